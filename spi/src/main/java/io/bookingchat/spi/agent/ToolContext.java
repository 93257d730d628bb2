package io.bookingchat.spi.agent;

import io.bookingchat.spi.PluginContext;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What a tool is told beside its arguments. The platform implements it; it may tell more later. */
public interface ToolContext extends PluginContext {

  /** The language that the visitor speaks: {@code es}, {@code en} or {@code pt}. */
  Locale language();

  /** The time by the platform's clock, which need not be the machine's. */
  Instant now();

  /** Stands for one wish of one visitor: a call that has to be repeated carries the same. */
  String idempotencyKey();

  /** The visitor's name as they gave it; only for tools that need {@link ToolIdentity#CONTACT}. */
  default Optional<String> visitorName() {
    return Optional.empty();
  }

  /** Their e-mail address, well-formed but not proven; only for tools that need the contact. */
  default Optional<String> visitorEmail() {
    return Optional.empty();
  }

  /** Their phone number, in E.164 where it could be read so; only for tools that need it. */
  default Optional<String> visitorPhone() {
    return Optional.empty();
  }
}
