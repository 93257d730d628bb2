package io.bookingchat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.booking.WrongCodes;
import io.bookingchat.booking.WrongCodes.Tries;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.Realm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link WrongCodes} does. */
public abstract class WrongCodesContract {
  private static final Realm LIVE = Realm.live(Scope.ACME);
  private static final Realm TEST = new Realm(Scope.ACME, KeyMode.TEST);
  private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");

  protected abstract WrongCodes codes();

  @Test
  void closesAfterFiveAndOpensAnHourAfterTheFifth() {
    List<Integer> numbers = Stream.generate(() -> count(LIVE, "eva", NOW)).limit(7).toList();

    assertThat(numbers).containsExactly(1, 2, 3, 4, 5, 6, 6);
    assertThat(count(LIVE, "eva", NOW.plus(Duration.ofMinutes(59)))).isEqualTo(6);
    assertThat(count(LIVE, "eva", NOW.plus(WrongCodes.CLOSED))).isEqualTo(1);
  }

  @Test
  void countsEachOnTheirOwnAndTestsApart() {
    count(LIVE, "eva", NOW);

    assertThat(count(LIVE, "ana", NOW)).isEqualTo(1);
    assertThat(count(TEST, "eva", NOW)).isEqualTo(1);
    assertThat(count(LIVE, "eva", NOW)).isEqualTo(2);
  }

  @Test
  void takesBackATryUnlessTheDoorIsClosed() {
    forgive("eva");
    count(LIVE, "eva", NOW);
    forgive("eva");
    forgive("eva");
    assertThat(count(LIVE, "eva", NOW)).isEqualTo(1);

    IntStream.range(0, 6).forEach(i -> count(LIVE, "eva", NOW));
    forgive("eva");
    assertThat(count(LIVE, "eva", NOW)).isEqualTo(6);
  }

  @Test
  void noTwoTriesAtTheSameTimeCountAsOne() {
    List<Integer> numbers =
        IntStream.range(0, 8).parallel().mapToObj(i -> count(LIVE, "eva", NOW)).sorted().toList();

    assertThat(numbers).containsExactly(1, 2, 3, 4, 5, 6, 6, 6);
  }

  @Test
  void forgetsWhatItHasFound() {
    count(LIVE, "eva", NOW);

    assertThat(Scope.as(Scope.ACME, () -> codes().find(LIVE, "eva")).map(Tries::number))
        .contains(1);
    assertThat(Scope.as(Scope.ACME, () -> codes().find(LIVE, "ana"))).isEmpty();
    assertThat(Scope.as(Scope.ACME, () -> codes().forget(LIVE, "eva"))).isTrue();
    assertThat(Scope.as(Scope.ACME, () -> codes().forget(LIVE, "eva"))).isFalse();
    assertThat(count(LIVE, "eva", NOW)).isEqualTo(1);
  }

  private int count(Realm realm, String who, Instant now) {
    Tries tries = Scope.as(Scope.ACME, () -> codes().count(realm, who, now));
    assertThat(tries.closed()).isEqualTo(tries.number() == 6);
    return tries.number();
  }

  private void forgive(String who) {
    Scope.run(Scope.ACME, () -> codes().forgive(LIVE, who, NOW));
  }
}
