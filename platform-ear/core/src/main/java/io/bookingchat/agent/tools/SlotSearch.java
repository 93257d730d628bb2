package io.bookingchat.agent.tools;

import io.bookingchat.Component;
import io.bookingchat.agent.Action;
import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.agent.ProviderChoice;
import io.bookingchat.agent.SlotHandles;
import io.bookingchat.agent.TurnState;
import io.bookingchat.agent.Unavailable;
import io.bookingchat.agent.Wish;
import io.bookingchat.booking.Booking;
import io.bookingchat.booking.BookingStore;
import io.bookingchat.booking.FreeTime;
import io.bookingchat.booking.SlotFinder;
import io.bookingchat.booking.SlotFinder.Search;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import io.bookingchat.error.Refusal;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Finds the times to offer for what the draft says the visitor wishes. */
@Component
public final class SlotSearch {
  /** Reading more calendars than this would keep the visitor waiting. */
  private static final int MOST_PROVIDERS = 25;

  private final SlotFinder finder;
  private final RefusedWish refused;
  private final SlotHandles handles;
  private final BookingStore bookings;

  @Inject
  public SlotSearch(
      SlotFinder finder, RefusedWish refused, SlotHandles handles, BookingStore bookings) {
    this.finder = finder;
    this.refused = refused;
    this.handles = handles;
    this.bookings = bookings;
  }

  /**
   * Offers free times in the draft, and says in the state what could not be had.
   *
   * @throws Refusal INVALID while the service is not known, or nobody wanted does it
   */
  void find(TurnState state) {
    Service service = service(state);
    List<Provider> providers = providers(state, service);
    WishedTime wished = new WishedTime(state.draft().wish(), state.localNow().toLocalDate());
    List<FreeTime> around = open(state, service, providers, wished.wished());
    List<FreeTime> fitting = around.stream().filter(free -> fits(state, wished, free)).toList();
    if (fitting.isEmpty() && wished.wish().lastDay().isEmpty()) {
      around = open(state, service, providers, wished.beyond());
      fitting = around.stream().filter(free -> fits(state, wished, free)).toList();
    }
    if (fitting.isEmpty()) {
      state.unavailable(refused.why(state, service, providers, wished));
      around = open(state, service, providers, wished.around());
      if (around.isEmpty()) {
        around = open(state, service, providers, wished.beyond());
      }
      offer(state, wished, around);
      return;
    }
    state.available();
    // around a very time the next best are worth knowing; a part of the day is a promise
    offer(state, wished, wished.veryTime() ? around : fitting);
  }

  /** Offers what is nearest to a time that was just lost to someone else. */
  void near(TurnState state, Instant lost) {
    Wish wish = Wish.at(LocalDateTime.ofInstant(lost, state.zone()));
    state.draft(state.draft().with(wish));
    Optional<Unavailable> why = state.unavailable();
    find(state);
    why.ifPresent(state::unavailable);
  }

  private void offer(TurnState state, WishedTime wished, List<FreeTime> free) {
    String salt = state.turn().visitorId();
    List<OfferedSlot> slots =
        new SlotChoice(wished, state.zone(), salt)
            .of(free).stream().map(slot -> handles.offer(state.turn().realm(), slot)).toList();
    state.draft(state.draft().offering(slots));
  }

  private List<FreeTime> open(
      TurnState state, Service service, List<Provider> providers, WishedTime.Days days) {
    Instant from = days.from().atZone(state.zone()).toInstant();
    Instant to = days.to().atZone(state.zone()).toInstant();
    Instant earliest = from.isBefore(state.now()) ? state.now() : from;
    return earliest.isBefore(to)
        ? finder.free(
            new Search(
                state.turn().tenant(),
                state.turn().realm(),
                state.turn().visitorId(),
                service,
                providers,
                earliest,
                to),
            moving(state))
        : List.of();
  }

  private static boolean fits(TurnState state, WishedTime wished, FreeTime free) {
    return wished.fits(LocalDateTime.ofInstant(free.appointment().start(), state.zone()));
  }

  private Service service(TurnState state) {
    Optional<String> id = moving(state).map(Booking::serviceId).or(() -> state.draft().serviceId());
    return id.flatMap(state::service)
        .orElseThrow(
            () -> Refusal.invalid(ArgumentNames.SERVICE, "Which service is wanted? Ask first."));
  }

  /** A booking moves within the hands it is in, unless the visitor says otherwise. */
  private List<Provider> providers(TurnState state, Service service) {
    List<Provider> eligible = state.eligible(service);
    if (eligible.isEmpty()) {
      throw Refusal.invalid(
          ArgumentNames.PROVIDER, "Nobody wanted does this service; see list_providers.");
    }
    List<Provider> same =
        state.draft().provider() instanceof ProviderChoice.Open
            ? moving(state).stream()
                .flatMap(
                    booking ->
                        eligible.stream()
                            .filter(each -> each.providerId().equals(booking.providerId())))
                .toList()
            : List.of();
    return same.isEmpty() ? eligible.stream().limit(MOST_PROVIDERS).toList() : same;
  }

  private Optional<Booking> moving(TurnState state) {
    return state
        .draft()
        .bookingId()
        .filter(id -> state.draft().action().equals(Optional.of(Action.RESCHEDULE)))
        .flatMap(id -> bookings.find(state.turn().realm(), id));
  }
}
