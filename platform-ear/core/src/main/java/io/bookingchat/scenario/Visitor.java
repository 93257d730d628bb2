package io.bookingchat.scenario;

import io.bookingchat.agent.VisitorInput;
import io.bookingchat.conversation.Reply;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A made-up visitor. */
interface Visitor {
  /**
   * What they say next.
   *
   * @param last what they were answered; empty at the beginning
   * @return empty when they have nothing more to say
   */
  Optional<VisitorInput> next(Optional<Reply> last);

  /** One who says these things, whatever is answered. */
  static Visitor saying(List<String> messages) {
    Iterator<String> left = messages.iterator();
    return last ->
        left.hasNext() ? Optional.of(new VisitorInput.Text(left.next())) : Optional.empty();
  }
}
