package io.bookingchat.agent;

import java.util.List;
import java.util.Optional;

/**
 * What a conversation has come to so far. Only tools change it.
 *
 * @param offered free times offered last and still to be chosen from, nearest first
 * @param pending a proposal that waits for consent, or for the contact it needs first
 * @param bookingId the visitor's existing booking that is to be moved or cancelled
 * @param asked what the last reply asked for
 * @param wrongCodes wrong codes given in a row; at five that door is closed for an hour
 */
public record Draft(
    Optional<Action> action,
    Optional<String> serviceId,
    ProviderChoice provider,
    Wish wish,
    List<OfferedSlot> offered,
    Optional<PendingProposal> pending,
    Optional<String> bookingId,
    Contact contact,
    Asks asked,
    int wrongCodes) {

  public static final Draft EMPTY =
      new Draft(
          Optional.empty(),
          Optional.empty(),
          new ProviderChoice.Open(),
          Wish.NONE,
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Contact.UNKNOWN,
          Asks.INTENT,
          0);

  /** A fresh start that still knows who the visitor is. */
  public Draft cleared() {
    return EMPTY.with(contact);
  }

  public Draft with(Action changed) {
    return new Draft(
        Optional.of(changed),
        serviceId,
        provider,
        wish,
        offered,
        pending,
        bookingId,
        contact,
        asked,
        wrongCodes);
  }

  public Draft withService(String changed) {
    return new Draft(
        action,
        Optional.of(changed),
        provider,
        wish,
        offered,
        pending,
        bookingId,
        contact,
        asked,
        wrongCodes);
  }

  public Draft with(ProviderChoice changed) {
    return new Draft(
        action, serviceId, changed, wish, offered, pending, bookingId, contact, asked, wrongCodes);
  }

  public Draft with(Wish changed) {
    return new Draft(
        action,
        serviceId,
        provider,
        changed,
        offered,
        pending,
        bookingId,
        contact,
        asked,
        wrongCodes);
  }

  public Draft offering(List<OfferedSlot> changed) {
    return new Draft(
        action,
        serviceId,
        provider,
        wish,
        List.copyOf(changed),
        pending,
        bookingId,
        contact,
        asked,
        wrongCodes);
  }

  public Draft with(Optional<PendingProposal> changed) {
    return new Draft(
        action, serviceId, provider, wish, offered, changed, bookingId, contact, asked, wrongCodes);
  }

  public Draft withBooking(String changed) {
    return new Draft(
        action,
        serviceId,
        provider,
        wish,
        offered,
        pending,
        Optional.of(changed),
        contact,
        asked,
        wrongCodes);
  }

  public Draft with(Contact changed) {
    return new Draft(
        action, serviceId, provider, wish, offered, pending, bookingId, changed, asked, wrongCodes);
  }

  public Draft asking(Asks changed) {
    return new Draft(
        action,
        serviceId,
        provider,
        wish,
        offered,
        pending,
        bookingId,
        contact,
        changed,
        wrongCodes);
  }

  public Draft withWrongCodes(int changed) {
    return new Draft(
        action, serviceId, provider, wish, offered, pending, bookingId, contact, asked, changed);
  }
}
