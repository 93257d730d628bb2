package io.bookingchat.agent;

import io.bookingchat.booking.Hold;
import java.util.Optional;

/**
 * A proposal that waits for the visitor's consent.
 *
 * @param hold the time held for it; empty for CANCEL
 * @param bookingId the booking to move or cancel; empty for BOOK
 * @param shownInTurn the turn whose reply showed it with {@link Asks#CONFIRMATION}; until then, and
 *     in that same turn, nothing can be confirmed
 */
public record PendingProposal(
    String proposalId,
    Proposal proposal,
    Optional<Hold> hold,
    Optional<String> bookingId,
    Optional<String> shownInTurn) {

  public PendingProposal shownIn(String turnId) {
    return new PendingProposal(
        proposalId, proposal, hold, bookingId, Optional.of(shownInTurn.orElse(turnId)));
  }

  /** Whether a yes given in that turn is consent to something the visitor had seen. */
  public boolean confirmableIn(String turnId) {
    return shownInTurn.filter(shown -> !shown.equals(turnId)).isPresent();
  }
}
