package io.bookingchat.agent.tools;

import io.bookingchat.Component;
import io.bookingchat.agent.Action;
import io.bookingchat.agent.Contact;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.HeldOffer;
import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.agent.PendingProposal;
import io.bookingchat.agent.Proposal;
import io.bookingchat.agent.ProviderChoice;
import io.bookingchat.agent.TurnState;
import io.bookingchat.agent.Unavailable;
import io.bookingchat.agent.Wish;
import io.bookingchat.booking.Appointment;
import io.bookingchat.booking.Booking;
import io.bookingchat.booking.BookingPolicies;
import io.bookingchat.booking.BookingPolicies.Denial;
import io.bookingchat.booking.Customer;
import io.bookingchat.booking.Hold;
import io.bookingchat.booking.Holds;
import io.bookingchat.catalogue.Catalogue;
import io.bookingchat.catalogue.Offers;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.TenantId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The one proposal a conversation may have, and its end. */
@Component
public final class Proposals {
  private final Holds holds;
  private final BookingPolicies policies;
  private final SlotSearch search;
  private final Catalogue catalogue;
  private final Offers offers;

  @Inject
  public Proposals(
      Holds holds,
      BookingPolicies policies,
      SlotSearch search,
      Catalogue catalogue,
      Offers offers) {
    this.holds = holds;
    this.policies = policies;
    this.search = search;
    this.catalogue = catalogue;
    this.offers = offers;
  }

  /**
   * Holds an offered time and proposes it, in place of any earlier proposal. From now on that time
   * is the visitor's wish.
   *
   * @param moving the booking that would move there
   * @throws Refusal SLOT_TAKEN or POLICY; the state then says so and offers the nearest times
   */
  PendingProposal hold(TurnState state, Action action, OfferedSlot slot, Optional<Booking> moving) {
    withdraw(state);
    ProviderChoice provider = state.draft().provider();
    state.draft(
        state
            .draft()
            .with(action)
            .withService(slot.serviceId())
            .with(
                by(provider, slot.providerId())
                    ? provider
                    : new ProviderChoice.Chosen(slot.providerId())));
    Appointment wanted = appointment(state, slot.serviceId(), slot.providerId(), slot.start());
    Hold hold =
        orAlternatives(
            state,
            slot.start(),
            () -> {
              review(state, wanted, moving);
              return holds.hold(
                  state.turn().tenant(),
                  state.turn().realm(),
                  wanted,
                  state.turn().visitorId(),
                  moving);
            });
    Proposal proposal =
        new Proposal(
            action,
            wanted.serviceId(),
            wanted.serviceName(),
            wanted.providerId(),
            wanted.providerName(),
            wanted.start(),
            wanted.end(),
            Optional.of(hold.expiresAt()),
            wanted.services());
    PendingProposal pending =
        new PendingProposal(
            "p" + hold.holdId(),
            proposal,
            Optional.of(hold),
            moving.map(Booking::bookingId),
            Optional.empty());
    LocalDateTime local = LocalDateTime.ofInstant(slot.start(), state.zone());
    state.draft(state.draft().with(Wish.at(local)).with(Optional.of(pending)));
    state.available();
    return pending;
  }

  /** A rule that depends on the customer is better heard before the visitor says yes. */
  private void review(TurnState state, Appointment wanted, Optional<Booking> moving) {
    Optional<Customer> customer = moving.map(Booking::customer).or(() -> customer(state));
    policies
        .review(state.turn().tenant(), wanted, customer)
        .ifPresent(
            denial -> {
              throw denial.refusal();
            });
  }

  /**
   * Does something about a time; when that time cannot be had, says so in the state, lets the
   * proposal go and offers the nearest times.
   */
  <T> T orAlternatives(TurnState state, Instant start, Supplier<T> work) {
    try {
      return work.get();
    } catch (Refusal refusal) {
      if (refusal.code() == ErrorCode.NOT_FOUND || refusal.code() == ErrorCode.QUOTA_EXCEEDED) {
        withdraw(state); // no longer there, or no more bookings this month
      }
      if (refusal.code() == ErrorCode.SLOT_TAKEN || refusal.code() == ErrorCode.POLICY) {
        withdraw(state);
        String reason = refusal.reason().orElse("TAKEN");
        boolean policys = reason.startsWith(Denial.PREFIX);
        state.unavailable(
            new Unavailable(
                Optional.of(start),
                Optional.empty(),
                reason,
                policys ? refusal.messages() : Map.of()));
        search.near(state, start);
      }
      throw refusal; // the model has to know
    }
  }

  /** An offered time, one held from the waiting list, or the one the visitor just chose. */
  static OfferedSlot offered(TurnState state, String slotId) {
    return Stream.of(
            state.chosen().stream(),
            state.held().map(HeldOffer::slot).stream(),
            state.draft().offered().stream())
        .flatMap(slots -> slots)
        .filter(slot -> slot.slotId().equals(slotId))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("slot"));
  }

  /** The visitor as a customer, once name and contact are known. */
  Optional<Customer> customer(TurnState state) {
    Contact contact = state.draft().contact();
    return contact
        .name()
        .filter(name -> contact.reachable())
        .map(name -> new Customer(name, contact.email(), contact.phone()));
  }

  /**
   * What was proposed, as the company offers it now.
   *
   * @throws Refusal NOT_FOUND when it no longer does
   */
  Appointment appointment(TurnState state, Proposal proposal) {
    return appointment(state, proposal.serviceId(), proposal.providerId(), proposal.start());
  }

  /** Asks the catalogue itself: what a turn knows of it may be some seconds old. */
  private Appointment appointment(
      TurnState state, String serviceId, String providerId, Instant start) {
    TenantId tenant = state.turn().tenant().tenantId();
    Optional<Service> service = catalogue.stillPossible(tenant, serviceId).filter(Service::active);
    Optional<Provider> provider =
        catalogue
            .provider(tenant, providerId)
            .filter(Provider::active)
            .filter(each -> each.does(serviceId));
    if (service.isEmpty() || provider.isEmpty()) {
      offers.forget(tenant);
      throw Refusal.notFound(service.isEmpty() ? "service" : "provider");
    }
    return new Appointment(service.get(), provider.get(), start);
  }

  /** Takes the proposal back, if there is one, and gives its held time back. */
  public void withdraw(TurnState state) {
    state
        .draft()
        .pending()
        .ifPresent(
            pending -> {
              pending.hold().ifPresent(hold -> holds.release(state.turn().realm(), hold));
              state.draft(state.draft().with(Optional.empty()));
            });
  }

  /** Takes it back when it is no longer what the visitor wants. */
  void withdrawUnlessWanted(TurnState state) {
    if (state.draft().pending().filter(pending -> !wanted(state, pending.proposal())).isPresent()) {
      withdraw(state);
    }
  }

  /**
   * The proposal that a yes is given to.
   *
   * @throws Refusal NOT_FOUND when it is not the one that waits; POLICY with NOT_SHOWN before the
   *     visitor has seen it and answered, with DECLINED when the answer is no
   */
  static PendingProposal consented(TurnState state, Action action, String proposalId) {
    PendingProposal pending =
        state
            .draft()
            .pending()
            .filter(waiting -> waiting.proposalId().equals(proposalId))
            .filter(
                waiting -> (waiting.proposal().action() == Action.BOOK) == (action == Action.BOOK))
            .orElseThrow(() -> Refusal.notFound("proposal"));
    if (!pending.confirmableIn(state.turn().turnId())) {
      throw Refusal.policy("NOT_SHOWN", "The visitor has not seen the proposal yet. Wait.");
    }
    if (state.declined()) {
      throw Refusal.policy("DECLINED", "The visitor did not say yes.");
    }
    return pending;
  }

  private static boolean wanted(TurnState state, Proposal proposal) {
    Draft draft = state.draft();
    LocalDateTime start = LocalDateTime.ofInstant(proposal.start(), state.zone());
    return switch (proposal.action()) {
      case CANCEL -> true;
      case BOOK, RESCHEDULE ->
          draft.serviceId().filter(id -> !id.equals(proposal.serviceId())).isEmpty()
              && by(draft.provider(), proposal.providerId())
              && fits(draft.wish(), start);
    };
  }

  private static boolean by(ProviderChoice choice, String providerId) {
    if (choice instanceof ProviderChoice.Chosen chosen) {
      return chosen.providerId().equals(providerId);
    }
    return !(choice instanceof ProviderChoice.Except except)
        || !except.providerIds().contains(providerId);
  }

  /** Whether a local start is what was wished for. */
  static boolean fits(Wish wish, LocalDateTime start) {
    LocalTime time = start.toLocalTime();
    return wish.firstDay().filter(day -> start.toLocalDate().isBefore(day)).isEmpty()
        && wish.lastDay().filter(day -> start.toLocalDate().isAfter(day)).isEmpty()
        && wish.time().filter(wished -> !time.equals(wished)).isEmpty()
        && wish.earliest().filter(time::isBefore).isEmpty()
        && wish.latest().filter(time::isAfter).isEmpty();
  }
}
