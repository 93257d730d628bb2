package io.bookingchat.widget.view;

import io.bookingchat.agent.QuickReply;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A ready answer. */
@Type("QuickReply")
public record QuickReplyView(@NonNull String id, @NonNull String label) {
  public static QuickReplyView of(QuickReply reply) {
    return new QuickReplyView(reply.id(), reply.label());
  }
}
