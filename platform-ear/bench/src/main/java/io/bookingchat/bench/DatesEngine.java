package io.bookingchat.bench;

import static io.bookingchat.bench.Fields.optionalText;
import static io.bookingchat.bench.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bookingchat.agent.embedded.dates.DateGrammar;
import io.bookingchat.agent.embedded.dates.DateOrder;
import io.bookingchat.agent.embedded.dates.When;
import io.bookingchat.language.Language;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reads the dates and times of a text. */
final class DatesEngine implements Engine {
  @Override
  public void answer(JsonNode question, ObjectNode answer) {
    Language language = language(text(question, "lang"));
    ArrayNode candidates = answer.putArray("candidates");
    for (DateGrammar.Reading reading :
        DateGrammar.read(
            text(question, "text"),
            LocalDateTime.parse(text(question, "ref")),
            ZoneId.of(optionalText(question, "zone").orElse("UTC")),
            language,
            order(optionalText(question, "dateOrder"), language))) {
      write(reading.when(), candidates.addObject());
    }
  }

  static Language language(String tag) {
    return Language.of(tag)
        .orElseThrow(() -> new IllegalArgumentException("unknown language " + tag));
  }

  private static DateOrder order(Optional<String> name, Language language) {
    if (name.isEmpty() || name.get().isEmpty()) {
      return language == Language.EN ? DateOrder.MONTH_DAY : DateOrder.DAY_MONTH;
    }
    // DMY, DAY_MONTH, "day/month": all say it with their first letter
    return switch (Character.toUpperCase(name.get().charAt(0))) {
      case 'M' -> DateOrder.MONTH_DAY;
      case 'D' -> DateOrder.DAY_MONTH;
      default -> throw new IllegalArgumentException("unknown date order " + name.get());
    };
  }

  private static void write(When when, ObjectNode candidate) {
    if (when instanceof When.Day day) {
      candidate.put("kind", "date").put("value", day.date().toString());
    } else if (when instanceof When.Clock clock) {
      candidate.put("kind", "time").put("value", minutes(clock.time()));
    } else if (when instanceof When.DayAndClock both) {
      candidate.put("kind", "datetime").put("value", minutes(both.at()));
    } else if (when instanceof When.Days days) {
      range(candidate, days.first().map(Object::toString), days.last().map(Object::toString));
    } else if (when instanceof When.Clocks clocks) {
      range(
          candidate,
          clocks.from().map(DatesEngine::minutes),
          clocks.to().map(DatesEngine::minutes));
    } else if (when instanceof When.Stretch stretch) {
      range(
          candidate,
          stretch.from().map(DatesEngine::minutes),
          stretch.to().map(DatesEngine::minutes));
    }
  }

  private static void range(ObjectNode candidate, Optional<String> start, Optional<String> end) {
    candidate.put("kind", "range");
    start.ifPresent(value -> candidate.put("start", value));
    end.ifPresent(value -> candidate.put("end", value));
  }

  private static String minutes(LocalTime time) {
    return time.truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private static String minutes(LocalDateTime time) {
    return time.truncatedTo(ChronoUnit.MINUTES).toString();
  }
}
