package io.bookingchat.agent.embedded.dialogue;

import io.bookingchat.agent.embedded.understanding.Act;
import io.bookingchat.spi.agent.ToolPurpose;
import java.util.Optional;

/** Questions that the catalogue cannot answer and a plugin of the company may. */
final class AskedElsewhere {
  private static final String QUESTION = "question";

  private AskedElsewhere() {}

  /** The call that asks the company's plugin, where the message is such a question. */
  static Optional<ToolCall> call(Situation situation) {
    return asks(situation)
        ? situation.state().partnerTools().stream()
            .filter(tool -> tool.purpose() == ToolPurpose.ANSWERS_QUESTIONS)
            .findFirst()
            .map(
                tool ->
                    ToolCall.of(tool.name())
                        .with(QUESTION, (Object) situation.state().visitorText()))
        : Optional.empty();
  }

  private static boolean asks(Situation situation) {
    Heard heard = situation.heard();
    boolean ours =
        heard.says(Act.ASK_PRICE)
            || heard.says(Act.ASK_HOURS)
            || heard.says(Act.ASK_AVAILABILITY)
            || heard.says(Act.AFFIRM)
            || heard.says(Act.THANKS)
            || heard.about(Topic.ABUSE)
            || heard.about(Topic.STAFF)
            || heard.about(Topic.SERVICES)
            || heard.about(Topic.DURATION);
    boolean other = heard.asks() || heard.said().act() == Act.OTHER || heard.about(Topic.ADDRESS);
    return heard.bare() && other && !ours && situation.state().chosen().isEmpty();
  }
}
