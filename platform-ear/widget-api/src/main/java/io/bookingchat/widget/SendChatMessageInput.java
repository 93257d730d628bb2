package io.bookingchat.widget;

import io.bookingchat.agent.VisitorInput;
import io.bookingchat.error.Refusal;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A visitor's turn.
 *
 * @param turnId made by the client; the same one again returns the same reply
 * @param text own words; or {@code choice}, the id of a quick reply or of an offered slot
 */
@Input("SendChatMessageInput")
public record SendChatMessageInput(
    @NonNull String conversationId, @NonNull String turnId, String text, String choice) {
  /** What the visitor sent; INVALID unless it is either text or a choice. */
  VisitorInput input() {
    if ((text == null) == (choice == null)) {
      throw Refusal.invalidSaying("text", "turn.one");
    }
    return text != null ? new VisitorInput.Text(text) : new VisitorInput.Choice(choice);
  }
}
