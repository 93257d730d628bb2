package io.bookingchat.scenario;

/** What is to come of a scenario. */
public enum ScenarioGoal {
  BOOKED,
  MOVED,
  CANCELLED,
  HANDED_OFF
}
