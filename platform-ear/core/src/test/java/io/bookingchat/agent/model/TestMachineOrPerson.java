package io.bookingchat.agent.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.AgentReply;
import io.bookingchat.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever asks what they talk to is told, and stays; whoever asks for a person gets one. */
final class TestMachineOrPerson {
  private final AgentWorld world = new AgentWorld();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | ¿eres un robot?                      | automático",
        "ES | hola, hablo con una persona?         | automático",
        "EN | are you a bot?                       | automatic",
        "EN | hi, am I talking to a real person?   | automatic",
        "PT | você é um robô?                      | automático",
        "PT | estou falando com uma pessoa?        | automático"
      })
  void whatItIsIsSaid(Language language, String question, String answer) {
    AgentReply reply = world.visitor(language).says(question);

    assertThat(reply.texts()).anyMatch(text -> text.contains(answer));
    assertThat(reply.handoff()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | ¿eres un robot? quiero hablar con una persona",
        "ES | quiero una persona, ¿eres un robot?",
        "EN | are you a bot? I want to talk to a human",
        "EN | can I talk to a person?",
        "PT | você é um robô? quero falar com uma pessoa",
        "PT | posso falar com uma pessoa?"
      })
  void whoAsksForAPersonGetsOne(Language language, String question) {
    assertThat(world.visitor(language).says(question).handoff()).isTrue();
  }
}
