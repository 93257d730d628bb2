package io.bookingchat.booking;

import io.bookingchat.Component;
import io.bookingchat.booking.BookingPolicies.Denial;
import io.bookingchat.booking.SlotFinder.Reason;
import io.bookingchat.booking.SlotFinder.Search;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.scheduling.SlotEngine;
import io.bookingchat.scheduling.SlotEngine.Judged;
import io.bookingchat.tenancy.BusinessTime;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Says of the times that {@link SlotFinder} does not offer why it does not. */
@Component
public final class SlotExplainer {
  private final Calendars calendars;
  private final BookingPolicies policies;
  private final Clock clock;

  @Inject
  public SlotExplainer(Calendars calendars, BookingPolicies policies, @BusinessTime Clock clock) {
    this.calendars = calendars;
    this.policies = policies;
    this.clock = clock;
  }

  /** A start on a step in open time that cannot be had, and why. */
  public record Refused(Instant start, Reason reason) {}

  /** Every refused start of the search with one of its providers, in rising order. */
  public List<Refused> refused(Search search, Provider provider) {
    List<Judged> starts =
        SlotEngine.judgedStarts(
            calendars
                .read(search.tenant(), search.realm(), provider, search.from(), search.to())
                .question(
                    search.tenant(),
                    search.service(),
                    search.visitor(),
                    clock.instant(),
                    search.from(),
                    search.to()));
    List<Appointment> asked =
        starts.stream()
            .filter(judged -> Reason.policiesCount(judged.refusal()))
            .map(judged -> new Appointment(search.service(), provider, judged.start()))
            .toList();
    Map<Instant, Denial> denied =
        asked.isEmpty() ? Map.of() : policies.denied(search.tenant(), asked);
    return starts.stream().flatMap(judged -> refused(judged, denied)).toList();
  }

  private static Stream<Refused> refused(Judged judged, Map<Instant, Denial> denied) {
    return Reason.told(judged.refusal(), Optional.ofNullable(denied.get(judged.start())))
        .map(reason -> new Refused(judged.start(), reason))
        .stream();
  }
}
