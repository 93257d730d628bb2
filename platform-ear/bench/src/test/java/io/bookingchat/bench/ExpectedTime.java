package io.bookingchat.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/**
 * Whether what was read is what a case expects, by the rules of its kind: a range is exact, a band
 * of the day need only be much the same, and an approximate time may lie in a range of two hours.
 */
final class ExpectedTime {
  private static final long DAY = 1440;
  private static final long HOUR = 60;

  private final LocalDate reference;
  private final boolean approximate;

  ExpectedTime(JsonNode asked) {
    reference = LocalDateTime.parse(asked.path("ref").asText()).toLocalDate();
    approximate = asked.path("approx").asBoolean();
  }

  /** Whether the first candidate is one of the expected. */
  static boolean isFirst(JsonNode asked, JsonNode answer) {
    JsonNode first = answer.path("candidates").path(0);
    for (JsonNode expected : asked.path("expect")) {
      if (!first.isMissingNode() && new ExpectedTime(asked).fits(expected, first)) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(JsonNode expected, JsonNode read) {
    String kind = read.path("kind").asText();
    if (!expected.path("kind").asText().equals("range")) {
      boolean same =
          expected.path("kind").equals(read.path("kind"))
              && expected.path("value").equals(read.path("value"));
      return same || (approximate && kind.equals("range") && holds(read, expected));
    }
    if (!kind.equals("range") || timeOnly(expected) != timeOnly(read)) {
      return false;
    }
    return fitsRange(expected, read);
  }

  private boolean holds(JsonNode range, JsonNode expected) {
    OptionalLong from = bound(range, "start");
    OptionalLong to = bound(range, "end");
    long at = minutes(expected.path("value").asText(), false);
    return from.isPresent()
        && to.isPresent()
        && to.getAsLong() - from.getAsLong() <= 2 * HOUR
        && from.getAsLong() <= at
        && at <= to.getAsLong();
  }

  private boolean fitsRange(JsonNode expected, JsonNode read) {
    OptionalLong from = bound(expected, "start");
    OptionalLong to = bound(expected, "end");
    OptionalLong readFrom = bound(read, "start");
    OptionalLong readTo = bound(read, "end");
    if (to.isEmpty()) {
      return from.equals(readFrom);
    }
    if (from.isEmpty()) {
      return to.equals(readTo);
    }
    if (readFrom.isEmpty() || readTo.isEmpty()) {
      return false;
    }
    if (!expected.path("band").asBoolean()) {
      return from.equals(readFrom) && to.equals(readTo);
    }
    long shared =
        Math.min(to.getAsLong(), readTo.getAsLong())
            - Math.max(from.getAsLong(), readFrom.getAsLong());
    long length = to.getAsLong() - from.getAsLong();
    long readLength = readTo.getAsLong() - readFrom.getAsLong();
    return shared > 0
        && shared * 2 >= Math.min(length, readLength)
        && Math.max(length, readLength) <= 3 * Math.min(length, readLength);
  }

  private static boolean timeOnly(JsonNode range) {
    String bound = range.path(range.has("start") ? "start" : "end").asText();
    return bound.indexOf('-') < 0;
  }

  private OptionalLong bound(JsonNode range, String name) {
    return range.has(name)
        ? OptionalLong.of(minutes(range.path(name).asText(), name.equals("end")))
        : OptionalLong.empty();
  }

  /** Minutes from the beginning of the reference day; the end of a whole day is included. */
  private long minutes(String value, boolean isEnd) {
    if (value.indexOf('-') < 0) {
      return LocalTime.parse(value).toSecondOfDay() / 60;
    }
    if (value.indexOf('T') < 0) {
      return days(LocalDate.parse(value)) * DAY + (isEnd ? DAY : 0);
    }
    LocalDateTime at = LocalDateTime.parse(value);
    return days(at.toLocalDate()) * DAY + at.toLocalTime().toSecondOfDay() / 60;
  }

  private long days(LocalDate date) {
    return ChronoUnit.DAYS.between(reference, date);
  }
}
