package io.bookingchat.agent.embedded.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Services that are wanted with different people: "corte con Pedro y manicure con Camila". */
final class Apart {
  /**
   * What may stand between a service and whom it is wanted with: "corte de pelo con la doctora".
   */
  private static final int WIDEST = 3;

  private static final Set<String> WITH = Set.of("con", "com", "with", "by", "c");

  /** A service, and whom it is wanted with. */
  record Pair(String serviceId, String providerId) {}

  private Apart() {}

  /** In the order of the message; none unless there are several of both. */
  static List<Pair> of(Words words, List<Mention> services, List<Mention> providers) {
    List<Pair> pairs = new ArrayList<>();
    Set<String> paired = new HashSet<>();
    Set<String> people = new HashSet<>();
    for (Mention provider :
        providers.stream().sorted(Comparator.comparingInt(Mention::first)).toList()) {
      Optional<Mention> service = before(words, services, provider);
      if (service.isPresent() && paired.add(service.get().id())) {
        pairs.add(new Pair(service.get().id(), provider.id()));
        people.add(provider.id());
      }
    }
    return pairs.size() > 1 && people.size() > 1 ? List.copyOf(pairs) : List.of();
  }

  /** The last service before the provider, with a "with" between them and little else. */
  private static Optional<Mention> before(Words words, List<Mention> services, Mention provider) {
    return services.stream()
        .filter(service -> service.last() < provider.first())
        .max(Comparator.comparingInt(Mention::last))
        .filter(service -> provider.first() - service.last() - 1 <= WIDEST)
        .filter(service -> joined(words, service.last() + 1, provider.first()));
  }

  private static boolean joined(Words words, int from, int to) {
    return words.list().subList(from, to).stream().anyMatch(word -> WITH.contains(word.plain()));
  }
}
