package io.bookingchat.booking;

import io.bookingchat.Component;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Tenant;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** Books the same time every week. Each week is a booking of its own, made or refused by itself. */
@Component
public final class RecurringBookings {
  private static final int FEWEST = 2;
  private static final int MOST = 52;

  /** What is wrong with one week; anything else is wrong with the whole request. */
  private static final Set<ErrorCode> OF_ONE_WEEK =
      Set.of(ErrorCode.SLOT_TAKEN, ErrorCode.POLICY, ErrorCode.QUOTA_EXCEEDED);

  private final Bookings bookings;

  @Inject
  public RecurringBookings(Bookings bookings) {
    this.bookings = bookings;
  }

  /** What became of the weeks, both in rising order. */
  public record Series(List<Booking> placed, List<Refused> refused) {}

  /** A week that could not be placed, and the stable code of the reason. */
  public record Refused(Instant start, String reason) {}

  /**
   * Books for a customer, as staff do, every week at the same local time of the provider.
   *
   * @param first the first week's
   * @param weeks 2 to 52, the first included
   * @param ids of the bookings to be, by number from 0; those that an earlier try made are returned
   * @throws Refusal INVALID, or UNAVAILABLE when it ends midway; what was placed then stays
   */
  public Series book(
      Tenant tenant,
      Realm realm,
      Appointment first,
      Customer customer,
      boolean ignoreNotice,
      int weeks,
      IntFunction<String> ids) {
    if (weeks < FEWEST || weeks > MOST) {
      throw Refusal.invalid("weeks", "A series has " + FEWEST + " to " + MOST + " weeks.");
    }
    ZoneId zone = first.provider().zone().orElse(tenant.settings().zone());
    List<Booking> placed = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    for (int week = 0; week < weeks; week++) {
      Week wanted = week(first.start(), zone, week);
      if (wanted.skipped()) {
        refused.add(new Refused(wanted.start(), "CLOSED"));
        continue;
      }
      try {
        placed.add(
            bookings.book(
                tenant,
                realm,
                new Appointment(first.service(), first.provider(), wanted.start()),
                customer,
                ignoreNotice,
                ids.apply(week)));
      } catch (Refusal refusal) {
        refused.add(new Refused(wanted.start(), reason(refusal).orElseThrow(() -> refusal)));
      }
    }
    return new Series(List.copyOf(placed), List.copyOf(refused));
  }

  /** A week's start; {@code skipped} when clocks go forward over that local time. */
  private record Week(Instant start, boolean skipped) {}

  private static Week week(Instant first, ZoneId zone, int number) {
    LocalDateTime local = LocalDateTime.ofInstant(first, zone).plusWeeks(number);
    // of an hour that comes twice the one with the offset of the first week
    ZoneOffset offset = zone.getRules().getOffset(first);
    ZonedDateTime start = ZonedDateTime.ofLocal(local, zone, offset);
    return new Week(start.toInstant(), !start.toLocalDateTime().equals(local));
  }

  private static Optional<String> reason(Refusal refusal) {
    return OF_ONE_WEEK.contains(refusal.code())
        ? refusal.reason().or(() -> Optional.of(refusal.code().name()))
        : Optional.empty();
  }
}
