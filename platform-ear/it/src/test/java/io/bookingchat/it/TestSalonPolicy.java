package io.bookingchat.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bookingchat.demo.DemoStack;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The salon's plugin, a jar of its own, says no in the chat, and only at the salon. */
@ExtendWith(Stack.class)
final class TestSalonPolicy {
  @Test
  void colourOnMondayIsRefusedInThePolicysOwnWords(DemoStack stack) {
    Chat chat = Chat.start(Api.demoPage(stack, "andina"), "es");

    JsonNode reply = chat.say("hola, quiero una coloración el lunes");

    assertThat(reply.get("unavailable").get("reason").asText())
        .isEqualTo("PLUGIN:policy-salon:NO_COLOUR_THAT_DAY");
    assertThat(reply.get("messages").get(0).get("text").asText()).contains("coloración");
    assertThat(reply.get("slots")).isNotEmpty();
    assertThat(reply.get("slots"))
        .allSatisfy(slot -> assertThat(day(slot)).isNotEqualTo(DayOfWeek.MONDAY));
  }

  @Test
  void haircutOnMondayIsNot(DemoStack stack) {
    Chat chat = Chat.start(Api.demoPage(stack, "andina"), "es");

    JsonNode reply = chat.say("hola, quiero un corte de pelo el lunes");

    assertThat(reply.get("unavailable").isNull()).isTrue();
    assertThat(reply.get("slots"))
        .isNotEmpty()
        .allSatisfy(slot -> assertThat(day(slot)).isEqualTo(DayOfWeek.MONDAY));
  }

  @Test
  void otherTenantsHaveNoSuchRule(DemoStack stack) {
    Chat chat = Chat.start(Api.demoPage(stack, "harbor-dental"), "en");

    JsonNode reply = chat.say("Hi, I'd like a whitening on Monday");

    assertThat(reply.get("unavailable").isNull()).isTrue();
    assertThat(reply.get("slots"))
        .isNotEmpty()
        .allSatisfy(slot -> assertThat(day(slot)).isEqualTo(DayOfWeek.MONDAY));
  }

  private static DayOfWeek day(JsonNode slot) {
    return OffsetDateTime.parse(slot.get("start").asText()).getDayOfWeek();
  }
}
