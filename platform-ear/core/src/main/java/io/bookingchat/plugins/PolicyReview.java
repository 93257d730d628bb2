package io.bookingchat.plugins;

import io.bookingchat.spi.booking.BookingPolicy;
import io.bookingchat.spi.booking.BookingRequest;
import io.bookingchat.spi.booking.Decision;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Asks one tenant's policies of one plugin, each under its deadline. */
record PolicyReview(InstalledPlugin plugin, TenantFacts tenant, Map<String, Object> settings) {
  private static final System.Logger LOG = System.getLogger(PolicyReview.class.getName());
  private static final Decision ALLOW = Decision.allow();

  /**
   * One decision for each request, in the same order; a policy that fails decides too.
   *
   * @param failedOpen told when a policy lets pass what it could not judge
   */
  List<Decision> of(List<BookingRequest> requests, Runnable failedOpen) {
    List<Decision> decisions = requests.stream().map(request -> ALLOW).toList();
    for (BookingPolicy policy : policies()) {
      Outcome<List<Decision>> answer = plugin.review(() -> ask(policy, requests));
      decisions = merged(decisions, answer.orElse(reason -> failed(reason, requests, failedOpen)));
    }
    return decisions;
  }

  private List<BookingPolicy> policies() {
    return plugin
        .policies()
        .of(tenant, settings)
        .orElse(
            reason ->
                List.of(
                    (request, context) -> {
                      throw new IllegalStateException("could not be made: " + reason);
                    }));
  }

  /** Runs on the plugin's thread, and hands on nothing but decisions, which are ours. */
  private List<Decision> ask(BookingPolicy policy, List<BookingRequest> requests) {
    List<Decision> decisions =
        requests.size() == 1
            ? List.of(policy.review(requests.get(0), tenant))
            : List.copyOf(policy.reviewAll(requests, tenant));
    if (decisions.size() != requests.size()) {
      throw new IllegalStateException(
          decisions.size() + " decisions for " + requests.size() + " requests");
    }
    return decisions.stream().map(Decision.class::cast).toList(); // a raw list may hold anything
  }

  private List<Decision> failed(String reason, List<BookingRequest> requests, Runnable failedOpen) {
    LOG.log(
        System.Logger.Level.WARNING,
        "Plugin {0}, policy of tenant {1} (fails {2}): {3}",
        plugin,
        tenant.id(),
        plugin.manifest().onFailure(),
        reason);
    Decision decision =
        switch (plugin.manifest().onFailure()) {
          case CLOSED -> Denials.UNAVAILABLE;
          case OPEN -> ALLOW;
        };
    if (plugin.manifest().onFailure() == OnFailure.OPEN) {
      failedOpen.run();
    }
    return requests.stream().map(request -> decision).toList();
  }

  /** The first refusal of a request stands. */
  private static List<Decision> merged(List<Decision> earlier, List<Decision> later) {
    return IntStream.range(0, earlier.size())
        .mapToObj(
            index ->
                earlier.get(index) instanceof Decision.Refuse
                    ? earlier.get(index)
                    : later.get(index))
        .toList();
  }
}
