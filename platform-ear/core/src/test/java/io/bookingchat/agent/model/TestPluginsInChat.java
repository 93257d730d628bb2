package io.bookingchat.agent.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.Asks;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import io.bookingchat.plugins.PluginTool;
import io.bookingchat.plugins.TenantTools;
import io.bookingchat.plugins.ToolVisitor;
import io.bookingchat.spi.agent.ToolEffect;
import io.bookingchat.spi.agent.ToolIdentity;
import io.bookingchat.spi.agent.ToolPurpose;
import io.bookingchat.spi.agent.ToolResult;
import io.bookingchat.tenancy.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What plugins answer is heard in the chat, with the embedded model as with any other. */
final class TestPluginsInChat {
  private final AgentWorld world = new AgentWorld();
  private final List<Map<String, Object>> asked = new ArrayList<>();

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ES | ¿Tienen estacionamiento?       | Hay lugar detrás. (Fuente: Visitas)
          EN | Do you have parking?           | There is room at the back. (Source: Visitas)
          PT | Vocês têm estacionamento?      | Há vagas atrás. (Fonte: Visitas)
          """)
  void aQuestionThatTheCatalogueCannotAnswer(Language language, String question, String answer) {
    world.world.partners.are(new Parking(ToolEffect.READS, Optional.empty()));
    AgentWorld.Visitor visitor = world.visitor(language);
    AgentReply reply = visitor.says(question);
    assertThat(String.join(" ", reply.texts())).as(visitor.transcript()).contains(answer);
    assertThat(asked).containsExactly(Map.of("question", question));
  }

  @Test
  void theThreadIsKept() {
    world.world.partners.are(new Parking(ToolEffect.READS, Optional.empty()));
    AgentWorld.Visitor visitor = world.visitor(Language.ES);
    AgentReply before = visitor.says("quiero una manicure");
    AgentReply reply = visitor.says("¿tienen estacionamiento?");
    assertThat(before.asks()).isEqualTo(Asks.DATE);
    assertThat(reply.asks()).as(visitor.transcript()).isEqualTo(Asks.DATE);
    assertThat(String.join(" ", reply.texts())).contains("Hay lugar detrás.");
  }

  @Test
  void whatTheCatalogueAnswersIsNotAskedElsewhere() {
    world.world.partners.are(new Parking(ToolEffect.READS, Optional.empty()));
    AgentWorld.Visitor visitor = world.visitor(Language.ES);
    visitor.says("¿cuánto cuesta la manicure?");
    visitor.says("quiero una manicure mañana a las 10");
    visitor.says("sí");
    assertThat(asked).isEmpty();
  }

  @Test
  void aToolThatFailsIsPassedOver() {
    world.world.partners.are(
        new Parking(
            ToolEffect.READS, Optional.of(Refusal.policy("PLUGIN:faq:UNAVAILABLE", "Not now."))));
    AgentWorld.Visitor visitor = world.visitor(Language.EN);
    AgentReply reply = visitor.says("Do you have parking?");
    assertThat(reply.texts()).as(visitor.transcript()).isNotEmpty();
    assertThat(String.join(" ", reply.texts())).doesNotContain("Not now.");
  }

  @Test
  void aToolThatChangesSomethingIsNotCalledWithoutAProposal() {
    world.world.partners.are(new Parking(ToolEffect.CHANGES, Optional.empty()));
    world.visitor(Language.EN).says("Do you have parking?");
    assertThat(asked).isEmpty();
  }

  private final class Parking implements TenantTools {
    private final ToolEffect effect;
    private final Optional<Refusal> refusal;

    Parking(ToolEffect effect, Optional<Refusal> refusal) {
      this.effect = effect;
      this.refusal = refusal;
    }

    @Override
    public List<PluginTool> offered(Tenant tenant) {
      return List.of(
          new PluginTool(
              "faq__answer",
              "faq",
              "Answers.",
              JsonNodeFactory.instance.objectNode(),
              effect,
              ToolIdentity.VISITOR,
              ToolPurpose.ANSWERS_QUESTIONS));
    }

    @Override
    public ToolResult call(
        Tenant tenant, PluginTool tool, Map<String, Object> arguments, ToolVisitor visitor) {
      refusal.ifPresent(
          no -> {
            throw no;
          });
      asked.add(arguments);
      return new ToolResult(
          Map.of("found", true),
          Map.of(
              "es", "Hay lugar detrás.",
              "en", "There is room at the back.",
              "pt", "Há vagas atrás."),
          Optional.of("Visitas"));
    }
  }
}
