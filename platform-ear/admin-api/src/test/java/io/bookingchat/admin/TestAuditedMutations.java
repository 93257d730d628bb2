package io.bookingchat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import io.bookingchat.admin.AdminWorld.Answer;
import io.bookingchat.audit.AuditEntry;
import io.bookingchat.audit.AuditEvent;
import io.bookingchat.audit.AuditOutcome;
import io.bookingchat.booking.WaitingList;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.AuditTrail.Actor;
import io.bookingchat.tenancy.AuditTrail.ActorKind;
import io.bookingchat.tenancy.AuditTrail.Target;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever is changed through this API is in the trail, and a new mutation from its first day. */
final class TestAuditedMutations {
  private static final String EMAIL = "rosa@mail.example";
  private static final String CUSTOMER =
      "customer: {name: \"Rosa Maldonado\", email: \"" + EMAIL + "\"}";

  /** A call of each mutation that succeeds, and the target that its entry must name. */
  private static final Map<String, Call> CALLS =
      Map.ofEntries(
          call(
              "createTenant",
              "input: {tenantId: \"new-one\", name: \"New\", zone: \"UTC\", language: \"en\","
                  + " plan: FREE}",
              "tenant"),
          call("suspendTenant", "tenantId: \"TENANT\", reason: \"unpaid\"", "tenant"),
          call("moveTenant", "tenantId: \"TENANT\", cell: \"andes\"", "tenant"),
          call("resumeTenant", "tenantId: \"TENANT\"", "tenant"),
          call("exportCustomer", "contact: \"" + EMAIL + "\"", ""),
          call("eraseCustomer", "contact: \"" + EMAIL + "\"", ""),
          call("reply", "conversationId: \"CONVERSATION\", text: \"Hola\"", "conversation"),
          call("closeHandoff", "conversationId: \"CONVERSATION\"", "conversation"),
          call("tryScenario", "input: {messages: [\"Hola\"]}", ""),
          call("updateSettings", "input: {version: 1, language: \"es-CL\"}", ""),
          call(
              "saveService",
              "input: {serviceId: \"corte\", name: \"Corte\", durationMinutes: 30}",
              "service"),
          call("deleteService", "serviceId: \"yoga\"", "service"),
          call(
              "saveProvider",
              "input: {providerId: \"ana\", name: \"Ana\", serviceIds: [\"corte\"]}",
              "provider"),
          call("deleteProvider", "providerId: \"camila\"", "provider"),
          call("saveAvailability", "input: {providerId: \"ana\", weekly: []}", "provider"),
          call(
              "createBooking",
              "input: {serviceId: \"corte\", providerId: \"pedro\","
                  + " start: \"2026-03-10T13:00:00Z\", "
                  + CUSTOMER
                  + "}",
              "booking"),
          call(
              "createRecurringBooking",
              "weeks: 2, input: {serviceId: \"corte\", providerId: \"pedro\","
                  + " start: \"2026-03-10T15:00:00Z\", "
                  + CUSTOMER
                  + "}",
              "booking"),
          call(
              "rescheduleBooking",
              "bookingId: \"BOOKING\", start: \"2026-03-10T18:00:00Z\"",
              "booking"),
          call("cancelBooking", "bookingId: \"BOOKING\", reason: \"" + EMAIL + "\"", "booking"),
          call("markBooking", "bookingId: \"BOOKING\", status: COMPLETED", "booking"),
          call(
              "createApiKey",
              "input: {name: \"page\", allowedOrigins: [\"https://www.example.com\"]}",
              "apikey"),
          call("removeFromWaitingList", "waitingId: \"WAITING\"", "waiting"),
          call("rotateApiKey", "apiKeyId: \"KEY\"", "apikey"),
          call("enablePlugin", "pluginId: \"partner\", settings: \"{}\"", "plugin"),
          call("disablePlugin", "pluginId: \"PLUGIN\"", "plugin"),
          call("setIdentityKey", "input: {algorithm: HS256}", ""),
          call("removeIdentityKey", "", ""),
          call("overrideLimits", "tenantId: \"TENANT\", limits: {messagesPerMonth: 7}", "tenant"),
          call("revokeApiKey", "apiKeyId: \"KEY\"", "apikey"));

  /** What the platform does to its servers is of no one tenant: it is in their log. */
  private static final Set<String> OF_NO_TENANT = Set.of("installPlugin", "rollbackPlugin");

  private record Call(String arguments, String target) {}

  private static Map.Entry<String, Call> call(String name, String arguments, String target) {
    return Map.entry(name, new Call(arguments, target));
  }

  @Test
  void everyMutationOfTheSchemaLeavesAnEntry() {
    List<GraphQLFieldDefinition> mutations;
    try (AdminWorld admin = new AdminWorld()) {
      mutations =
          admin.schema.getMutationType().getFieldDefinitions().stream()
              .filter(mutation -> !OF_NO_TENANT.contains(mutation.getName()))
              .toList();
    }
    assertThat(mutations)
        .as("a mutation that is not here is not known to be kept")
        .extracting(GraphQLFieldDefinition::getName)
        .containsExactlyInAnyOrderElementsOf(CALLS.keySet());

    for (GraphQLFieldDefinition mutation : mutations) {
      try (AdminWorld fresh = new AdminWorld()) {
        leavesAnEntry(fresh, mutation, CALLS.get(mutation.getName()));
      }
    }
  }

  private static void leavesAnEntry(AdminWorld admin, GraphQLFieldDefinition mutation, Call call) {
    Salon salon = admin.world.salon();
    boolean platform = call.arguments().contains("tenantId");
    Caller caller =
        platform ? new Caller.Platform("ops") : AdminWorld.member(salon.tenant, Role.OWNER);
    TenantId trail =
        call.arguments().contains("new-one") ? new TenantId("new-one") : salon.tenant.tenantId();
    String arguments = arguments(admin, salon, call);
    int before = admin.world.auditStore.entries(trail).size();
    boolean leaf = GraphQLTypeUtil.unwrapAll(mutation.getType()) instanceof GraphQLScalarType;

    Answer answer =
        admin.call(
            caller,
            "mutation { alias: %s%s %s }"
                .formatted(
                    mutation.getName(),
                    arguments.isEmpty() ? "" : "(" + arguments + ")",
                    leaf ? "" : "{ __typename }"));

    assertThat(answer.errors()).as(mutation.getName()).isEmpty();
    List<AuditEntry> entries = admin.world.auditStore.entries(trail);
    assertThat(entries).as(mutation.getName()).hasSize(before + 1);
    AuditEvent event = entries.get(before).event();
    assertThat(event.action()).isEqualTo(mutation.getName());
    assertThat(event.outcome()).isEqualTo(AuditOutcome.DONE);
    assertThat(event.actor())
        .isEqualTo(
            platform
                ? new Actor(ActorKind.PLATFORM, "ops")
                : new Actor(ActorKind.MEMBER, "someone"));
    assertThat(event.changed().isEmpty()).isEqualTo(arguments.isEmpty());
    if (!call.target().isEmpty()) {
      assertThat(event.targets()).extracting(Target::kind).contains(call.target());
    }
    assertThat(event.toString()).doesNotContain(EMAIL, "Maldonado", "pk_live");
  }

  private static String arguments(AdminWorld admin, Salon salon, Call call) {
    String arguments = call.arguments();
    Caller owner = AdminWorld.member(salon.tenant, Role.OWNER);
    if (arguments.contains("CONVERSATION")) {
      admin.world.conversations.create(
          salon.realm, AdminWorld.handedOff("c_1", admin.world.clock.instant()));
      return arguments.replace("CONVERSATION", "c_1");
    }
    if (arguments.contains("BOOKING")) {
      String id =
          admin
              .call(
                  owner,
                  "mutation { createBooking(input: {serviceId: \"corte\", providerId: \"ana\","
                      + " start: \"2026-03-10T13:00:00Z\", "
                      + CUSTOMER
                      + "}) { bookingId } }")
              .text("/createBooking/bookingId");
      if (arguments.contains("COMPLETED")) {
        admin.world.clock.set(Instant.parse("2026-03-10T14:00:00Z"));
      }
      return arguments.replace("BOOKING", id);
    }
    if (arguments.contains("PLUGIN")) {
      admin.call(owner, "mutation { enablePlugin(pluginId: \"partner\") { own } }");
      return arguments.replace("PLUGIN", "partner");
    }
    if (arguments.contains("WAITING")) {
      LocalDate day = LocalDate.of(2026, 3, 11);
      WaitingList.Wanted wanted = new WaitingList.Wanted("corte", Optional.empty(), day, day);
      return arguments.replace(
          "WAITING",
          admin
              .world
              .waiting
              .join(salon.tenant, salon.realm, "v_1", wanted, Optional.empty())
              .waitingId());
    }
    if (arguments.contains("KEY")) {
      String id =
          admin
              .call(
                  owner,
                  "mutation { createApiKey("
                      + CALLS.get("createApiKey").arguments()
                      + ") { apiKeyId } }")
              .text("/createApiKey/apiKeyId");
      return arguments.replace("KEY", id);
    }
    return arguments.replace("TENANT", salon.tenant.tenantId().value());
  }
}
