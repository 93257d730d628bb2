package io.bookingchat.admin.schema;

import java.time.DayOfWeek;
import org.eclipse.microprofile.graphql.Enum;

/** A day of the week; the JDK's own enum is not in the index that the schema is built from. */
@Enum("DayOfWeek")
public enum Weekday {
  MONDAY,
  TUESDAY,
  WEDNESDAY,
  THURSDAY,
  FRIDAY,
  SATURDAY,
  SUNDAY;

  static Weekday of(DayOfWeek day) {
    return valueOf(day.name());
  }

  DayOfWeek day() {
    return DayOfWeek.valueOf(name());
  }
}
