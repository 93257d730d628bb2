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
    JsonNode slots = chat.say("I'd like a check-up next week").path("slots");
    JsonNode slot = slots.path(0);
    String held =
        chat.api()
            .ask(
                "mutation($s: String!) { holdSlot(slotId: $s) { holdId } }",
                Map.of("s", slots.path(1).path("slotId").asText()))
            .data()
            .at("/holdSlot/holdId")
            .asText();
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
        Map.ofEntries(
            Map.entry("serviceId", ids(all, "services", "serviceId")),
            Map.entry("serviceIds", ids(all, "services", "serviceId")),
            Map.entry("providerId", ids(all, "providers", "providerId")),
            Map.entry("apiKeyId", ids(all, "apiKeys", "apiKeyId")),
            Map.entry("bookingId", List.of(booking)),
            Map.entry("waitingId", List.of(waiting)),
            Map.entry("conversationId", List.of(chat.conversationId())),
            Map.entry("choice", List.of(slot.path("slotId").asText())),
            Map.entry("slotId", List.of(slot.path("slotId").asText())),
            Map.entry("holdId", List.of(held)),
            Map.entry("turnId", List.of(booking, waiting, chat.conversationId())),
            Map.entry("tenantId", List.of(tenantId))));
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
