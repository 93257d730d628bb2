package io.bookingchat.agent.model;

/** A configured model gave no usable answer; another one has to. */
final class ModelFailure extends Exception {
  private static final long serialVersionUID = 1L;

  ModelFailure(String message) {
    super(message);
  }
}
