package io.bookingchat.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** A visitor in the chat, who answers whatever is asked. */
final class Chat {
  private static final String START =
      "mutation($l: String) { startConversation(language: $l)"
          + " { conversationId visitorToken greeting { text } } }";
  private static final String SEND =
      "mutation($i: SendChatMessageInput!) { sendChatMessage(input: $i) { turnId asks"
          + " messages { text author } quickReplies { id label }"
          + " slots { slotId serviceId providerId providerName start }"
          + " proposal { action serviceName providerName start heldUntil services { serviceId } }"
          + " unavailable { start date reason }"
          + " receipts { action booking { bookingId code status serviceId providerId start"
          + " customer { name phone } } } degraded } }";

  private final Api api;
  private final String conversationId;
  private final String visitorToken;

  private Chat(Api api, String conversationId, String visitorToken) {
    this.api = api;
    this.conversationId = conversationId;
    this.visitorToken = visitorToken;
  }

  static Chat start(Api page, String language) {
    JsonNode started = page.ask(START, Map.of("l", language)).data().get("startConversation");
    String token = started.get("visitorToken").asText();
    return new Chat(
        page.with("x-visitor-token", token), started.get("conversationId").asText(), token);
  }

  /** The same visitor in the same conversation, at another server. */
  Chat at(URI server) {
    return new Chat(api.at(server), conversationId, visitorToken);
  }

  /** The page's API with this visitor's token. */
  Api api() {
    return api;
  }

  String conversationId() {
    return conversationId;
  }

  String visitorToken() {
    return visitorToken;
  }

  JsonNode say(String text) {
    return send("text", text);
  }

  JsonNode choose(String id) {
    return send("choice", id);
  }

  private JsonNode send(String kind, String value) {
    return send(UUID.randomUUID().toString(), kind, value);
  }

  /** Sends a turn under an id of the caller's. */
  JsonNode send(String turnId, String kind, String value) {
    return api.ask(
            SEND,
            Map.of("i", Map.of("conversationId", conversationId, "turnId", turnId, kind, value)))
        .data()
        .get("sendChatMessage");
  }

  /**
   * Goes on until something is booked.
   *
   * @return the receipt, within that many turns in all
   */
  JsonNode book(String opening, String name, String phone, String yes, int mostTurns) {
    JsonNode reply = say(opening);
    for (int turn = 2; turn <= mostTurns; turn++) {
      reply =
          switch (reply.get("asks").asText()) {
            case "SLOT" -> choose(reply.get("slots").get(0).get("slotId").asText());
            case "NAME" -> say(name);
            case "CONTACT" -> say(phone);
            case "CONFIRMATION" -> say(yes);
            default -> throw new AssertionError("unexpected question: " + reply);
          };
      if (!reply.get("receipts").isEmpty()) {
        return reply.get("receipts").get(0);
      }
    }
    throw new AssertionError("nothing booked in " + mostTurns + " turns; the last reply: " + reply);
  }
}
