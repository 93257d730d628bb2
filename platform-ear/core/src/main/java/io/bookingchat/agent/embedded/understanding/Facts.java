package io.bookingchat.agent.embedded.understanding;

import io.bookingchat.agent.ProviderChoice;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a message states, besides what it does.
 *
 * @param time whether it names a day or a time
 */
record Facts(
    List<String> services,
    List<String> together,
    List<String> apart,
    List<String> unwanted,
    ProviderChoice provider,
    Optional<String> name,
    Optional<String> email,
    Optional<String> phone,
    OptionalInt ordinal,
    Optional<String> code,
    boolean time) {

  boolean service() {
    return !services.isEmpty();
  }

  boolean anyProvider() {
    return !(provider instanceof ProviderChoice.Open);
  }

  /** States something of the appointment itself. */
  boolean appointment() {
    return service() || anyProvider() || time;
  }

  boolean contact() {
    return name.isPresent() || email.isPresent() || phone.isPresent();
  }
}
