package io.bookingchat.agent.embedded.understanding;

import io.bookingchat.agent.ProviderChoice;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Understands messages. */
public final class Understander {
  private Understander() {}

  /** What a message says in its setting. */
  public static Understanding read(String text, Setting setting) {
    return new Understanding(
        setting.language(),
        List.of(Act.OTHER),
        List.of(),
        new ProviderChoice.Open(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty());
  }
}
