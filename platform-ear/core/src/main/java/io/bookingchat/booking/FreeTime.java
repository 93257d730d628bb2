package io.bookingchat.booking;

import java.util.Comparator;

/**
 * A free appointment, and how busy its provider is.
 *
 * @param bookingsOfWeek bookings that its provider has in the ISO week of the start; 0 where only
 *     one provider was asked about, who has nobody to be compared with
 */
public record FreeTime(Appointment appointment, int bookingsOfWeek) {

  /** By start, and at one start whoever has fewest bookings of that week first. */
  static final Comparator<FreeTime> FAIREST_FIRST =
      Comparator.comparing((FreeTime free) -> free.appointment().start())
          .thenComparing(FreeTime::bookingsOfWeek)
          .thenComparing(free -> free.appointment().providerId());
}
