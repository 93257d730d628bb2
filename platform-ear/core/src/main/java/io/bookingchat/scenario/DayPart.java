package io.bookingchat.scenario;

/** A part of the day that a visitor can want; noon is where the one ends and the other begins. */
public enum DayPart {
  MORNING,
  AFTERNOON
}
