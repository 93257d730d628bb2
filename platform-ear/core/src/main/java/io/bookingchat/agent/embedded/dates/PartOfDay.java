package io.bookingchat.agent.embedded.dates;

/** A part of the day, as far as it says which half of the day an hour is in. */
enum PartOfDay {
  DAWN,
  MORNING,
  NOON,
  AFTERNOON,
  EVENING,
  NIGHT,
  /** All of the light hours. */
  DAY;

  /** An hour from 1 to 12 as an hour of the day, in this part of it. */
  int hourOfDay(int hour) {
    int early = hour % 12;
    return switch (this) {
      case DAWN -> early;
      case MORNING -> hour == 12 ? 12 : early;
      case NOON -> hour == 10 || hour == 11 ? hour : early + 12;
      case AFTERNOON, EVENING -> early + 12;
      case NIGHT -> early < 5 ? early : early + 12;
      case DAY -> early < 7 ? early + 12 : early;
    };
  }
}
