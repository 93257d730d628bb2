package io.bookingchat.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bookingchat.limits.Metric;
import io.bookingchat.limits.UsageStore;
import io.bookingchat.limits.UsageStore.Answer;
import io.bookingchat.limits.UsageStore.Change;
import io.bookingchat.limits.UsageStore.Month;
import io.bookingchat.limits.UsageStore.Used;
import io.bookingchat.limits.UsageStore.Warning;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What every {@link UsageStore} does. */
public abstract class UsageContract {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final Month MESSAGES = new Month(Scope.ACME, MARCH, Metric.MESSAGES);
  private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");

  protected abstract UsageStore usage();

  @Test
  void grantsNoMoreThanThereIs() {
    assertThat(change(lease("a", 0, 60, 100))).isEqualTo(new Answer(true, 60, 0));
    assertThat(change(lease("b", 0, 41, 100))).isEqualTo(new Answer(false, 60, 0));
    assertThat(change(lease("b", 0, 40, 100))).isEqualTo(new Answer(true, 100, 0));
    assertThat(change(lease("a", 1, 1, 100))).isEqualTo(new Answer(false, 100, 0));
  }

  @Test
  void grantsNothingOfNothing() {
    assertThat(change(lease("a", 0, 1, 0))).isEqualTo(new Answer(false, 0, 0));
  }

  @Test
  void makesAChangeOnceHoweverOftenItIsSent() {
    Change first = lease("a", 0, 60, 100);
    Change back = new Change("a", 1, -20, 40, Map.of("k", 40L), OptionalLong.empty(), false);
    Change last = new Change("a", 2, 0, 2, Map.of(), OptionalLong.empty(), true);

    assertThat(change(first)).isEqualTo(change(first)).isEqualTo(new Answer(true, 60, 0));
    assertThat(change(back)).isEqualTo(change(back)).isEqualTo(new Answer(true, 40, 40));
    assertThat(change(last)).isEqualTo(change(last)).isEqualTo(new Answer(true, 40, 42));
    assertThat(month()).isEqualTo(new Used(Metric.MESSAGES, 40, 42, Map.of("k", 40L)));
  }

  @Test
  void keepsMetricsMonthsAndTenantsApart() {
    change(lease("a", 0, 60, 100));
    Scope.run(
        Scope.ACME,
        () -> {
          usage().change(new Month(Scope.ACME, MARCH, Metric.BOOKINGS), lease("b", 0, 5, 100));
          usage()
              .change(
                  new Month(Scope.ACME, MARCH.plusMonths(1), Metric.MESSAGES),
                  lease("c", 0, 7, 100));
        });

    assertThat(record(MARCH).used())
        .extracting(Used::metric, Used::granted)
        .containsExactlyInAnyOrder(tuple(Metric.MESSAGES, 60L), tuple(Metric.BOOKINGS, 5L));
    assertThat(Scope.as(Scope.ACME_CORP, () -> usage().month(Scope.ACME_CORP, MARCH)).used())
        .isEmpty();
  }

  @Test
  void warnsOnce() {
    warn(80, NOW);
    warn(80, NOW.plusSeconds(60));
    warn(100, NOW.plusSeconds(90));

    assertThat(record(MARCH).warnings())
        .containsExactlyInAnyOrder(
            new Warning(Metric.MESSAGES, 80, NOW),
            new Warning(Metric.MESSAGES, 100, NOW.plusSeconds(90)));
  }

  private static Change lease(String holder, int number, long granted, long most) {
    return new Change(holder, number, granted, 0, Map.of(), OptionalLong.of(most), false);
  }

  private Answer change(Change change) {
    return Scope.as(Scope.ACME, () -> usage().change(MESSAGES, change));
  }

  private void warn(int percent, Instant now) {
    Scope.run(Scope.ACME, () -> usage().warn(MESSAGES, percent, 100, now));
  }

  private UsageStore.Totals record(YearMonth month) {
    return Scope.as(Scope.ACME, () -> usage().month(Scope.ACME, month));
  }

  private Used month() {
    return record(MARCH).used().get(0);
  }
}
