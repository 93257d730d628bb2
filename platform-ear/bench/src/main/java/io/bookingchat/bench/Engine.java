package io.bookingchat.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Answers one case at a time. */
interface Engine {
  /**
   * Adds the answer to a case.
   *
   * @param question the case as read
   * @param answer has the case's id already
   * @throws RuntimeException when the case cannot be answered
   */
  void answer(JsonNode question, ObjectNode answer);
}
