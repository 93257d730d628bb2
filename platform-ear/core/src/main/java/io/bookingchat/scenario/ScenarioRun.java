package io.bookingchat.scenario;

import io.bookingchat.agent.Receipt;
import io.bookingchat.conversation.Message;
import java.util.List;

/**
 * What came of a scenario.
 *
 * @param reached whether its goal was reached
 * @param turns how many turns the visitor took
 * @param messages all that was said, oldest first
 * @param receipts what would have been changed
 */
public record ScenarioRun(
    boolean reached, ScenarioEnd end, int turns, List<Message> messages, List<Receipt> receipts) {
  public ScenarioRun {
    messages = List.copyOf(messages);
    receipts = List.copyOf(receipts);
  }
}
