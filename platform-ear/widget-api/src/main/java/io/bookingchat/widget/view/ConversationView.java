package io.bookingchat.widget.view;

import io.bookingchat.agent.Asks;
import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.Conversations;
import io.bookingchat.conversation.Reply;
import io.bookingchat.language.Language;
import io.bookingchat.tenancy.Tenant;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * A conversation as it stands, for a page that was loaded again.
 *
 * @param handoff whether the visitor waits for a person, whose messages are worth asking for
 */
@Type("Conversation")
public record ConversationView(
    @NonNull String conversationId,
    @NonNull String language,
    @NonNull List<@NonNull MessageView> messages,
    @NonNull Asks asks,
    @NonNull List<@NonNull SlotView> slots,
    @NonNull List<@NonNull QuickReplyView> quickReplies,
    ProposalView proposal,
    boolean handoff) {
  public static ConversationView of(Conversation conversation, Tenant tenant) {
    ZoneId zone = tenant.settings().zone();
    return new ConversationView(
        conversation.conversationId(),
        tag(conversation.language(), tenant),
        conversation.messages().stream().map(message -> MessageView.of(message, zone)).toList(),
        Conversations.asks(conversation),
        conversation.last().map(Reply::slots).orElse(List.of()).stream()
            .map(slot -> SlotView.of(slot, zone))
            .toList(),
        Conversations.quickReplies(conversation).stream().map(QuickReplyView::of).toList(),
        conversation
            .last()
            .flatMap(Reply::proposal)
            .map(proposal -> ProposalView.of(proposal, zone))
            .orElse(null),
        conversation.handoff());
  }

  /** The tenant's own tag, with its region, where the conversation is in the tenant's language. */
  public static String tag(Language language, Tenant tenant) {
    return tenant.settings().spoken() == language ? tenant.settings().language() : language.tag();
  }
}
