package io.bookingchat.agent.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.bookingchat.agent.Action;
import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.Receipt;
import io.bookingchat.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a visitor hears of a reply while it is being made, by models that speak a letter at a time,
 * so that every claim is split wherever it can be.
 */
final class TestGate {
  private static final List<String> CLAIMS =
      List.of(
          "I have booked it for you.",
          "Your appointment is confirmed!",
          "Te reservé la hora del martes.",
          "Tu cita quedó agendada.",
          "Sua consulta está confirmada.",
          "Já cancelei o seu horário!",
          "¡Listo! Está reservado.");
  private static final List<String> HARMLESS =
      List.of(
          "Hola, soy la asistente.",
          "Your appointment is confirmed once you say yes.",
          "¿Tu cita está confirmada?",
          "Todavía no está reservado.",
          "Tengo libre el martes; también el jueves.",
          "Claro.",
          "Posso confirmar para você.");
  private static final List<Language> LANGUAGES = List.of(Language.values());
  private static final List<String> SPACES = List.of(" ", "\n", "\n\n", "  ");

  private final Lines lines = new Lines();
  private final AgentWorld world = new AgentWorld(lines);

  TestGate() {
    world.listen();
  }

  @AfterEach
  void close() {
    world.close();
  }

  /** Answers with the next of what it was given. */
  private static final class Lines implements ChatModel {
    private final List<AiMessage> answers = new ArrayList<>();

    Lines says(String words) {
      answers.add(AiMessage.from(words));
      return this;
    }

    Lines calls(String words, String tool, String arguments) {
      answers.add(
          AiMessage.from(
              words,
              List.of(
                  ToolExecutionRequest.builder().id("1").name(tool).arguments(arguments).build())));
      return this;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
      if (answers.isEmpty()) {
        throw new IllegalStateException("the model is gone");
      }
      return ChatResponse.builder().aiMessage(answers.remove(0)).build();
    }
  }

  @Test
  void sentencesAreHeardOnceComplete() {
    lines.says("Hola. Tengo libre el martes. ¿Te sirve?");
    AgentWorld.Visitor visitor = world.visitor();

    AgentReply reply = visitor.says("Hola");

    assertThat(visitor.heard()).isEqualTo("Hola. Tengo libre el martes. ");
    assertThat(reply.texts()).containsExactly("Hola. Tengo libre el martes. ¿Te sirve?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Claro. I have booked it. Anything else?",
        "Claro. I have booked it",
        "Claro.\nTu cita está confirmada\nTe esperamos.",
        "Claro. ¡Listo; está reservado; adiós!",
        "Claro. Já cancelei. Está tudo certo."
      })
  void aClaimIsNotHeardNorAnythingAfterIt(String words) {
    lines.says(words);
    AgentWorld.Visitor visitor = world.visitor();

    AgentReply reply = visitor.says("Quiero una hora");

    assertThat(visitor.heard().strip()).isEqualTo("Claro.");
    assertThat(reply.texts()).noneMatch(text -> text.contains("Claro."));
  }

  @Test
  void nothingIsHeardWhileAChangeMayStillBeMade() {
    AgentWorld.Visitor visitor = world.visitor();
    String proposal = proposed(visitor);
    lines
        .calls("Un momento. Lo hago. ", "confirm_booking", "{\"proposal\":\"" + proposal + "\"}")
        .says("Hecho. Gracias. ¡Nos vemos!");

    AgentReply reply = visitor.chooses("yes");

    assertThat(reply.receipts()).extracting(Receipt::action).containsExactly(Action.BOOK);
    assertThat(visitor.heard()).isEmpty();
  }

  @Test
  void nothingIsHeardOfAChangeThatWasRefused() {
    AgentWorld.Visitor visitor = world.visitor();
    proposed(visitor);
    lines.says("Perfecto. Te reservé la hora. Chao.");

    AgentReply reply = visitor.chooses("yes");

    assertThat(reply.receipts()).isEmpty();
    assertThat(visitor.heard()).isEmpty();
    assertThat(reply.texts()).noneMatch(text -> text.contains("reservé"));
  }

  private String proposed(AgentWorld.Visitor visitor) {
    lines
        .calls(
            "",
            "find_slots",
            "{\"action\":\"BOOK\",\"service\":\"corte\",\"first_day\":\"2026-03-10\","
                + "\"last_day\":\"2026-03-10\",\"time\":\"10:00\"}")
        .says("Tengo esa hora.");
    visitor.says("un corte el martes a las 10");
    String slot = visitor.draft().offered().get(0).slotId();
    lines
        .calls("", "save_contact", "{\"name\":\"Eva Luna\",\"phone\":\"+56 9 8765 4321\"}")
        .calls("", "propose_booking", "{\"slot\":\"" + slot + "\"}")
        .says("¿La confirmo?");
    assertThat(visitor.says("Eva Luna, +56 9 8765 4321").asks()).isEqualTo(Asks.CONFIRMATION);
    return visitor.draft().pending().orElseThrow().proposalId();
  }

  @Test
  void wordsBeforeToolsAreHeardBeforeThem() {
    lines.calls("Déjame ver.", "list_services", "{}").says("Tenemos corte. Y color.");
    AgentWorld.Visitor visitor = world.visitor();

    AgentReply reply = visitor.says("¿Qué hacen?");

    assertThat(visitor.heard()).isEqualTo("Déjame ver.\n\nTenemos corte. ");
    assertThat(reply.texts()).containsExactly("Tenemos corte. Y color.");
  }

  @Test
  void aModelThatFailsWasHeardAndIsNotTheReply() {
    lines.calls("Déjame ver.", "list_services", "{}");
    AgentWorld.Visitor visitor = world.visitor();

    AgentReply reply = visitor.says("Hola");

    assertThat(visitor.heard()).isEqualTo("Déjame ver.");
    assertThat(reply.degraded()).isTrue();
    assertThat(reply.texts()).isNotEmpty().noneMatch(text -> text.contains("Déjame ver"));
  }

  /** Whatever is said in whatever order: what is heard is the beginning of it, and no claim. */
  @Test
  void noClaimIsEverHeard() {
    Random random = new Random(42);
    int heardSome = 0;
    for (int i = 0; i < 500; i++) {
      StringBuilder words = new StringBuilder();
      boolean honest = true;
      StringBuilder beforeClaim = new StringBuilder();
      for (int sentence = 0; sentence < 1 + random.nextInt(6); sentence++) {
        boolean claim = random.nextInt(4) == 0;
        List<String> from = claim ? CLAIMS : HARMLESS;
        String said =
            from.get(random.nextInt(from.size())) + SPACES.get(random.nextInt(SPACES.size()));
        honest &= !claim;
        words.append(said);
        if (honest) {
          beforeClaim.append(said);
        }
      }
      lines.says(words.toString());
      AgentWorld.Visitor visitor = world.visitor(LANGUAGES.get(random.nextInt(3)));

      AgentReply reply = visitor.says("hola");

      assertThat(Claims.made(visitor.heard(), reply.language(), false)).as("%s", words).isFalse();
      assertThat(words.toString()).startsWith(visitor.heard());
      assertThat(beforeClaim.toString().stripTrailing())
          .as("heard of %s", words)
          .startsWith(visitor.heard().stripTrailing());
      heardSome += visitor.heard().isEmpty() ? 0 : 1;
    }
    assertThat(heardSome).as("turns of which something was heard").isGreaterThan(100);
  }
}
