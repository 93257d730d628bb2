package io.bookingchat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.booking.Booking;
import io.bookingchat.booking.BookingStatus;
import io.bookingchat.booking.BookingStore;
import io.bookingchat.booking.BookingStore.Filter;
import io.bookingchat.booking.BookingStore.Page;
import io.bookingchat.booking.Claim;
import io.bookingchat.booking.Ledger;
import io.bookingchat.booking.LedgerDay;
import io.bookingchat.booking.LedgerStore;
import io.bookingchat.booking.LedgerStore.BookingWrite;
import io.bookingchat.booking.LedgerStore.DayWrite;
import io.bookingchat.booking.LedgerStore.Outcome;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.Realm;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link LedgerStore} with its {@link BookingStore} does. */
public abstract class LedgerContract {
  private static final Realm LIVE = Realm.live(Scope.ACME);
  private static final Realm TEST = new Realm(Scope.ACME, KeyMode.TEST);
  private static final Instant TEN = Instant.parse("2026-03-10T10:00:00Z");
  private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-03-10");

  protected abstract LedgerStore ledger();

  protected abstract BookingStore bookings();

  @Test
  void keepsADayWithAllThatIsInIt() {
    Claim single = new Claim("corte", TEN, TEN, TEN.plusSeconds(3_000), 1);
    Claim group = new Claim("yoga", TEN, TEN.plusSeconds(7_200), TEN.plusSeconds(10_800), 6);
    Claim held = new Claim("yoga", TEN, TEN.plusSeconds(14_400), TEN.plusSeconds(18_000), 6);
    Claim alone = new Claim("corte", TEN, TEN.plusSeconds(21_600), TEN.plusSeconds(21_900), 1);
    Ledger changed =
        new Ledger(days())
            .take(single, DAY)
            .take(group, DAY)
            .take(group, DAY)
            .hold("h1", held, "visitor", FAR, TEN)
            .hold("h2", alone, "other", FAR, TEN);

    assertThat(commit(LIVE, writes(changed), List.of())).isEqualTo(Outcome.WRITTEN);

    LedgerDay read = days().get(DAY);
    LedgerDay written = changed.changed().get(0);
    assertThat(read)
        .isEqualTo(
            new LedgerDay(
                DAY, 1, written.busy(), written.seats(), written.holds(), written.starts()));
    assertThat(read.starts()).isEqualTo(3);
    assertThat(days(TEST, "ana")).isEmpty();
    assertThat(days(LIVE, "anabel")).isEmpty();
  }

  @Test
  void acceptsADayOnlyAsItWasRead() {
    Map<LocalDate, LedgerDay> before = days();
    Claim first = SomeBookings.booking("bk1", TEN).claim();
    Claim later = SomeBookings.booking("bk2", TEN.plusSeconds(7_200)).claim();

    assertThat(hold(before, first)).isEqualTo(Outcome.WRITTEN);
    assertThat(hold(before, later)).isEqualTo(Outcome.CONTENDED);
    assertThat(hold(days(), later)).isEqualTo(Outcome.WRITTEN);
    assertThat(days().get(DAY).holds()).hasSize(2);
  }

  @Test
  void aForgottenDayTakesNoWriteThatWasWorkedOutOnIt() {
    Claim first = SomeBookings.booking("bk1", TEN).claim();
    Claim later = SomeBookings.booking("bk2", TEN.plusSeconds(7_200)).claim();
    hold(days(), first);
    Map<LocalDate, LedgerDay> read = days();

    assertThat(forget(TEST)).isFalse();
    assertThat(forget(LIVE)).isTrue();
    assertThat(forget(LIVE)).isFalse();

    assertThat(days()).isEmpty();
    assertThat(hold(read, later)).isEqualTo(Outcome.CONTENDED);
    assertThat(hold(days(), later)).isEqualTo(Outcome.WRITTEN);
  }

  private boolean forget(Realm realm) {
    return Scope.as(Scope.ACME, () -> ledger().forget(realm, "ana", DAY));
  }

  @Test
  void writesABookingWithItsDayOrNeither() {
    Booking booking = SomeBookings.booking("bk1", TEN);
    Map<LocalDate, LedgerDay> before = days();

    assertThat(create(before, booking)).isEqualTo(Outcome.WRITTEN);
    Booking late = SomeBookings.booking("bk2", TEN.plusSeconds(7_200));
    assertThat(create(before, late)).isEqualTo(Outcome.CONTENDED);

    assertThat(find(LIVE, "bk1")).contains(booking);
    assertThat(find(LIVE, "bk2")).isEmpty();
    assertThat(find(TEST, "bk1")).isEmpty();
    assertThat(find(LIVE, "bk")).isEmpty();
    for (String none : List.of("", "bk1#", "#", "x".repeat(300))) {
      assertThat(find(LIVE, none)).as(none).isEmpty();
      Scope.run(
          Scope.ACME,
          () -> {
            assertThat(bookings().findByCode(LIVE, none)).isEmpty();
            assertThat(bookings().ofVisitor(LIVE, none)).isEmpty();
          });
    }
  }

  @Test
  void createsNoBookingTwiceNotEvenAtAnotherTime() {
    create(days(), SomeBookings.booking("bk1", TEN));

    Booking again = SomeBookings.booking("bk1", TEN.plusSeconds(7_200));

    assertThat(create(days(), again)).isEqualTo(Outcome.DUPLICATE);
    assertThat(days().get(DAY).starts()).isEqualTo(1);
    assertThat(find(LIVE, "bk1").orElseThrow().start()).isEqualTo(TEN);
  }

  @Test
  void changesABookingOnlyAsItWasRead() {
    Booking booking = SomeBookings.booking("bk1", TEN);
    create(days(), booking);
    Booking cancelled = booking.cancelled(Optional.of("enferma"), TEN);
    BookingWrite change = new BookingWrite.Change(booking, cancelled);

    assertThat(commit(LIVE, freed(booking), List.of(change))).isEqualTo(Outcome.WRITTEN);
    assertThat(commit(LIVE, List.of(), List.of(change))).isEqualTo(Outcome.STALE);

    assertThat(find(LIVE, "bk1")).contains(cancelled);
    assertThat(days().get(DAY).busy()).isEmpty();
    assertThat(commit(TEST, List.of(), List.of(change))).isEqualTo(Outcome.STALE);
  }

  @Test
  void takesBothDaysOfABookingAcrossMidnightOrNeither() {
    Booking across = SomeBookings.booking("bk1", Instant.parse("2026-03-10T23:45:00Z"));
    Map<LocalDate, LedgerDay> before = days();
    assertThat(hold(before, SomeBookings.booking("bk2", TEN.plusSeconds(86_400)).claim()))
        .isEqualTo(Outcome.WRITTEN);

    assertThat(create(before, across)).isEqualTo(Outcome.CONTENDED);
    assertThat(days()).doesNotContainKey(DAY);

    assertThat(create(days(), across)).isEqualTo(Outcome.WRITTEN);
    assertThat(days().get(DAY).busy()).containsExactly(285, 286, 287);
    assertThat(days().get(DAY.plusDays(1)).busy()).containsExactly(0, 1, 2, 3, 4, 5, 6);
  }

  @Test
  void findsByCodeAndByVisitor() {
    Booking first = SomeBookings.booking("bk1", TEN);
    Booking second = SomeBookings.booking("bk2", TEN.minus(Duration.ofDays(40)));
    Booking staff = SomeBookings.booking("bk3", "ana", TEN.plusSeconds(7_200), Optional.empty());
    List.of(first, second, staff).forEach(each -> create(days(), each));

    Scope.run(
        Scope.ACME,
        () -> {
          assertThat(bookings().findByCode(LIVE, "CBK3")).contains(staff);
          assertThat(bookings().findByCode(TEST, "CBK3")).isEmpty();
          assertThat(bookings().findByCode(LIVE, "CBK")).isEmpty();
          assertThat(bookings().ofVisitor(LIVE, "visitor")).containsExactly(second, first);
          assertThat(bookings().ofVisitor(LIVE, "vis")).isEmpty();
          assertThat(bookings().ofVisitor(TEST, "visitor")).isEmpty();
        });
  }

  @Test
  void findsOfSeveralBookingsWithOneCodeTheOneThatStands() {
    Booking standing = SomeBookings.booking("bk1", TEN);
    Booking gone =
        SomeBookings.booking("BK1", TEN.plusSeconds(7_200)).cancelled(Optional.empty(), TEN);
    List.of(standing, gone).forEach(each -> create(days(), each));

    assertThat(Scope.as(Scope.ACME, () -> bookings().findByCode(LIVE, "CBK1"))).contains(standing);
  }

  @Test
  void listsByStartPageByPage() {
    List<Booking> all = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      Instant start = TEN.plus(Duration.ofDays(20L * (i / 2)));
      all.add(
          SomeBookings.booking(
              "bk" + i, i % 2 == 0 ? "ana" : "pedro", start, Optional.of("visitor")));
    }
    all.forEach(each -> create(days(LIVE, each.providerId()), each));

    Instant end = all.get(8).start();
    assertThat(pages(TEN, end, Filter.ALL, 3)).containsExactlyElementsOf(all.subList(0, 8));
    assertThat(pages(TEN.plusSeconds(1), end.plusSeconds(1), Filter.ALL, 4))
        .containsExactlyElementsOf(all.subList(2, 9));
    Filter ofAna = new Filter(Optional.of("ana"), Optional.of(BookingStatus.CONFIRMED));
    assertThat(pages(TEN, end, ofAna, 1))
        .containsExactly(all.get(0), all.get(2), all.get(4), all.get(6));
    Filter cancelled = new Filter(Optional.empty(), Optional.of(BookingStatus.CANCELLED));
    assertThat(pages(TEN, end, cancelled, 3)).isEmpty();
    assertThat(pages(end, TEN, Filter.ALL, 3)).isEmpty();
  }

  /** Hostile case 2. */
  @Test
  void namesThatBeginAlikeAreNotConfused() {
    Booking ana = SomeBookings.booking("bk1", "ana", TEN, Optional.of("visitor"));
    Booking longer = SomeBookings.booking("bk11", "ana-maria", TEN, Optional.of("visitor-1"));
    List.of(ana, longer).forEach(each -> create(days(LIVE, each.providerId()), each));
    Realm corp = Realm.live(Scope.ACME_CORP);
    Booking theirs = SomeBookings.booking("bk1", "ana", TEN, Optional.of("visitor"));

    Outcome outcome =
        Scope.as(
            Scope.ACME_CORP,
            () ->
                ledger()
                    .commit(
                        corp,
                        SomeBookings.taken(
                            ledger().days(corp, "ana", DAY.minusDays(1), DAY.plusDays(1)), theirs),
                        List.of(new BookingWrite.Create(theirs))));

    assertThat(outcome)
        .as("the same times, ids and codes are free there")
        .isEqualTo(Outcome.WRITTEN);
    assertThat(days(LIVE, "ana").get(DAY).starts()).isEqualTo(1);
    Filter ofAna = new Filter(Optional.of("ana"), Optional.empty());
    assertThat(pages(TEN, TEN.plusSeconds(1), ofAna, 5)).containsExactly(ana);
    assertThat(pages(TEN, TEN.plusSeconds(1), Filter.ALL, 5)).containsExactly(ana, longer);
    assertThat(Scope.as(Scope.ACME, () -> bookings().ofVisitor(LIVE, "visitor")))
        .containsExactly(ana);
    Page page =
        Scope.as(
            Scope.ACME_CORP,
            () ->
                bookings().between(corp, TEN, TEN.plusSeconds(1), Filter.ALL, Optional.empty(), 5));
    assertThat(page.items()).containsExactly(theirs);
  }

  private List<Booking> pages(Instant from, Instant to, Filter filter, int limit) {
    List<Booking> found = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Optional<String> behind = after;
      Page page =
          Scope.as(Scope.ACME, () -> bookings().between(LIVE, from, to, filter, behind, limit));
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      found.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return found;
  }

  private Map<LocalDate, LedgerDay> days() {
    return days(LIVE, "ana");
  }

  private Map<LocalDate, LedgerDay> days(Realm realm, String providerId) {
    return Scope.as(
        Scope.ACME, () -> ledger().days(realm, providerId, DAY.minusDays(50), DAY.plusDays(100)));
  }

  private Outcome hold(Map<LocalDate, LedgerDay> days, Claim claim) {
    Ledger held = new Ledger(days).hold("h" + claim.start(), claim, "v" + claim.start(), FAR, TEN);
    return commit(LIVE, writes(held), List.of());
  }

  private Outcome create(Map<LocalDate, LedgerDay> days, Booking booking) {
    return commit(
        LIVE, SomeBookings.taken(days, booking), List.of(new BookingWrite.Create(booking)));
  }

  private List<DayWrite> freed(Booking booking) {
    return writes(new Ledger(days()).free(booking.claim(), DAY));
  }

  private static List<DayWrite> writes(Ledger ledger) {
    return ledger.changed().stream().map(day -> new DayWrite("ana", day)).toList();
  }

  private Outcome commit(Realm realm, List<DayWrite> days, List<BookingWrite> written) {
    return Scope.as(Scope.ACME, () -> ledger().commit(realm, days, written));
  }

  private Optional<Booking> find(Realm realm, String bookingId) {
    return Scope.as(Scope.ACME, () -> bookings().find(realm, bookingId));
  }
}
