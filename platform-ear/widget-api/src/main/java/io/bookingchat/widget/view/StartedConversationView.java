package io.bookingchat.widget.view;

import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.Conversations;
import io.bookingchat.tenancy.Tenant;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A new conversation, and the token by which its visitor is known from now on. */
@Type("StartedConversation")
public record StartedConversationView(
    @NonNull String conversationId,
    @NonNull String visitorToken,
    @NonNull String language,
    @NonNull MessageView greeting,
    @NonNull List<@NonNull QuickReplyView> quickReplies) {
  public static StartedConversationView of(Conversation started, String token, Tenant tenant) {
    return new StartedConversationView(
        started.conversationId(),
        token,
        ConversationView.tag(started.language(), tenant),
        MessageView.of(started.messages().get(0), tenant.settings().zone()),
        Conversations.quickReplies(started).stream().map(QuickReplyView::of).toList());
  }
}
