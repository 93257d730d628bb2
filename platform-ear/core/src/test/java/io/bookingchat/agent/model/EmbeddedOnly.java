package io.bookingchat.agent.model;

import java.time.Clock;
import java.util.Optional;

/** A platform that offers no model beside the embedded one. */
public final class EmbeddedOnly {
  private EmbeddedOnly() {}

  public static ModelChoice models() {
    return new ModelChoice(settings -> Optional.empty(), Clock.systemUTC());
  }
}
