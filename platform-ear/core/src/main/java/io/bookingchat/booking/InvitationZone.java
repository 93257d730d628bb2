package io.bookingchat.booking;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.concurrent.TimeUnit;

/**
 * A time zone as a calendar is told it: the change of offset in force when an event begins, and any
 * change during it. It is worked out from the JDK's rules, so that a calendar shows the very times
 * that were booked, whatever rules of its own it has.
 */
final class InvitationZone {
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1970, 1, 1, 0, 0);

  private InvitationZone() {}

  static VTimezone of(ZoneId zone, Instant start, Instant end) {
    VTimezone told = new VTimezone(zone.getId());
    ZoneRules rules = zone.getRules();
    ZoneOffsetTransition change = rules.previousTransition(start.plusSeconds(1));
    if (change == null) {
      ZoneOffset offset = rules.getOffset(start);
      told.addStandardTime(observance(new StandardTime(), ALWAYS, offset, offset));
      change = rules.nextTransition(start);
    }
    for (; change != null && change.getInstant().isBefore(end); change = next(rules, change)) {
      add(told, rules, change);
    }
    return told;
  }

  private static ZoneOffsetTransition next(ZoneRules rules, ZoneOffsetTransition change) {
    return rules.nextTransition(change.getInstant());
  }

  private static void add(VTimezone told, ZoneRules rules, ZoneOffsetTransition change) {
    LocalDateTime onset = change.getDateTimeBefore();
    ZoneOffset from = change.getOffsetBefore();
    ZoneOffset to = change.getOffsetAfter();
    if (rules.isDaylightSavings(change.getInstant())) {
      told.addDaylightSavingsTime(observance(new DaylightSavingsTime(), onset, from, to));
    } else {
      told.addStandardTime(observance(new StandardTime(), onset, from, to));
    }
  }

  private static <T extends Observance> T observance(
      T observance, LocalDateTime onset, ZoneOffset from, ZoneOffset to) {
    observance.setDateStart(
        new DateTimeComponents(
            onset.getYear(),
            onset.getMonthValue(),
            onset.getDayOfMonth(),
            onset.getHour(),
            onset.getMinute(),
            onset.getSecond(),
            false));
    observance.setTimezoneOffsetFrom(offset(from));
    observance.setTimezoneOffsetTo(offset(to));
    return observance;
  }

  private static UtcOffset offset(ZoneOffset offset) {
    return new UtcOffset(TimeUnit.SECONDS.toMillis(offset.getTotalSeconds()));
  }
}
