package io.bookingchat.it;

import com.fasterxml.jackson.databind.JsonNode;
import io.bookingchat.demo.DemoStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Ids of one tenant, for another to try. */
record Foreigner(Map<String, List<String>> byArgument) {
  private static final String BOOK =
      "mutation($i: BookingInput!) { createBooking(input: $i) { bookingId } }";

  private static final String JOIN =
      "mutation($i: JoinWaitingListInput!) { joinWaitingList(input: $i) { waitingId } }";
  private static final String WAITED_FOR = "2027-04-05";

  static Foreigner of(DemoStack stack, String tenantId) {
    Api owner = Api.member(stack, tenantId, "tenant-owner");
    JsonNode all =
        owner
            .ask("{ services { serviceId } providers { providerId } apiKeys { apiKeyId } }")
            .data();
    Chat chat = Chat.start(Api.demoPage(stack, tenantId), "en");
    String waiting =
        chat.api()
            .ask(
                JOIN,
                Map.of("i", Map.of("serviceId", "checkup", "from", WAITED_FOR, "to", WAITED_FOR)))
            .data()
            .get("joinWaitingList")
            .get("waitingId")
            .asText();
    JsonNode slot = chat.say("I'd like a check-up next week").path("slots").path(0);
    String booking =
        owner
            .ask(
                BOOK,
                Map.of(
                    "i",
                    Map.of(
                        "serviceId", slot.path("serviceId").asText("checkup"),
                        "providerId", slot.path("providerId").asText("dr-chen"),
                        "start", slot.path("start").asText(),
                        "customer", Map.of("name", "Jane Doe", "email", "jane@example.com"))))
            .data()
            .get("createBooking")
            .get("bookingId")
            .asText();
    return new Foreigner(
        Map.of(
            "serviceId", ids(all, "services", "serviceId"),
            "serviceIds", ids(all, "services", "serviceId"),
            "providerId", ids(all, "providers", "providerId"),
            "apiKeyId", ids(all, "apiKeys", "apiKeyId"),
            "bookingId", List.of(booking),
            "waitingId", List.of(waiting),
            "conversationId", List.of(chat.conversationId()),
            "choice", List.of(slot.path("slotId").asText()),
            "tenantId", List.of(tenantId)));
  }

  /** What this tenant has under an argument's name; everything, for a name that is new. */
  List<String> ids(String argument) {
    List<String> all = new ArrayList<>();
    byArgument.values().forEach(all::addAll);
    return byArgument.getOrDefault(argument, all);
  }

  private static List<String> ids(JsonNode all, String list, String field) {
    return all.get(list).findValuesAsText(field);
  }
}
