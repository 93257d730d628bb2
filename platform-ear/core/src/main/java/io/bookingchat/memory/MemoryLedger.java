package io.bookingchat.memory;

import io.bookingchat.booking.Booking;
import io.bookingchat.booking.BookingStore;
import io.bookingchat.booking.LedgerDay;
import io.bookingchat.booking.LedgerStore;
import io.bookingchat.tenancy.Realm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The ledger and the bookings in memory; one lock stands for the transaction. */
public final class MemoryLedger implements LedgerStore, BookingStore {
  private record DayId(Realm realm, String providerId, LocalDate date) {}

  private record BookingId(Realm realm, String bookingId) {}

  private static final Comparator<Booking> BY_START =
      Comparator.comparing(Booking::start).thenComparing(Booking::bookingId);

  private final Map<DayId, LedgerDay> days = new HashMap<>();
  private final Map<BookingId, Booking> bookings = new HashMap<>();

  @Override
  public synchronized Map<LocalDate, LedgerDay> days(
      Realm realm, String providerId, LocalDate first, LocalDate last) {
    Map<LocalDate, LedgerDay> found = new TreeMap<>();
    first
        .datesUntil(last.plusDays(1))
        .map(date -> days.get(new DayId(realm, providerId, date)))
        .filter(Objects::nonNull)
        .forEach(day -> found.put(day.date(), day));
    return found;
  }

  @Override
  public synchronized Outcome commit(
      Realm realm, List<DayWrite> changed, List<BookingWrite> written) {
    for (BookingWrite write : written) {
      Optional<Outcome> obstacle = obstacle(realm, write);
      if (obstacle.isPresent()) {
        return obstacle.get();
      }
    }
    for (DayWrite write : changed) {
      LedgerDay stored = days.get(new DayId(realm, write.providerId(), write.day().date()));
      if ((stored == null ? 0 : stored.revision()) != write.day().revision()) {
        return Outcome.CONTENDED;
      }
    }
    changed.forEach(
        write ->
            days.put(new DayId(realm, write.providerId(), write.day().date()), next(write.day())));
    written.forEach(write -> put(realm, write));
    return Outcome.WRITTEN;
  }

  @Override
  public synchronized boolean forget(Realm realm, String providerId, LocalDate date) {
    return days.remove(new DayId(realm, providerId, date)) != null;
  }

  private Optional<Outcome> obstacle(Realm realm, BookingWrite write) {
    if (write instanceof BookingWrite.Change change) {
      Booking stored = bookings.get(new BookingId(realm, change.from().bookingId()));
      boolean same = stored != null && stored.version() == change.from().version();
      return same ? Optional.empty() : Optional.of(Outcome.STALE);
    }
    return bookings.containsKey(new BookingId(realm, after(write).bookingId()))
        ? Optional.of(Outcome.DUPLICATE)
        : Optional.empty();
  }

  private void put(Realm realm, BookingWrite write) {
    Booking after = after(write);
    bookings.put(new BookingId(realm, after.bookingId()), after);
  }

  private static Booking after(BookingWrite write) {
    return write instanceof BookingWrite.Change change
        ? change.to()
        : ((BookingWrite.Create) write).booking();
  }

  private static LedgerDay next(LedgerDay day) {
    return new LedgerDay(
        day.date(), day.revision() + 1, day.busy(), day.seats(), day.holds(), day.starts());
  }

  @Override
  public synchronized Optional<Booking> find(Realm realm, String bookingId) {
    return Optional.ofNullable(bookings.get(new BookingId(realm, bookingId)));
  }

  @Override
  public synchronized Optional<Booking> findByCode(Realm realm, String code) {
    return of(realm, booking -> booking.code().equals(code)).max(BY_INTEREST);
  }

  @Override
  public synchronized List<Booking> ofVisitor(Realm realm, String visitorId) {
    return of(realm, booking -> booking.visitorId().equals(Optional.of(visitorId)))
        .limit(50)
        .toList();
  }

  @Override
  public synchronized Page between(
      Realm realm, Instant from, Instant to, Filter filter, Optional<String> after, int limit) {
    List<Booking> found =
        of(realm, filter::passes)
            .filter(booking -> !booking.start().isBefore(from) && booking.start().isBefore(to))
            .filter(
                booking -> after.map(last -> position(booking).compareTo(last) > 0).orElse(true))
            .limit(limit + 1L)
            .toList();
    return found.size() <= limit
        ? new Page(found, Optional.empty())
        : new Page(found.subList(0, limit), Optional.of(position(found.get(limit - 1))));
  }

  private Stream<Booking> of(Realm realm, Predicate<Booking> wanted) {
    return bookings.entrySet().stream()
        .filter(entry -> entry.getKey().realm().equals(realm))
        .map(Map.Entry::getValue)
        .filter(wanted)
        .sorted(BY_START);
  }

  private static String position(Booking booking) {
    return booking.start() + "#" + booking.bookingId();
  }
}
