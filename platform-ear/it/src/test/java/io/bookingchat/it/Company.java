package io.bookingchat.it;

import io.bookingchat.demo.DemoStack;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A company of its own for one test: service {@code corte} with provider {@code camila}.
 *
 * @param owner its owner, in the admin API
 * @param page its page, in the widget API
 */
record Company(Api owner, Api page) {
  private static final AtomicInteger COUNT = new AtomicInteger();

  static Company open(DemoStack stack) {
    String tenantId = "company-" + COUNT.incrementAndGet();
    change(
        Api.platform(stack),
        "createTenant",
        "CreateTenantInput",
        Map.of(
            "tenantId", tenantId,
            "name", "Company",
            "zone", "America/Santiago",
            "language", "es-CL",
            "plan", "PRO"));
    Api owner = Api.member(stack, tenantId, "tenant-owner");
    change(
        owner,
        "saveService",
        "ServiceInput",
        Map.of("serviceId", "corte", "name", "Corte de pelo", "durationMinutes", 30));
    change(
        owner,
        "saveProvider",
        "ProviderInput",
        Map.of("providerId", "camila", "name", "Camila", "serviceIds", List.of("corte")));
    Api.Answer key =
        owner.ask(
            "mutation($i: ApiKeyInput!) { createApiKey(input: $i) { key } }",
            Map.of("i", Map.of("name", "page", "allowedOrigins", List.of(stack.url().toString()))));
    return new Company(owner, Api.page(stack, key.data().get("createApiKey").get("key").asText()));
  }

  /** A booking of a visit of this company's, which it makes. */
  String booked() {
    change(
        owner,
        "saveAvailability",
        "AvailabilityInput",
        Map.of(
            "providerId",
            "camila",
            "weekly",
            List.of(Map.of("day", "MONDAY", "from", "09:00", "to", "18:00"))));
    return owner
        .ask(
            "mutation($i: BookingInput!) { createBooking(input: $i) { bookingId } }",
            Map.of(
                "i",
                Map.of(
                    "serviceId", "corte",
                    "providerId", "camila",
                    "start", "2027-03-08T10:00:00-03:00",
                    "customer", Map.of("name", "Ana", "email", "ana@example.com"))))
        .data()
        .at("/createBooking/bookingId")
        .asText();
  }

  private static void change(Api caller, String operation, String type, Map<String, ?> input) {
    caller
        .ask(
            "mutation($i: " + type + "!) { " + operation + "(input: $i) { __typename } }",
            Map.of("i", input))
        .data();
  }
}
