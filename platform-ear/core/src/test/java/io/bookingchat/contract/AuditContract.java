package io.bookingchat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.audit.AuditEntry;
import io.bookingchat.audit.AuditEvent;
import io.bookingchat.audit.AuditOutcome;
import io.bookingchat.audit.AuditStore;
import io.bookingchat.tenancy.AuditTrail.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link AuditStore} does. */
public abstract class AuditContract {
  private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");

  protected abstract AuditStore audit();

  @Test
  void addsAnEntryOnceAndNeverReplacesIt() {
    Scope.run(
        Scope.ACME,
        () -> {
          assertThat(add(NOON, 1, "first")).isTrue();
          assertThat(add(NOON, 1, "second")).isFalse();
          assertThat(lines(NOON, NOON.plusSeconds(1))).containsExactly("first");
        });
  }

  @Test
  void readsATimeInOrderPageByPage() {
    Scope.run(
        Scope.ACME,
        () -> {
          for (int i = 11; i >= 1; i--) {
            add(NOON.plusMillis(i / 4), i, "line " + i);
          }
          add(NOON.minusMillis(1), 99, "before");
          add(NOON.plusMillis(3), 98, "behind");

          List<String> read = new ArrayList<>();
          Optional<String> after = Optional.empty();
          do {
            AuditStore.Page page = audit().between(Scope.ACME, NOON, NOON.plusMillis(3), after, 3);
            assertThat(page.lines()).hasSizeLessThanOrEqualTo(3);
            read.addAll(page.lines());
            after = page.next();
          } while (after.isPresent());

          assertThat(read)
              .containsExactly(
                  "line 1", "line 2", "line 3", "line 4", "line 5", "line 6", "line 7", "line 8",
                  "line 9", "line 10", "line 11");
        });
  }

  @Test
  void keepsTenantsApart() {
    Scope.run(Scope.ACME, () -> add(NOON, 1, "acme's"));

    assertThat(
            Scope.as(
                Scope.ACME_CORP,
                () ->
                    audit()
                        .between(Scope.ACME_CORP, NOON, NOON.plusSeconds(1), Optional.empty(), 10)
                        .lines()))
        .isEmpty();
  }

  private List<String> lines(Instant from, Instant to) {
    return audit().between(Scope.ACME, from, to, Optional.empty(), 100).lines();
  }

  private boolean add(Instant time, long sequence, String line) {
    AuditEvent event =
        new AuditEvent(
            Actor.visitor("v_1"),
            Optional.empty(),
            "request",
            "book",
            List.of(),
            List.of(),
            AuditOutcome.DONE,
            Optional.empty(),
            0);
    AuditEntry entry = new AuditEntry(time, "acme", "w1", sequence, event, "", "");
    return audit().add(Scope.ACME, entry, line);
  }
}
