package io.bookingchat.agent;

import java.util.List;
import java.util.Optional;

/**
 * What a conversation has come to so far. Only tools change it.
 *
 * @param later services that are wanted after this one, each in a visit of its own
 * @param offered free times offered last and still to be chosen from, nearest first
 * @param pending a proposal that waits for consent, or for the contact it needs first
 * @param lookup the visitor's existing booking that is to be moved or cancelled
 * @param asked what the last reply asked for
 * @param waits whether the visitor is in the waiting list, as far as this conversation knows: only
 *     then a turn looks for a time that is held for them
 */
public record Draft(
    Optional<Action> action,
    Optional<String> serviceId,
    List<String> later,
    ProviderChoice provider,
    Wish wish,
    List<OfferedSlot> offered,
    Optional<PendingProposal> pending,
    Lookup lookup,
    Contact contact,
    Asks asked,
    boolean waits) {
  public Draft {
    later = later == null ? List.of() : List.copyOf(later); // stored before there was any
    offered = List.copyOf(offered);
  }

  public static final Draft EMPTY =
      new Draft(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          new ProviderChoice.Open(),
          Wish.NONE,
          List.of(),
          Optional.empty(),
          Lookup.NONE,
          Contact.UNKNOWN,
          Asks.INTENT,
          false);

  /** A fresh start that still knows who the visitor is, and how often they guessed wrong. */
  public Draft cleared() {
    return EMPTY.with(contact).with(lookup.forgotten()).waiting(waits);
  }

  /** The booking to be moved or cancelled, once it is known to be the visitor's. */
  public Optional<String> bookingId() {
    return lookup.bookingId();
  }

  public Draft with(Action changed) {
    return withAction(Optional.of(changed));
  }

  public Draft withAction(Optional<Action> changed) {
    return new Draft(
        changed, serviceId, later, provider, wish, offered, pending, lookup, contact, asked, waits);
  }

  public Draft withService(String changed) {
    return withService(Optional.of(changed));
  }

  public Draft withService(Optional<String> changed) {
    return new Draft(
        action, changed, later, provider, wish, offered, pending, lookup, contact, asked, waits);
  }

  /** With these to come after it. */
  public Draft then(List<String> changed) {
    return new Draft(
        action, serviceId, changed, provider, wish, offered, pending, lookup, contact, asked,
        waits);
  }

  public Draft with(ProviderChoice changed) {
    return new Draft(
        action, serviceId, later, changed, wish, offered, pending, lookup, contact, asked, waits);
  }

  public Draft with(Wish changed) {
    return new Draft(
        action, serviceId, later, provider, changed, offered, pending, lookup, contact, asked,
        waits);
  }

  public Draft offering(List<OfferedSlot> changed) {
    return new Draft(
        action, serviceId, later, provider, wish, changed, pending, lookup, contact, asked, waits);
  }

  public Draft with(Optional<PendingProposal> changed) {
    return new Draft(
        action, serviceId, later, provider, wish, offered, changed, lookup, contact, asked, waits);
  }

  public Draft with(Lookup changed) {
    return new Draft(
        action, serviceId, later, provider, wish, offered, pending, changed, contact, asked, waits);
  }

  public Draft with(Contact changed) {
    return new Draft(
        action, serviceId, later, provider, wish, offered, pending, lookup, changed, asked, waits);
  }

  public Draft asking(Asks changed) {
    return new Draft(
        action, serviceId, later, provider, wish, offered, pending, lookup, contact, changed,
        waits);
  }

  public Draft waiting(boolean changed) {
    return new Draft(
        action, serviceId, later, provider, wish, offered, pending, lookup, contact, asked,
        changed);
  }
}
