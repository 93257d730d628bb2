package io.bookingchat.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.memory.MemoryAudit;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.SettableClock;
import io.bookingchat.tenancy.AuditTrail.Actor;
import io.bookingchat.tenancy.AuditTrail.ActorKind;
import io.bookingchat.tenancy.AuditTrail.Change;
import io.bookingchat.tenancy.AuditTrail.Target;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TestAudit {
  private static final TenantId ACME = new TenantId("acme");
  private static final TenantId OTHER = new TenantId("other");
  private static final Actor SOMEONE = new Actor(ActorKind.MEMBER, "someone");

  private final SettableClock clock = new SettableClock(MemoryWorld.NOW);
  private final MemoryAudit stored = new MemoryAudit();
  private final Audit audit = new Audit(stored, clock);

  @Test
  void chainsTheEntriesOfATenant() {
    change(ACME);
    change(OTHER);
    change(ACME);

    List<AuditEntry> entries = stored.entries(ACME);
    assertThat(entries).extracting(AuditEntry::sequence).containsExactly(1L, 2L);
    assertThat(entries).extracting(AuditEntry::writer).containsOnly(entries.get(0).writer());
    assertThat(entries.get(0).previous()).isEqualTo(Chain.START);
    assertThat(entries.get(1).previous()).isEqualTo(entries.get(0).hash());
    assertThat(stored.entries(OTHER)).extracting(AuditEntry::sequence).containsExactly(1L);
    assertThat(stored.entries(OTHER).get(0).writer()).isNotEqualTo(entries.get(0).writer());
  }

  @Test
  void saysWhichRequestItWas() {
    Trace.begin("a-request-0001");
    try {
      change(ACME);
    } finally {
      Trace.end();
    }

    AuditEvent event = stored.entries(ACME).get(0).event();
    assertThat(event.correlationId()).isEqualTo("a-request-0001");
    assertThat(event.actor()).isEqualTo(SOMEONE);
    assertThat(event.targets()).containsExactly(new Target("service", "corte"));
    assertThat(event.outcome()).isEqualTo(AuditOutcome.DONE);
  }

  @Test
  void keepsTheOrderWhenTheClockIsSetBack() {
    change(ACME);
    clock.set(MemoryWorld.NOW.minusSeconds(60));
    change(ACME);

    assertThat(stored.entries(ACME)).extracting(AuditEntry::sequence).containsExactly(1L, 2L);
    assertThat(stored.entries(ACME))
        .extracting(AuditEntry::time)
        .containsExactly(MemoryWorld.NOW, MemoryWorld.NOW);
  }

  @Test
  void keepsSoManyRefusalsAMinuteAndCountsTheRest() {
    for (int i = 0; i < 1_000; i++) {
      refuse(ACME);
    }
    refuse(OTHER);
    assertThat(stored.entries(ACME)).hasSize(RefusalBounds.MOST_A_MINUTE);
    assertThat(stored.entries(OTHER)).hasSize(1);

    clock.set(MemoryWorld.NOW.plus(Duration.ofMinutes(1)));
    refuse(ACME);
    refuse(ACME);

    List<AuditEntry> entries = stored.entries(ACME);
    assertThat(entries).hasSize(RefusalBounds.MOST_A_MINUTE + 2);
    assertThat(entries.get(RefusalBounds.MOST_A_MINUTE).event().suppressed())
        .isEqualTo(1_000 - RefusalBounds.MOST_A_MINUTE);
    assertThat(entries.get(RefusalBounds.MOST_A_MINUTE + 1).event().suppressed()).isZero();
  }

  @Test
  void changesAreNeverTooMany() {
    for (int i = 0; i < 3 * RefusalBounds.MOST_A_MINUTE; i++) {
      change(ACME);
    }
    assertThat(stored.entries(ACME)).hasSize(3 * RefusalBounds.MOST_A_MINUTE);
  }

  @Test
  void beginsAnotherChainWhenAnEntryMayBeLost() {
    boolean[] down = {false};
    Audit failing =
        new Audit(
            new AuditStore() {
              @Override
              public boolean add(TenantId tenantId, AuditEntry entry, String line) {
                if (down[0]) {
                  throw Refusal.of(ErrorCode.UNAVAILABLE, "down");
                }
                return stored.add(tenantId, entry, line);
              }

              @Override
              public Page between(
                  TenantId tenantId, Instant from, Instant to, Optional<String> after, int most) {
                return stored.between(tenantId, from, to, after, most);
              }
            },
            clock);
    failing.changed(ACME, CHANGE);
    down[0] = true;
    failing.changed(ACME, CHANGE);
    down[0] = false;
    clock.set(MemoryWorld.NOW.plusSeconds(1));
    failing.changed(ACME, CHANGE);

    List<AuditEntry> entries = stored.entries(ACME);
    assertThat(entries).extracting(AuditEntry::sequence).containsExactly(1L, 1L);
    assertThat(entries).extracting(AuditEntry::writer).doesNotHaveDuplicates();
    assertThat(entries).extracting(AuditEntry::previous).containsOnly(Chain.START);
  }

  private static final Change CHANGE =
      new Change(
          SOMEONE, "saveService", List.of(new Target("service", "corte")), List.of("input.name"));

  private void change(TenantId tenantId) {
    audit.changed(tenantId, CHANGE);
  }

  private void refuse(TenantId tenantId) {
    audit.refused(tenantId, new Actor(ActorKind.UNKNOWN, ""), "widget", "access.key");
  }
}
