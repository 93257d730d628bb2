package io.bookingchat.bench;

import static io.bookingchat.bench.Fields.instant;
import static io.bookingchat.bench.Fields.number;
import static io.bookingchat.bench.Fields.optionalNumber;
import static io.bookingchat.bench.Fields.optionalText;
import static io.bookingchat.bench.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bookingchat.hours.TimeWindow;
import io.bookingchat.hours.WeeklyWindow;
import io.bookingchat.scheduling.Alignment;
import io.bookingchat.scheduling.Availability;
import io.bookingchat.scheduling.BookingLimits;
import io.bookingchat.scheduling.Interval;
import io.bookingchat.scheduling.ServiceRules;
import io.bookingchat.scheduling.SlotEngine;
import io.bookingchat.scheduling.SlotQuestion;
import io.bookingchat.scheduling.Taken;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lists the open starts of a provider and a service as a case states them. */
final class SchedulingEngine implements Engine {
  @Override
  public void answer(JsonNode question, ObjectNode answer) {
    ArrayNode starts = answer.putArray("starts");
    for (Instant start : SlotEngine.openStarts(read(question))) {
      starts.add(start.toString());
    }
  }

  private static SlotQuestion read(JsonNode question) {
    ZoneId zone = ZoneId.of(text(question, "zone"));
    JsonNode query = question.path("query");
    return new SlotQuestion(
        instant(question, "now"),
        instant(query, "from"),
        instant(query, "to"),
        text(query, "visitor"),
        service(question.path("service")),
        availability(question, zone),
        limits(question.path("policy")),
        taken(question, zone));
  }

  private static ServiceRules service(JsonNode service) {
    return new ServiceRules(
        text(service, "id"),
        number(service, "durationMinutes"),
        number(service, "stepMinutes"),
        Alignment.valueOf(optionalText(service, "alignment").orElse("WINDOW")),
        number(service, "bufferBeforeMinutes", 0),
        number(service, "bufferAfterMinutes", 0),
        number(service, "capacity", 1));
  }

  private static Availability availability(JsonNode question, ZoneId zone) {
    List<WeeklyWindow> weekly = new ArrayList<>();
    for (JsonNode row : question.path("weekly")) {
      for (JsonNode day : row.path("days")) {
        weekly.add(new WeeklyWindow(DayOfWeek.valueOf(day.asText()), window(row)));
      }
    }
    Map<LocalDate, List<TimeWindow>> overrides = new HashMap<>();
    for (JsonNode override : question.path("overrides")) {
      List<TimeWindow> windows = new ArrayList<>();
      override.path("windows").forEach(window -> windows.add(window(window)));
      overrides.put(LocalDate.parse(text(override, "date")), windows);
    }
    List<Interval> absences = new ArrayList<>();
    question
        .path("absences")
        .forEach(away -> absences.add(new Interval(instant(away, "from"), instant(away, "to"))));
    return new Availability(zone, weekly, overrides, absences);
  }

  private static TimeWindow window(JsonNode window) {
    return TimeWindow.parse(text(window, "from"), text(window, "to"));
  }

  private static BookingLimits limits(JsonNode policy) {
    return new BookingLimits(
        number(policy, "minAdvanceMinutes", 0),
        optionalNumber(policy, "maxAdvanceDays"),
        optionalNumber(policy, "maxBookingsPerDay"),
        optionalNumber(policy, "maxBookingsPerWeek"));
  }

  private static Taken taken(JsonNode question, ZoneId zone) {
    List<Taken.Booked> booked = new ArrayList<>();
    for (JsonNode booking : question.path("bookings")) {
      booked.add(
          Taken.Booked.of(
              text(booking, "serviceId"),
              interval(booking),
              number(booking, "bufferBeforeMinutes", 0),
              number(booking, "bufferAfterMinutes", 0)));
    }
    List<Taken.Held> held = new ArrayList<>();
    for (JsonNode hold : question.path("holds")) {
      held.add(
          Taken.Held.of(
              text(hold, "serviceId"),
              interval(hold),
              number(hold, "bufferBeforeMinutes", 0),
              number(hold, "bufferAfterMinutes", 0),
              text(hold, "visitor"),
              instant(hold, "expiresAt")));
    }
    return Taken.of(booked, held, zone);
  }

  private static Interval interval(JsonNode node) {
    return new Interval(instant(node, "start"), instant(node, "end"));
  }
}
