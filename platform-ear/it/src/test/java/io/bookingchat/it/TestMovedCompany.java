package io.bookingchat.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bookingchat.demo.DemoStack;
import io.bookingchat.dynamodb.Connection;
import io.bookingchat.dynamodb.TableCreation;
import io.bookingchat.dynamodb.TableNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A company whose data goes to another cell while it works (hostile case 8). */
@ExtendWith(Stack.class)
final class TestMovedCompany {
  private static final String CELL = "andes";
  private static final String PREFIX = "andes-";
  private static final int ASKED = 50;
  private static final String SERVICES = "{ services { name } }";

  @Test
  void isReadMeanwhileAndGoesOnThere(DemoStack stack) throws Exception {
    makeTables(stack);
    Company company = Company.open(stack);
    String bookingId = company.booked();
    String tenantId =
        company.owner().ask("{ tenant { tenantId } }").data().at("/tenant/tenantId").asText();
    try (Issuer issuer = new Issuer()) {
      issuer.open();
      try (OwnServer server = OwnServer.start(stack, "cells", settings(stack, issuer))) {
        Api owner = Api.bearer(server.url(), issuer.signed(Issuer.owner(tenantId)));
        Api platform =
            Api.bearer(
                server.url(),
                issuer.signed(
                    Issuer.owner(null).claim("cognito:groups", List.of("platform-admin"))));
        Chat chat = Chat.start(company.page().at(server.url()), "es");
        chat.say("hola");
        JsonNode booking = booking(owner, bookingId);

        Map<String, Object> where = Map.of("t", tenantId, "c", CELL);
        assertThat(
                platform
                    .ask(
                        "mutation($t: String!, $c: String!)"
                            + " { moveTenant(tenantId: $t, cell: $c) { state } }",
                        where)
                    .data()
                    .at("/moveTenant/state")
                    .asText())
            .isEqualTo("COPYING");
        String acknowledged = "Corte de pelo";
        int refused = 0;
        for (int i = 0; !state(platform, tenantId).equals("DONE"); i++) {
          if (i >= ASKED) {
            continue; // a company's people may ask so often only
          }
          assertThat(booking(owner, bookingId)).isEqualTo(booking);
          Api.Answer answer = rename(owner, "Corte " + i);
          if (answer.code().isEmpty()) {
            acknowledged = "Corte " + i;
          } else {
            assertThat(answer.code()).isEqualTo("UNAVAILABLE");
            refused++;
          }
          assertThat(owner.ask(SERVICES).data().at("/services/0/name").asText())
              .isEqualTo(acknowledged);
        }

        assertThat(refused).isPositive();
        assertThat(chat.say("hola").get("messages")).isNotEmpty();
        assertThat(booking(owner, bookingId)).isEqualTo(booking);
        assertThat(company.owner().ask(SERVICES).code())
            .as("at a server that was not told of the cell")
            .isEqualTo("UNAVAILABLE");
      }
    }
  }

  private static void makeTables(DemoStack stack) {
    TableNames names = new TableNames(Optional.of(PREFIX));
    try (Connection connection = Connection.local(stack.databaseEndpoint(), names)) {
      new TableCreation(connection.client(), names).createAbsent();
    }
  }

  private static Map<String, String> settings(DemoStack stack, Issuer issuer) {
    Map<String, String> settings = new HashMap<>(issuer.settings());
    settings.put("bookingchat.cells", CELL);
    settings.put("bookingchat.cell.andes.table-prefix", PREFIX);
    settings.put("bookingchat.cell.andes.endpoint", stack.databaseEndpoint().toString());
    return settings;
  }

  private static Api.Answer rename(Api owner, String name) {
    return owner.ask(
        "mutation($i: ServiceInput!) { saveService(input: $i) { name } }",
        Map.of("i", Map.of("serviceId", "corte", "name", name, "durationMinutes", 30)));
  }

  private static String state(Api platform, String tenantId) {
    return platform
        .ask("query($t: String!) { tenantMove(tenantId: $t) { state } }", Map.of("t", tenantId))
        .data()
        .at("/tenantMove/state")
        .asText();
  }

  private static JsonNode booking(Api owner, String bookingId) {
    return owner
        .ask(
            "query($b: String!) { booking(bookingId: $b) { code start customer { name } } }",
            Map.of("b", bookingId))
        .data()
        .get("booking");
  }
}
