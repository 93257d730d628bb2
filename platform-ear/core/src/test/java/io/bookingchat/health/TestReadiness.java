package io.bookingchat.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.memory.SettableClock;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantScope;
import io.bookingchat.tenancy.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a server says that it is ready, and what finding out costs. */
final class TestReadiness {
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-09T12:00:00Z"));
  private final Asked database = new Asked();
  private final DatabaseReach reach = new DatabaseReach(database, clock);
  private final OrderlyStop stop = new OrderlyStop(0);

  @Test
  void isReadyWhileTheDatabaseAnswers() {
    assertThat(reach.reached()).isTrue();

    database.down = true;
    clock.advance(DatabaseReach.KNOWN);
    assertThat(reach.reached()).isFalse();

    database.down = false;
    clock.advance(DatabaseReach.KNOWN);
    assertThat(reach.reached()).isTrue();
  }

  @Test
  void manyProbesAskTheDatabaseOnce() {
    for (int i = 0; i < 1_000; i++) {
      reach.reached();
    }
    clock.advance(DatabaseReach.KNOWN.minusMillis(1));
    reach.reached();

    assertThat(database.times).isEqualTo(1);
  }

  @Test
  void whileOneAsksTheOthersAreToldWhatWasSo() {
    assertThat(reach.reached()).isTrue();
    clock.advance(DatabaseReach.KNOWN);
    database.meanwhile =
        () -> {
          Thread other = new Thread(() -> database.told = Optional.of(reach.reached()), "other");
          other.start();
          join(other);
        };

    reach.reached();

    assertThat(database.told).contains(true);
    assertThat(database.times).isEqualTo(2);
  }

  @Test
  void aClockSetBackMakesNoAnswerLastLonger() {
    reach.reached();
    database.down = true;

    clock.advance(Duration.ofHours(-1));

    assertThat(reach.reached()).isFalse();
  }

  @Test
  void isUnreadyFromTheMomentTheStopBegins() {
    assertThat(stop.begun()).isFalse();

    stop.begin();

    assertThat(stop.begun()).isTrue();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException("stopped while waiting", e);
    }
  }

  /** Tenants that count who asks. */
  private static final class Asked implements Tenants {
    private boolean down;
    private int times;
    private Runnable meanwhile = () -> {};
    private Optional<Boolean> told = Optional.empty();

    @Override
    public Optional<Tenant> find(TenantId id) {
      assertThat(TenantScope.current()).as("the scope of the platform").isPresent();
      times++;
      meanwhile.run();
      if (down) {
        throw Refusal.saying(ErrorCode.UNAVAILABLE, "unavailable.store");
      }
      return Optional.empty();
    }

    @Override
    public Tenant create(Tenant tenant) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Tenant update(Tenant tenant) {
      throw new UnsupportedOperationException();
    }
  }
}
