package io.bookingchat.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bookingchat.demo.DemoStack;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a visitor of the demo's own companies does after booking, on Wednesday 3 March 2027. */
@ExtendWith(Stack.class)
final class TestDemoWalk {
  private static final int MOST_TURNS = 8;

  @Test
  void bookMoveAskWhyWaitAndCancel(DemoStack stack) {
    Api page = Api.demoPage(stack, "andina");
    Chat rosa = Chat.start(page, "es");
    rosa.book(
        "quiero una manicure con Paula el miércoles 17 de marzo a las 9:00",
        "Rosa Díaz",
        "rosa@example.com",
        "sí",
        MOST_TURNS);

    JsonNode proposed = rosa.say("quiero cambiar mi hora para el viernes 19 de marzo a las 9:45");
    assertThat(proposed.at("/proposal/action").asText()).isEqualTo("RESCHEDULE");
    JsonNode moved = rosa.say("sí").at("/receipts/0");
    assertThat(moved.get("action").asText()).isEqualTo("RESCHEDULE");
    assertThat(moved.at("/booking/start").asText()).isEqualTo("2027-03-19T09:45:00-03:00");

    Chat eva = Chat.start(page, "es");
    JsonNode sunday = eva.say("quiero una manicure el domingo 21 de marzo");
    assertThat(reason(sunday)).isEqualTo("CLOSED");
    assertThat(text(sunday)).contains("domingo 21 de marzo");
    JsonNode passed = eva.say("¿y hoy a las 9:00 de la mañana?");
    assertThat(reason(passed)).isEqualTo("MIN_ADVANCE");
    JsonNode taken = eva.say("mejor el viernes 19 de marzo a las 9:45");
    assertThat(reason(taken)).isEqualTo("TAKEN");
    assertThat(text(taken)).contains("ya está ocupado");

    assertThat(choices(taken)).contains("wait");
    eva.choose("wait");
    assertThat(waiting(eva).findValuesAsText("serviceId")).containsExactly("manicure");

    assertThat(rosa.say("quiero cancelar mi hora").at("/proposal/action").asText())
        .isEqualTo("CANCEL");
    JsonNode cancelled = rosa.say("sí").at("/receipts/0");
    assertThat(cancelled.get("action").asText()).isEqualTo("CANCEL");
    assertThat(cancelled.at("/booking/status").asText()).isEqualTo("CANCELLED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "harbor-dental|en|I'd like a cleaning on Wednesday March 17 at 9:00 am|Jane"
            + " Doe|jane@example.com|yes|I need to move my appointment to Friday March 19 at 9:45"
            + " am|I'd like a cleaning on Sunday March 21|what about today at 7 am?|then Friday"
            + " March 19 at 9:45 am|is already taken",
        "clinica-vila|pt|quero marcar fisioterapia na quarta-feira 17 de março às 9:00|João"
            + " Silva|joao@example.com|sim|preciso remarcar para sexta-feira 19 de março às"
            + " 10:00|quero fisioterapia no domingo 21 de março|e hoje às 9:00 da manhã?|então"
            + " sexta-feira 19 de março às 10:00|já está ocupado",
      })
  void moveAndAskWhy(
      String tenantId,
      String language,
      String opening,
      String name,
      String contact,
      String yes,
      String move,
      String sunday,
      String tooSoon,
      String taken,
      String words,
      DemoStack stack) {
    Api page = Api.demoPage(stack, tenantId);
    Chat first = Chat.start(page, language);
    first.book(opening, name, contact, yes, MOST_TURNS);

    assertThat(first.say(move).at("/proposal/action").asText()).isEqualTo("RESCHEDULE");
    assertThat(first.say(yes).at("/receipts/0/action").asText()).isEqualTo("RESCHEDULE");

    Chat second = Chat.start(page, language);
    assertThat(reason(second.say(sunday))).isEqualTo("CLOSED");
    assertThat(reason(second.say(tooSoon))).isEqualTo("MIN_ADVANCE");
    JsonNode refused = second.say(taken);
    assertThat(reason(refused)).isEqualTo("TAKEN");
    assertThat(text(refused)).contains(words);
  }

  private static JsonNode waiting(Chat visitor) {
    return visitor.api().ask("{ waitingList { serviceId } }").data().get("waitingList");
  }

  private static String reason(JsonNode reply) {
    return reply.at("/unavailable/reason").asText();
  }

  private static String text(JsonNode reply) {
    return StreamSupport.stream(reply.get("messages").spliterator(), false)
        .map(message -> message.get("text").asText())
        .collect(Collectors.joining("\n"));
  }

  private static List<String> choices(JsonNode reply) {
    return reply.get("quickReplies").findValuesAsText("id");
  }
}
