package io.bookingchat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.limits.RateStore;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every {@link RateStore} does. */
public abstract class RatesContract {
  /** Long from now, since the database forgets minutes that are over. */
  private static final Instant NOON = Instant.parse("2126-03-09T12:00:00Z");

  protected abstract RateStore rates();

  @Test
  void grantsWhatThereIsAndThenTheRest() {
    List<Long> granted = IntStream.range(0, 4).mapToObj(i -> grant("pages", NOON, 10, 25)).toList();

    assertThat(granted).containsExactly(10L, 10L, 5L, 0L);
  }

  @Test
  void keepsMinutesAndSharersApart() {
    grant("pages", NOON, 10, 10);

    assertThat(grant("pages", NOON.plusSeconds(60), 10, 10)).isEqualTo(10);
    assertThat(grant("key_1", NOON, 10, 10)).isEqualTo(10);
    assertThat(Scope.as(Scope.ACME_CORP, () -> rates().grant(Scope.ACME_CORP, "pages", NOON, 1, 1)))
        .isEqualTo(1);
    assertThat(grant("pages", NOON, 10, 10)).isZero();
  }

  @Test
  void grantsNoMoreToManyAtOnce() {
    long granted = LongStream.range(0, 16).parallel().map(i -> grant("pages", NOON, 3, 25)).sum();

    assertThat(granted).isEqualTo(25);
  }

  private long grant(String who, Instant minute, long wanted, long most) {
    return Scope.as(Scope.ACME, () -> rates().grant(Scope.ACME, who, minute, wanted, most));
  }
}
