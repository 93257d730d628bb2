package io.bookingchat.plugin.salon;

import io.bookingchat.spi.booking.BookingPolicy;
import io.bookingchat.spi.booking.BookingPolicyFactory;
import io.bookingchat.spi.booking.PolicyContext;
import io.bookingchat.spi.error.PluginException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the settings of {@link ColourDays}. */
final class ColourDaysFactory implements BookingPolicyFactory {
  private static final String COLOUR_SERVICES = "colourServices";
  private static final String CLOSED_DAYS = "closedDays";
  private static final Set<String> KNOWN = Set.of(COLOUR_SERVICES, CLOSED_DAYS);

  @Override
  public String name() {
    return "colour-days";
  }

  @Override
  public String settingsSchema() {
    return """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "type": "object",
      "additionalProperties": false,
      "required": ["colourServices"],
      "properties": {
        "colourServices": {
          "description": "Ids of the services that are colour",
          "type": "array", "minItems": 1, "uniqueItems": true, "items": {"type": "string"}
        },
        "closedDays": {
          "description": "Weekdays on which no colour starts",
          "type": "array", "uniqueItems": true, "default": ["MONDAY"],
          "items": {"enum": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY",
                             "SUNDAY"]}
        }
      }
    }
    """;
  }

  @Override
  public BookingPolicy create(Map<String, Object> settings, PolicyContext context) {
    settings.keySet().stream()
        .filter(name -> !KNOWN.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw invalid("There is no setting \"" + name + "\".");
            });
    Set<String> services = texts(settings.get(COLOUR_SERVICES), COLOUR_SERVICES);
    if (services.isEmpty()) {
      throw invalid("colourServices names at least one service.");
    }
    return new ColourDays(services, days(settings.getOrDefault(CLOSED_DAYS, List.of("MONDAY"))));
  }

  private static Set<DayOfWeek> days(Object setting) {
    return texts(setting, CLOSED_DAYS).stream()
        .map(ColourDaysFactory::day)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static DayOfWeek day(String name) {
    try {
      return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw invalid("closedDays holds weekdays such as \"MONDAY\".");
    }
  }

  private static Set<String> texts(Object setting, String name) {
    if (!(setting instanceof List<?> list)
        || !list.stream().allMatch(element -> element instanceof String)) {
      throw invalid(name + " is a list of texts.");
    }
    return list.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet());
  }

  private static PluginException invalid(String message) {
    return new PluginException("INVALID_SETTINGS", message);
  }
}
