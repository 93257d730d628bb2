package io.bookingchat.agent.model;

import io.bookingchat.agent.Audience;
import io.bookingchat.agent.TurnState;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets the words of a model through to the visitor while it still speaks, and keeps back whatever
 * could claim a change.
 *
 * <p>Where a proposal waits for a yes, a change may still be made in this turn, and nothing passes
 * before the reply is made. Where none waits, no tool can change a booking in this turn, so that
 * its receipts are known to be none: each sentence passes when it is complete and shows no trace of
 * a claim, as {@link Claims} would find it in the whole text, and with the first that does the gate
 * shuts for good.
 */
final class Gate {
  /** Behind this, more words cannot change what {@link Claims} makes of the sentence before. */
  private static final Pattern END_OF_SENTENCE =
      Pattern.compile("(?<=[.!?\\n])\\s+(?=\\S)|\\n(?=\\S)|;\\s(?=\\S)");

  private final TurnState state;
  private final Audience audience;
  private final StringBuilder waiting = new StringBuilder();
  private boolean open;
  private boolean said;
  private boolean newAnswer;

  Gate(TurnState state, Audience audience) {
    this.state = state;
    this.audience = audience;
    // a reply that begins with the news of a held time is not spoken before it
    this.open = state.draft().pending().isEmpty() && state.held().isEmpty();
  }

  /** More words of the answer. */
  void say(String words) {
    if (!stillOpen()) {
      return;
    }
    waiting.append(words);
    Matcher end = END_OF_SENTENCE.matcher(waiting);
    int complete = 0;
    while (end.find()) {
      complete = end.end();
    }
    pass(complete);
  }

  /**
   * The answer is complete.
   *
   * @param toolsFollow whether it asks for tools, so that other words follow; the last ones of a
   *     turn are left to the reply
   */
  void endOfAnswer(boolean toolsFollow) {
    if (toolsFollow && stillOpen()) {
      pass(waiting.length());
      newAnswer = said;
    }
    waiting.setLength(0);
  }

  /** Nothing more passes: what is said from here on is not what was begun. */
  void shut() {
    open = false;
    waiting.setLength(0);
  }

  private boolean stillOpen() {
    open = open && state.receipts().isEmpty() && !state.handoff();
    return open;
  }

  private void pass(int length) {
    String words = waiting.substring(0, length);
    if (words.isBlank()) {
      return;
    }
    if (Claims.possible(words, state)) {
      shut();
      return;
    }
    waiting.delete(0, length);
    String next = said && !newAnswer ? words : words.stripLeading();
    audience.hear(newAnswer ? "\n\n" + next : next);
    said = true;
    newAnswer = false;
  }
}
