package io.bookingchat.agent.embedded.understanding;

import io.bookingchat.agent.ProviderChoice;
import io.bookingchat.language.Language;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a message says, dates and times apart.
 *
 * @param language the language it is written in; the conversation's where it does not show
 * @param acts the likeliest first; never empty. "Sí, pero a las 5" is CHANGE and AFFIRM, "no, mejor
 *     el jueves" CHANGE and NEGATE. A yes with a detail is AFFIRM and CHANGE: only who compares the
 *     detail can tell whether it changes anything. "Sí, cancélala" is AFFIRM and CANCEL
 * @param serviceIds services it names, the likeliest first
 * @param together of those, the services that are wanted in one visit, in the order of the message;
 *     at least two or none
 * @param apart of those, the services that are wanted with different people, in the order of the
 *     message; at least two or none. The provider is then that of the first
 * @param unwanted services it turns down
 * @param provider whom it asks for; {@link ProviderChoice.Open} when it names nobody
 * @param phone in E.164
 * @param email in lower case
 * @param ordinal which of the offered: 1 the first, -1 the last
 * @param code a booking code, in the form that bookings have it
 */
public record Understanding(
    Language language,
    List<Act> acts,
    List<String> serviceIds,
    List<String> together,
    List<String> apart,
    List<String> unwanted,
    ProviderChoice provider,
    Optional<String> name,
    Optional<String> email,
    Optional<String> phone,
    OptionalInt ordinal,
    Optional<String> code) {
  public Understanding {
    acts = List.copyOf(acts);
    serviceIds = List.copyOf(serviceIds);
    together = List.copyOf(together);
    apart = List.copyOf(apart);
    unwanted = List.copyOf(unwanted);
  }

  public Act act() {
    return acts.get(0);
  }
}
