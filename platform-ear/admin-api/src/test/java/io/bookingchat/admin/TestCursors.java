package io.bookingchat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import io.bookingchat.admin.AdminWorld.Answer;
import io.bookingchat.booking.WaitingList.Wanted;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.Plan;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.Settings;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A cursor is good for its own tenant and query, just as it was given (hostile case 5). The queries
 * are read from the schema, so one with pages is covered the day it appears.
 */
final class TestCursors {
  private static final int MORE_THAN_A_PAGE = 135;
  private static final Map<String, String> SAMPLES =
      Map.of("from", "2026-03-01", "to", "2026-03-31");

  private final AdminWorld admin = new AdminWorld();
  private final Salon salon = admin.world.salon();
  private final Caller owner = AdminWorld.member(salon.tenant, Role.OWNER);

  @AfterEach
  void stop() {
    admin.close();
  }

  @Test
  void isForItsTenantAndQueryAndUnaltered() {
    fill();
    Caller other = AdminWorld.member(other(), Role.OWNER);
    Map<String, String> cursors =
        pages().stream()
            .collect(Collectors.toMap(GraphQLFieldDefinition::getName, this::secondPage));
    assertThat(cursors).hasSizeGreaterThanOrEqualTo(3);

    for (GraphQLFieldDefinition query : pages()) {
      String cursor = cursors.get(query.getName());
      refused(query, other, cursor);
      cursors.forEach(
          (name, foreign) -> {
            if (!name.equals(query.getName())) {
              refused(query, owner, foreign);
            }
          });
      for (int at = 0; at < cursor.length(); at += 10) {
        char altered = cursor.charAt(at) == 'A' ? 'B' : 'A';
        refused(query, owner, cursor.substring(0, at) + altered + cursor.substring(at + 1));
      }
      for (String broken : List.of("", "A", cursor + "A", cursor.substring(1), cursor + cursor)) {
        refused(query, owner, broken);
      }
    }
  }

  private void refused(GraphQLFieldDefinition query, Caller caller, String cursor) {
    Answer answer = admin.call(caller, text(query, ", cursor: \"" + cursor + "\""));

    assertThat(answer.refusals()).as("%s(cursor: %s)", query.getName(), cursor).hasSize(1);
    assertThat(answer.refusal().code()).isEqualTo(ErrorCode.INVALID);
    assertThat(answer.refusal().field()).contains("cursor");
  }

  private String secondPage(GraphQLFieldDefinition query) {
    String cursor = admin.call(owner, text(query, "")).text("/" + query.getName() + "/nextCursor");
    assertThat(admin.call(owner, text(query, ", cursor: \"" + cursor + "\"")).errors()).isEmpty();
    return cursor;
  }

  private List<GraphQLFieldDefinition> pages() {
    return admin.schema.getQueryType().getFieldDefinitions().stream()
        .filter(query -> query.getArgument("cursor") != null)
        .toList();
  }

  private static String text(GraphQLFieldDefinition query, String more) {
    String required =
        query.getArguments().stream()
            .filter(argument -> GraphQLTypeUtil.isNonNull(argument.getType()))
            .map(GraphQLArgument::getName)
            .map(name -> name + ": \"" + SAMPLES.get(name) + "\"")
            .collect(Collectors.joining(", "));
    String arguments = required + (required.isEmpty() ? more.replaceFirst(", ", "") : more);
    String given = arguments.isEmpty() ? "" : "(" + arguments + ")";
    return "{ " + query.getName() + given + " { nextCursor } }";
  }

  /** More bookings, entries of the trail and people who wait than a page has. */
  private void fill() {
    for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
      String start = "2026-03-%dT%d:00:00Z".formatted(10 + i % 15, 12 + i / 15);
      admin.call(
          owner,
          "mutation { createBooking(input: {serviceId: \"barba\", providerId: \"pedro\", start: \""
              + start
              + "\", ignoreNotice: true, customer: {name: \"Eva\", email: \"eva@example.com\"}})"
              + " { bookingId } }");
      join("visitor-" + i);
      admin.world.conversations.create(
          salon.realm, AdminWorld.handedOff("c_" + (1000 + i), admin.world.clock.instant()));
    }
  }

  private void join(String visitor) {
    admin.world.clock.advance(Duration.ofMillis(1)); // nobody joins at the same moment
    LocalDate tuesday = LocalDate.parse("2026-03-10");
    admin.world.waiting.join(
        salon.tenant,
        salon.realm,
        visitor,
        new Wanted("corte", Optional.empty(), tuesday, tuesday),
        Optional.empty());
  }

  private Tenant other() {
    return admin.world.directory.create(
        Tenant.create(
            new TenantId("salon-andina-2"),
            "Other",
            Plan.PRO,
            Optional.empty(),
            Settings.of("es-CL", Salon.ZONE)));
  }
}
