package io.bookingchat.agent.tools;

import io.bookingchat.agent.TurnState;
import java.util.List;
import java.util.Map;

/** Something a model may call. */
public interface Tool {
  /** Its name: lower case, words joined by underscores. */
  String name();

  /** What it does and when to call it, for a model to read; English. */
  String description();

  Effect effect();

  /** The least that must be known of the visitor. */
  Identity identity();

  /** What it takes; nothing else is accepted. */
  List<Parameter> parameters();

  /**
   * Does it.
   *
   * @param arguments already checked against {@link #parameters()}
   * @return what the model is told, as JSON values
   * @throws io.bookingchat.error.Refusal what cannot be done, told to the model
   */
  Map<String, Object> call(TurnState state, Arguments arguments);

  /** What a call may touch. */
  enum Effect {
    /** Nothing outside this conversation. */
    READS,
    /** Time in a calendar, for some minutes, or nothing yet: it only proposes. */
    PROPOSES,
    /** What others see and what lasts: each call that succeeds is in the audit trail. */
    CHANGES,
    /**
     * What is the visitor's own: their place in a line, a person to talk to. Also where the chat
     * books nothing; in the audit trail, too.
     */
    OWN
  }

  /** What must be known of a visitor. */
  enum Identity {
    /** That they talk to us. */
    VISITOR,
    /** Their name, and a phone number or an e-mail address. */
    CONTACT,
    /** That the booking in question is theirs. */
    VERIFIED
  }
}
