package io.bookingchat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.booking.Customer;
import io.bookingchat.booking.Hold;
import io.bookingchat.booking.Waiting;
import io.bookingchat.booking.WaitingStore;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.Realm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link WaitingStore} does. */
public abstract class WaitingContract {
  private static final Instant NOON = Instant.parse("2099-03-09T12:00:00Z");
  private static final Realm LIVE = Realm.live(Scope.ACME);
  private static final Realm TEST = new Realm(Scope.ACME, KeyMode.TEST);
  private static final Hold HOLD =
      new Hold("h1", "corte", "ana", NOON, "visitor", NOON.plusSeconds(600));

  protected abstract WaitingStore waiting();

  @Test
  void keepsTheLineInOrder() {
    Scope.run(
        Scope.ACME,
        () -> {
          Waiting first = place("wl_b", NOON);
          Waiting second = place("wl_a", NOON.plusMillis(1));
          assertThat(waiting().save(LIVE, second)).isTrue();
          assertThat(waiting().save(LIVE, first)).isTrue();

          assertThat(waiting().line(LIVE)).containsExactly(first, second);
          assertThat(waiting().line(TEST)).isEmpty();
        });
    assertThat(Scope.as(Scope.ACME_CORP, () -> waiting().line(Realm.live(Scope.ACME_CORP))))
        .isEmpty();
  }

  @Test
  void changesAPlaceOnlyAsItWasRead() {
    Scope.run(
        Scope.ACME,
        () -> {
          Waiting place = place("wl_a", NOON);
          assertThat(waiting().save(LIVE, place)).isTrue();
          assertThat(waiting().save(LIVE, place)).isFalse();

          assertThat(waiting().save(LIVE, place.offered(HOLD))).isTrue();
          assertThat(waiting().save(LIVE, place.offered(HOLD))).isFalse();
          assertThat(waiting().line(LIVE)).containsExactly(place.offered(HOLD));
          assertThat(waiting().save(LIVE, place.offered(HOLD).lapsed())).isTrue();
          assertThat(waiting().line(LIVE)).containsExactly(place.offered(HOLD).lapsed());
        });
  }

  @Test
  void offersNothingToOneWhoLeft() {
    Scope.run(
        Scope.ACME,
        () -> {
          Waiting place = place("wl_a", NOON);
          waiting().save(LIVE, place);
          assertThat(waiting().remove(LIVE, "wl_a")).contains(place);
          assertThat(waiting().remove(LIVE, "wl_a")).isEmpty();

          assertThat(waiting().save(LIVE, place.offered(HOLD))).isFalse();
          assertThat(waiting().line(LIVE)).isEmpty();
        });
  }

  private static Waiting place(String id, Instant since) {
    return new Waiting(
        id,
        "visitor",
        "corte",
        Optional.of("ana"),
        LocalDate.of(2099, 3, 10),
        LocalDate.of(2099, 3, 12),
        Optional.of(new Customer("Eva", Optional.of("eva@mail.example"), Optional.empty())),
        since,
        Optional.empty(),
        List.of(),
        1);
  }
}
