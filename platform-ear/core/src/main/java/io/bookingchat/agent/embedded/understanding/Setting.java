package io.bookingchat.agent.embedded.understanding;

import io.bookingchat.agent.Asks;
import io.bookingchat.language.Language;
import java.util.List;
import java.util.Optional;

/**
 * What a message is read against.
 *
 * @param language the conversation's so far
 * @param asked what the visitor was asked last; empty at the beginning of a conversation
 * @param booked whether the last reply ended in a booking, a move or a cancellation
 * @param region ISO 3166 country of the tenant, for phone numbers
 */
public record Setting(
    Language language,
    Optional<Asks> asked,
    boolean booked,
    String region,
    List<Named> services,
    List<Named> providers) {
  public Setting {
    services = List.copyOf(services);
    providers = List.copyOf(providers);
  }
}
