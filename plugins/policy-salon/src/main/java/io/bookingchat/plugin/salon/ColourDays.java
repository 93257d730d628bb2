package io.bookingchat.plugin.salon;

import io.bookingchat.spi.booking.BookingPolicy;
import io.bookingchat.spi.booking.BookingRequest;
import io.bookingchat.spi.booking.Decision;
import io.bookingchat.spi.booking.PolicyContext;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * No colour on certain weekdays, such as Monday, when the colourist is away.
 *
 * @param colourServices ids of the services that are colour
 * @param closedDays weekdays, by the clock of the place, on which none of them starts
 */
record ColourDays(Set<String> colourServices, Set<DayOfWeek> closedDays) implements BookingPolicy {
  private static final String NO_COLOUR = "NO_COLOUR_THAT_DAY";

  ColourDays {
    colourServices = Set.copyOf(colourServices);
    closedDays = Set.copyOf(closedDays);
  }

  @Override
  public Decision review(BookingRequest request, PolicyContext context) {
    DayOfWeek day = request.localStart().getDayOfWeek();
    return colourServices.contains(request.serviceId()) && closedDays.contains(day)
        ? Decision.refuse(NO_COLOUR, messages(day))
        : Decision.allow();
  }

  private static Map<String, String> messages(DayOfWeek day) {
    return Map.of(
        "es", "No hacemos coloración los " + plural(name(day, "es")) + ".",
        "en", "We do no colour on " + name(day, "en") + "s.",
        "pt", "Não fazemos coloração " + onPortuguese(day) + ".");
  }

  /** Weekdays other than sábado and domingo are the same in the plural. */
  private static String plural(String spanish) {
    return spanish.endsWith("s") ? spanish : spanish + "s";
  }

  private static String onPortuguese(DayOfWeek day) {
    return switch (day) {
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY ->
          "às " + name(day, "pt").replace("-feira", "s-feiras");
      case SATURDAY, SUNDAY -> "aos " + name(day, "pt") + "s";
    };
  }

  private static String name(DayOfWeek day, String language) {
    return day.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language));
  }
}
