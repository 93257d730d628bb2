package io.bookingchat.plugin.template;

import io.bookingchat.spi.booking.BookingPolicy;
import io.bookingchat.spi.booking.BookingRequest;
import io.bookingchat.spi.booking.Decision;
import io.bookingchat.spi.booking.PolicyContext;
import java.time.LocalTime;
import java.util.Map;

/**
 * No appointment starts after an hour, by the clock on the wall of the place.
 *
 * @param hour 0 to 23; a start at the full hour is still in time
 */
record LatestStart(int hour) implements BookingPolicy {

  @Override
  public Decision review(BookingRequest request, PolicyContext context) {
    LocalTime latest = LocalTime.of(hour, 0);
    return request.localStart().toLocalTime().isAfter(latest)
        ? Decision.refuse(
            "TOO_LATE",
            Map.of(
                "es", "La última cita comienza a las " + latest + ".",
                "en", "The last appointment starts at " + latest + ".",
                "pt", "O último horário começa às " + latest + "."))
        : Decision.allow();
  }
}
