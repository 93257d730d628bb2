package io.bookingchat.plugins;

import io.bookingchat.spi.booking.BookingPolicy;
import io.bookingchat.spi.booking.BookingRequest;
import io.bookingchat.spi.booking.Decision;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Asks one tenant's policies of one plugin. */
final class PolicyReview {
  private static final Decision ALLOW = Decision.allow();

  private final InstalledPlugin plugin;
  private final TenantUse use;

  PolicyReview(InstalledPlugin plugin, TenantUse use) {
    this.plugin = plugin;
    this.use = use;
  }

  /** What a failed policy stands for. */
  Decision failed() {
    return switch (plugin.manifest().onFailure()) {
      case CLOSED -> Denials.UNAVAILABLE;
      case OPEN -> ALLOW;
    };
  }

  /**
   * One decision for each request, in the same order.
   *
   * @throws PluginFailure when a policy has none
   */
  List<Decision> of(List<BookingRequest> requests) {
    List<Decision> decisions = requests.stream().map(request -> ALLOW).toList();
    for (BookingPolicy policy : plugin.policies().of(use)) {
      List<Decision> answer =
          requests.size() == 1
              ? List.of(policy.review(requests.get(0), use))
              : policy.reviewAll(requests, use);
      decisions = merged(decisions, answer);
    }
    return decisions;
  }

  private static List<Decision> merged(List<Decision> earlier, List<Decision> later) {
    return IntStream.range(0, earlier.size())
        .mapToObj(index -> merged(earlier.get(index), later.get(index)))
        .toList();
  }

  /** The first refusal stands; adjustments add up. */
  static Decision merged(Decision earlier, Decision later) {
    if (earlier instanceof Decision.Refuse || later instanceof Decision.Allow) {
      return earlier;
    }
    if (earlier instanceof Decision.Adjust one && later instanceof Decision.Adjust other) {
      return Decision.adjust(
          Math.max(one.extraMinutes(), other.extraMinutes()), joined(one.notes(), other.notes()));
    }
    return later;
  }

  private static Map<String, String> joined(Map<String, String> one, Map<String, String> other) {
    return Stream.of(one, other)
        .flatMap(notes -> notes.entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, PolicyReview::sentences));
  }

  private static String sentences(String one, String other) {
    String both = one + " " + other;
    return both.length() > 300 ? one : both; // as long as one note may be
  }
}
