package io.bookingchat.scenario;

/** Why a scenario ended. */
public enum ScenarioEnd {
  REACHED,
  /** The visitor had nothing more to say. */
  SAID,
  TURNS,
  TIME
}
