package io.bookingchat.agent.embedded.dialogue;

import static io.bookingchat.agent.tools.ArgumentNames.SERVICE;
import static io.bookingchat.agent.tools.ToolNames.NOTE_WISH;

import io.bookingchat.catalogue.Service;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A service that was wished for beside the one that is booked first. */
final class SecondService {
  private static final int SHORTEST = 4;

  private SecondService() {}

  /** Empty when one service was named, even if its words fit several. */
  static Optional<Service> of(Situation situation) {
    boolean noted =
        situation.done().stream()
            .anyMatch(
                call -> call.name().equals(NOTE_WISH) && call.arguments().containsKey(SERVICE));
    Optional<Service> first = situation.state().wishedService().filter(service -> noted);
    Set<String> said = words(situation.state().visitorText());
    return first.flatMap(
        service ->
            situation.heard().said().serviceIds().stream()
                .flatMap(id -> situation.state().service(id).stream())
                .filter(other -> apart(service, other, said) && apart(other, service, said))
                .findFirst());
  }

  /** Whether a word was said that the one has in its name and the other has not. */
  private static boolean apart(Service one, Service other, Set<String> said) {
    Set<String> own = new HashSet<>(words(one.name()));
    own.removeAll(words(other.name()));
    return own.stream().anyMatch(said::contains);
  }

  private static Set<String> words(String text) {
    return Arrays.stream(Topic.plain(text).split("[^\\p{L}]+"))
        .filter(word -> word.length() >= SHORTEST)
        .collect(Collectors.toSet());
  }
}
