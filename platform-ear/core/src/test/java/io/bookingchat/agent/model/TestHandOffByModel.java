package io.bookingchat.agent.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.Asks;
import io.bookingchat.language.Language;
import org.junit.jupiter.api.Test;

/** A model that hands over says so in our words, and does nothing more. */
final class TestHandOffByModel {
  private final ScriptedModel script = new ScriptedModel();
  private final AgentWorld world = new AgentWorld(script);

  @Test
  void thatAPersonWillAnswerIsSaidWhateverTheModelSays() {
    script.then("hand_off", "{\"reason\":\"asked\"}").says("ok");

    AgentReply reply = world.visitor(Language.PT).says("quero falar com uma pessoa");

    assertThat(reply.handoff()).isTrue();
    assertThat(reply.asks()).isEqualTo(Asks.NOTHING);
    assertThat(reply.texts()).singleElement().asString().contains("pessoa da equipe");
  }

  @Test
  void nothingIsHeldForAVisitorWhoWasHandedOver() {
    script
        .then(
            "find_slots",
            "{\"action\":\"BOOK\",\"service\":\"corte\",\"first_day\":\"2026-03-10\"}")
        .then("hand_off", "{\"reason\":\"asked\"}")
        .then("propose_booking", "{\"slot\":\"$slot\"}")
        .says("ok");
    AgentWorld.Visitor eva = world.visitor();

    AgentReply reply = eva.says("un corte; no, mejor una persona");

    assertThat(reply.handoff()).isTrue();
    assertThat(reply.proposal()).isEmpty();
    assertThat(eva.draft().pending()).isEmpty();
  }
}
