package io.bookingchat.agent.model;

import static io.bookingchat.agent.model.BedrockServer.lastResult;
import static io.bookingchat.agent.model.BedrockServer.lastText;
import static io.bookingchat.agent.model.ModelServer.calls;
import static io.bookingchat.agent.model.ModelServer.says;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bookingchat.agent.Action;
import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.QuickReply;
import io.bookingchat.agent.model.ModelServer.Reply;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A model of Bedrock through its real client: a whole booking, and everything that can go wrong.
 */
final class TestBedrock {
  private BedrockServer server;
  private AgentWorld world;

  @BeforeEach
  void start() throws IOException {
    System.setProperty("aws.accessKeyId", "test");
    System.setProperty("aws.secretAccessKey", "test");
    server = new BedrockServer(TestBedrock::receptionist);
    world = new AgentWorld(server.endpoint());
  }

  @AfterEach
  void stop() {
    world.close();
    server.close();
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  /** Does what a sensible model would do with these messages. */
  private static Reply receptionist(JsonNode request) {
    JsonNode told = lastResult(request);
    if (told.has("slots")) {
      return calls("propose_booking", Map.of("slot", told.at("/slots/0/slot").asText()));
    }
    if (told.has("proposal")) {
      return says("Te puedo ofrecer ese horario. ¿A nombre de quién?");
    }
    if (told.has("booked")) {
      return says("¡Listo! Quedó reservado.");
    }
    if (told.has("saved")) {
      return says("Gracias. ¿Confirmo la hora?");
    }
    return switch (lastText(request)) {
      case "Hola, un corte el martes a las 10" ->
          calls(
              "find_slots",
              Map.of(
                  "action", "BOOK",
                  "service", "corte",
                  "first_day", "2026-03-10",
                  "last_day", "2026-03-10",
                  "time", "10:00"));
      case "Eva Luna, +56 9 8765 4321" ->
          calls("save_contact", Map.of("name", "Eva Luna", "phone", "+56 9 8765 4321"));
      case "Sí, confirmo" -> calls("confirm_booking", Map.of("proposal", proposal(request)));
      default -> says("¿En qué puedo ayudarte?");
    };
  }

  private static String proposal(JsonNode request) {
    String system = request.at("/system/0/text").asText();
    return system.replaceAll("(?s).*proposal (\\S+): shown.*", "$1");
  }

  @Test
  void booksWithConsentAndContact() {
    AgentWorld.Visitor eva = world.visitor();

    AgentReply asksName = eva.says("Hola, un corte el martes a las 10");
    AgentReply asksConsent = eva.says("Eva Luna, +56 9 8765 4321");
    AgentReply done = eva.chooses("yes");

    assertThat(asksName.asks()).isEqualTo(Asks.NAME);
    assertThat(asksName.proposal()).isEmpty();
    assertThat(asksConsent.asks()).isEqualTo(Asks.CONFIRMATION);
    assertThat(asksConsent.proposal().orElseThrow().start()).isEqualTo("2026-03-10T13:00:00Z");
    assertThat(asksConsent.quickReplies()).extracting(QuickReply::id).containsExactly("yes", "no");
    assertThat(done.visitorText()).isEqualTo("Sí, confirmo");
    assertThat(done.receipts()).hasSize(1);
    assertThat(done.receipts().get(0).action()).isEqualTo(Action.BOOK);
    assertThat(done.receipts().get(0).booking().customer().phone()).contains("+56987654321");
    assertThat(done.asks()).isEqualTo(Asks.NOTHING);
    assertThat(done.texts())
        .singleElement()
        .asString()
        .contains("martes 10 de marzo a las 10:00", done.receipts().get(0).booking().code());
    assertThat(done.degraded()).isFalse();
    assertThat(world.bookings()).containsExactly(done.receipts().get(0).booking());
  }

  @Test
  void writesOneBookingForATurnThatIsSentTwice() {
    AgentWorld.Visitor eva = world.visitor();
    eva.says("Hola, un corte el martes a las 10");
    eva.says("Eva Luna, +56 9 8765 4321");

    AgentReply first = eva.chooses("yes");
    AgentReply again = eva.repeats();

    assertThat(again.receipts()).isEqualTo(first.receipts());
    assertThat(world.bookings()).hasSize(1);
  }

  @Test
  void speaksConverseAsDocumented() {
    world.visitor().says("Hola, un corte el martes a las 10");

    JsonNode request = server.requests().get(1);
    assertThat(server.paths().get(0)).isEqualTo("/model/test.model-v1%3A0/converse");
    assertThat(request.at("/system/0/text").asText())
        .contains("Salón Andina", "corte | Corte de pelo");
    assertThat(request.at("/messages/0/role").asText()).isEqualTo("user");
    assertThat(request.at("/messages/1/content/0/toolUse/name").asText()).isEqualTo("find_slots");
    assertThat(request.at("/messages/2/content/0/toolResult/toolUseId").asText())
        .isEqualTo("tooluse_find_slots");
    assertThat(request.at("/toolConfig/tools").findValuesAsText("name"))
        .contains("note_wish", "confirm_booking", "confirm_change");
  }

  @Test
  void isAnsweredByTheEmbeddedModelWhenTheServiceFails() {
    for (Reply failure :
        new Reply[] {
          ModelServer.fails(500, "InternalServerException"),
          ModelServer.fails(429, "ThrottlingException"),
          ModelServer.breaksOff(),
          ModelServer.hangs(),
          ModelServer.empty(),
          says("   ")
        }) {
      try (AgentWorld fresh = new AgentWorld(server.endpoint())) {
        server.script(request -> failure);

        AgentReply reply = fresh.visitor().says("Hola");

        assertThat(reply.degraded()).as("degraded after %s", failure).isTrue();
        assertThat(reply.texts()).as("texts after %s", failure).isNotEmpty();
      }
    }
  }

  @Test
  void triesTwice() {
    server.script(
        request ->
            server.requests().size() == 1
                ? ModelServer.fails(500, "InternalServerException")
                : says("Hola, ¿qué necesitas?"));

    AgentReply reply = world.visitor().says("Hola");

    assertThat(reply.degraded()).isFalse();
    assertThat(reply.texts()).containsExactly("Hola, ¿qué necesitas?");
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void leavesAModelAloneThatKeepsFailing() {
    server.script(request -> ModelServer.fails(500, "InternalServerException"));
    for (int i = 0; i < 5; i++) {
      world.visitor().says("Hola");
    }
    int before = server.requests().size();

    AgentReply reply = world.visitor().says("Hola");

    assertThat(reply.degraded()).isTrue();
    assertThat(server.requests()).hasSize(before);
  }

  @Test
  void endsAnEndlessLoopAfterFourRounds() {
    server.script(request -> calls("list_services", Map.of()));

    AgentReply reply = world.visitor().says("Hola");

    assertThat(server.requests()).hasSize(5);
    assertThat(reply.texts()).isNotEmpty();
    assertThat(reply.degraded()).isTrue();
  }

  @Test
  void withholdsAClaimThatNothingBacks() {
    server.script(request -> says("¡Listo! Tu cita está confirmada para el martes a las 10."));

    AgentReply reply = world.visitor().says("Quiero un corte el martes a las 10");

    assertThat(reply.texts()).isNotEmpty().noneMatch(text -> text.contains("confirmada"));
    assertThat(reply.receipts()).isEmpty();
    assertThat(world.bookings()).isEmpty();
  }
}
