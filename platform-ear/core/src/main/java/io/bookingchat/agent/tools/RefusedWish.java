package io.bookingchat.agent.tools;

import io.bookingchat.Component;
import io.bookingchat.agent.TurnState;
import io.bookingchat.agent.Unavailable;
import io.bookingchat.booking.Appointment;
import io.bookingchat.booking.BookingPolicies.Denial;
import io.bookingchat.booking.SlotExplainer;
import io.bookingchat.booking.SlotFinder;
import io.bookingchat.booking.SlotFinder.Reason;
import io.bookingchat.booking.SlotFinder.Search;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Says why a wish cannot be had, with the reason that tells the visitor most. */
@Component
public final class RefusedWish {
  private static final Reason CLOSED = new Reason("CLOSED", Optional.empty());

  /** What someone who could do it is kept from says more than that others are closed. */
  private static final List<String> TELLING =
      List.of(
          "TAKEN",
          "HELD",
          "BUFFER",
          "DAY_FULL",
          "WEEK_FULL",
          "ABSENT",
          "MIN_ADVANCE",
          "MAX_ADVANCE");

  private final SlotFinder finder;
  private final SlotExplainer explainer;

  @Inject
  public RefusedWish(SlotFinder finder, SlotExplainer explainer) {
    this.finder = finder;
    this.explainer = explainer;
  }

  Unavailable why(TurnState state, Service service, List<Provider> providers, WishedTime wished) {
    if (wished.veryTime() && wished.singleDay()) {
      Instant start = instant(state, wished.day().atTime(wished.wish().time().orElseThrow()));
      return unavailable(
          Optional.of(start),
          Optional.empty(),
          told(providers.stream().map(provider -> reason(state, service, provider, start))));
    }
    Optional<Reason> inOpenTime =
        providers.stream()
            .flatMap(provider -> reasons(state, service, providers, provider, wished))
            .min(Comparator.comparingInt(RefusedWish::rank));
    LocalDateTime end = wished.wished().to().minusMinutes(1);
    return unavailable(
        Optional.empty(),
        wished.wish().day() ? Optional.of(wished.day()) : Optional.empty(),
        inOpenTime.orElseGet(
            () -> told(Stream.of(reason(state, service, providers.get(0), instant(state, end))))));
  }

  private Stream<Reason> reasons(
      TurnState state,
      Service service,
      List<Provider> providers,
      Provider provider,
      WishedTime wished) {
    WishedTime.Days days = wished.wished();
    if (!days.from().isBefore(days.to())) {
      return Stream.empty(); // wholly in the past
    }
    Search search =
        new Search(
            state.turn().tenant(),
            state.turn().realm(),
            state.turn().visitorId(),
            service,
            providers,
            instant(state, days.from()),
            instant(state, days.to()));
    return explainer.refused(search, provider).stream()
        .filter(refused -> wished.fits(LocalDateTime.ofInstant(refused.start(), state.zone())))
        .map(SlotExplainer.Refused::reason);
  }

  private Reason reason(TurnState state, Service service, Provider provider, Instant start) {
    return finder
        .refusal(
            state.turn().tenant(),
            state.turn().realm(),
            new Appointment(service, provider, start),
            state.turn().visitorId())
        .orElse(CLOSED);
  }

  private static Reason told(Stream<Reason> reasons) {
    return reasons.min(Comparator.comparingInt(RefusedWish::rank)).orElse(CLOSED);
  }

  /** A company's own rule first, its hours last. */
  private static int rank(Reason reason) {
    if (reason.denial().isPresent()) {
      return -1;
    }
    int rank = TELLING.indexOf(reason.code());
    return rank < 0 ? TELLING.size() : rank;
  }

  private static Unavailable unavailable(
      Optional<Instant> start, Optional<LocalDate> date, Reason reason) {
    return new Unavailable(
        start, date, reason.code(), reason.denial().map(Denial::messages).orElse(Map.of()));
  }

  private static Instant instant(TurnState state, LocalDateTime local) {
    return local.atZone(state.zone()).toInstant();
  }
}
