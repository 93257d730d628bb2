package io.bookingchat.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.memory.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TestKeyUses {
  private static final TenantId ACME = new TenantId("acme");

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-09T12:00:00Z"));
  private final CountedKeys stored = new CountedKeys();
  private final List<Runnable> waiting = new ArrayList<>();
  private final KeyUses uses = new KeyUses(stored, clock, waiting::add);
  private final ApiKey key =
      new ApiKey(
          ACME,
          "key_1",
          "site",
          "hash",
          KeyMode.LIVE,
          Set.of(),
          OptionalInt.empty(),
          clock.instant(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  @Test
  void aDayIsWrittenOnceAndLater() {
    stored.save(key);

    uses.note(key);
    uses.note(key);
    assertThat(stored.uses).as("before the request is answered").isZero();

    write();
    assertThat(stored.uses).isEqualTo(1);
    assertThat(stored.find(ACME, "key_1").orElseThrow().lastUsed())
        .contains(LocalDate.parse("2026-03-09"));

    clock.advance(Duration.ofDays(1));
    uses.note(key);
    write();
    assertThat(stored.uses).isEqualTo(2);
  }

  @Test
  void whatAnotherServerWroteIsNotWrittenAgain() {
    uses.note(key.used(LocalDate.parse("2026-03-09")));

    assertThat(waiting).isEmpty();
  }

  @Test
  void aStoreThatFailsFailsNothingElse() {
    stored.save(key);
    stored.onUse =
        () -> {
          throw new IllegalStateException("the store is away");
        };

    uses.note(key);
    write();

    assertThat(TenantScope.current()).isEmpty();
  }

  private void write() {
    waiting.forEach(Runnable::run);
    waiting.clear();
  }
}
