package io.bookingchat.dynamodb;

import io.bookingchat.Component;
import io.bookingchat.booking.Booking;
import io.bookingchat.booking.BookingStore;
import io.bookingchat.tenancy.RealTime;
import io.bookingchat.tenancy.Realm;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@link BookingStore} in DynamoDB. By id a booking is read as it is now; lists come from indexes,
 * which follow a write by a moment.
 */
@Component
public final class StoredBookings implements BookingStore {
  private static final int MOST_OF_VISITOR = 50;

  private final Store store;
  private final Clock clock;

  @Inject
  public StoredBookings(Store store, @RealTime Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Optional<Booking> find(Realm realm, String bookingId) {
    if (!Keys.possible(bookingId)) {
      return Optional.empty();
    }
    return store
        .get(Schema.BOOKINGS, Keys.booking(realm, bookingId))
        .filter(item -> !Items.forgotten(item, clock.instant()))
        .map(BookingItem::read);
  }

  @Override
  public Optional<Booking> findByCode(Realm realm, String code) {
    if (!Keys.possible(code)) {
      return Optional.empty();
    }
    return read(Range.of(Schema.BOOKINGS, Schema.BOOKINGS_BY_CODE, Keys.code(realm, code)))
        .max(BY_INTEREST);
  }

  @Override
  public List<Booking> ofVisitor(Realm realm, String visitorId) {
    if (!Keys.possible(visitorId)) {
      return List.of();
    }
    return read(Range.of(
                Schema.BOOKINGS, Schema.BOOKINGS_BY_VISITOR, Keys.visitor(realm, visitorId))
            .atMost(MOST_OF_VISITOR))
        .toList();
  }

  @Override
  public Page between(
      Realm realm, Instant from, Instant to, Filter filter, Optional<String> after, int limit) {
    String first = Keys.instant(from);
    String least = after.map(Keys::behind).filter(last -> last.compareTo(first) > 0).orElse(first);
    String greatest = Keys.instant(to);
    if (least.compareTo(greatest) >= 0) {
      return new Page(List.of(), Optional.empty());
    }
    List<Booking> found = new ArrayList<>();
    YearMonth last = Keys.month(to);
    for (YearMonth month = Keys.month(from);
        !month.isAfter(last) && found.size() <= limit;
        month = month.plusMonths(1)) {
      if (least.compareTo(month.plusMonths(1).toString()) < 0) {
        read(Range.of(Schema.BOOKINGS, Schema.BOOKINGS_BY_MONTH, Keys.month(realm, month))
                .between(least, greatest)
                .where(attributes(filter))
                .atMost(limit + 1 - found.size()))
            .forEach(found::add);
      }
    }
    return found.size() <= limit
        ? new Page(found, Optional.empty())
        : new Page(
            List.copyOf(found.subList(0, limit)),
            Optional.of(BookingItem.position(found.get(limit - 1))));
  }

  private Stream<Booking> read(Range range) {
    return store.query(range.remembered(clock.instant())).stream().map(BookingItem::read);
  }

  private static Map<String, String> attributes(Filter filter) {
    Map<String, String> attributes = new HashMap<>();
    filter.providerId().ifPresent(id -> attributes.put(BookingItem.PROVIDER, id));
    filter.status().ifPresent(status -> attributes.put(BookingItem.STATUS, status.name()));
    return attributes;
  }
}
