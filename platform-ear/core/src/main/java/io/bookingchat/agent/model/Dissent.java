package io.bookingchat.agent.model;

import io.bookingchat.agent.embedded.understanding.Act;
import io.bookingchat.agent.embedded.understanding.Understanding;
import java.util.regex.Pattern;

/**
 * Whether a message that answers a proposal may be a no. In doubt it is one, whatever a model makes
 * of it: that costs a question more, and a booking that nobody wanted costs more than that.
 */
final class Dissent {
  /** In whichever of our languages: visitors change theirs as they like. */
  private static final Pattern NO =
      Pattern.compile(
          "(?<!\\w)(?:no|not|nope|\\w+n['’]t|never|nunca|jamás|não|nao|nem|tampoco)(?!\\w)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Dissent() {}

  static boolean in(String text, Understanding said) {
    boolean doubts =
        said.acts().contains(Act.NEGATE)
            || said.acts().contains(Act.CHANGE)
            || NO.matcher(text).find();
    return doubts && !said.acts().contains(Act.AFFIRM);
  }
}
