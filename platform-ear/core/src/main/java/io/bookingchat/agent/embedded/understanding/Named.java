package io.bookingchat.agent.embedded.understanding;

import java.util.List;

/** Something of the catalogue that a visitor may call by name. */
public record Named(String id, String name, List<String> aliases) {
  public Named {
    aliases = List.copyOf(aliases);
  }
}
