package io.bookingchat.agent.model;

/** The turn's time was used up before this call of a model began: not that call's fault. */
final class OutOfTime extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutOfTime() {
    super("the turn's time is used up", null, false, false);
  }
}
