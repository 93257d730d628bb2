package io.bookingchat.conversation;

import io.bookingchat.agent.Asks;
import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.agent.Proposal;
import io.bookingchat.agent.QuickReply;
import io.bookingchat.agent.Receipt;
import io.bookingchat.agent.Unavailable;
import io.bookingchat.language.Language;
import java.util.List;
import java.util.Optional;

/**
 * What a turn was answered with; kept, so that the same turn sent again gets the same reply.
 *
 * @param messages the assistant's, in order
 * @param proposal present exactly when {@code asks} is {@link Asks#CONFIRMATION}
 * @param waits whether the visitor was in the waiting list when it was made
 */
public record Reply(
    String conversationId,
    String turnId,
    Language language,
    List<Message> messages,
    Asks asks,
    List<QuickReply> quickReplies,
    List<OfferedSlot> slots,
    Optional<Proposal> proposal,
    Optional<Unavailable> unavailable,
    List<Receipt> receipts,
    boolean degraded,
    boolean handoff,
    boolean waits) {
  public Reply {
    messages = List.copyOf(messages);
    quickReplies = List.copyOf(quickReplies);
    slots = List.copyOf(slots);
    receipts = List.copyOf(receipts);
  }
}
