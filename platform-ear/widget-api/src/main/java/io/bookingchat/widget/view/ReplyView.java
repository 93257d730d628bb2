package io.bookingchat.widget.view;

import io.bookingchat.agent.Asks;
import io.bookingchat.conversation.Reply;
import io.bookingchat.tenancy.Tenant;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * The answer to a turn.
 *
 * @param waits whether the visitor is in the waiting list, so that {@code waitingList} is worth
 *     asking
 */
@Type("ChatReply")
public record ReplyView(
    @NonNull String conversationId,
    @NonNull String turnId,
    @NonNull String language,
    @NonNull List<@NonNull MessageView> messages,
    @NonNull Asks asks,
    @NonNull List<@NonNull QuickReplyView> quickReplies,
    @NonNull List<@NonNull SlotView> slots,
    ProposalView proposal,
    UnavailableView unavailable,
    @NonNull List<@NonNull ReceiptView> receipts,
    boolean degraded,
    boolean handoff,
    boolean waits) {
  public static ReplyView of(Reply reply, Tenant tenant) {
    ZoneId zone = tenant.settings().zone();
    return new ReplyView(
        reply.conversationId(),
        reply.turnId(),
        ConversationView.tag(reply.language(), tenant),
        reply.messages().stream().map(message -> MessageView.of(message, zone)).toList(),
        reply.asks(),
        reply.quickReplies().stream().map(QuickReplyView::of).toList(),
        reply.slots().stream().map(slot -> SlotView.of(slot, zone)).toList(),
        reply.proposal().map(proposal -> ProposalView.of(proposal, zone)).orElse(null),
        reply.unavailable().map(wish -> UnavailableView.of(wish, zone)).orElse(null),
        reply.receipts().stream().map(receipt -> ReceiptView.of(receipt, tenant)).toList(),
        reply.degraded(),
        reply.handoff(),
        reply.waits());
  }
}
