package io.bookingchat.spi.notification;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** Who is to be reached. The platform implements it; later versions may tell more. */
public interface Recipient {

  /** Name, 1 to 120 characters, as they gave it. */
  String name();

  /** E-mail address, well-formed but not proven to be theirs. */
  Optional<String> email();

  /** Phone number, in E.164 where it could be read so. */
  Optional<String> phone();

  /** The language that they are written to in: {@code es}, {@code en} or {@code pt}. */
  Locale language();

  /** The zone of their local times. */
  ZoneId zone();

  /** Whether they are the company's own people, and not a customer. */
  boolean staff();
}
