package io.bookingchat.plugin.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bookingchat.spi.agent.AgentTool;
import io.bookingchat.spi.agent.ToolArguments;
import io.bookingchat.spi.agent.ToolResult;
import io.bookingchat.spi.error.PluginException;
import io.bookingchat.spi.kit.Conformance;
import io.bookingchat.spi.kit.Samples;
import io.bookingchat.spi.kit.Shipped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers from documents. */
final class TestFaqTool {
  private static final Map<String, Object> SETTINGS =
      Map.of(
          "documents",
          List.of(
              document(
                  "Visitas",
                  """
                  Hay estacionamiento gratis detrás del edificio, con entrada por Los Leones.

                  Los perros pequeños son bienvenidos si vienen con correa.

                  Aceptamos tarjetas de crédito, débito y transferencias. No aceptamos cheques.
                  """),
              document(
                  "Cancelaciones",
                  "Puedes cancelar sin costo hasta 24 horas antes. Después se cobra la mitad."),
              Map.of(
                  "title",
                  "Visiting us",
                  "text",
                  "Free parking is behind the building. We take credit cards and cash.",
                  "language",
                  "en")));

  @TempDir Path directory;

  @Test
  void conforms() throws IOException {
    assertThat(Conformance.of(Shipped.jar(FaqPlugin.class, directory), SETTINGS).problems())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | ¿Tienen estacionamiento?                    | Hay estacionamiento     | Visitas
          es | puedo llevar a mi perro?                    | Los perros pequeños     | Visitas
          es | ¿aceptan tarjeta de credito?                | Aceptamos tarjetas      | Visitas
          es | ¿cuánto cuesta cancelar mi hora?            | Puedes cancelar         | Cancelaciones
          en | Do you have parking?                        | Free parking            | Visiting us
          """)
  void findsThePassageAndNamesItsSource(
      String language, String question, String begins, String source) {
    ToolResult answer = ask(language, question);
    assertThat(answer.words().get(language)).startsWith(begins);
    assertThat(answer.source()).contains(source);
  }

  @ParameterizedTest
  @CsvSource({
    "es, ¿quién ganó el partido de ayer?",
    "es, ¿?",
    "es, hola",
    "pt, vocês vendem bolos de aniversário?"
  })
  void answersNothingRatherThanSomethingElse(String language, String question) {
    assertThat(ask(language, question)).isEqualTo(ToolResult.nothing());
  }

  @Test
  void aLongParagraphIsAnsweredInPart() {
    String filler = "Esta frase no dice nada de importancia para nadie en este lugar. ".repeat(40);
    AgentTool tool =
        create(
            Map.of(
                "documents",
                List.of(document("Largo", filler + "El wifi se llama Andina. " + filler))));
    ToolResult answer =
        tool.call(
            new ToolArguments(Map.of("question", "¿hay wifi?")), Samples.call("es", Map.of()));
    assertThat(answer.words().get("es")).contains("wifi").hasSizeLessThanOrEqualTo(700);
  }

  @Test
  void settingsWithoutDocumentsAreRefused() {
    assertThatThrownBy(() -> create(Map.of("documents", List.of())))
        .isInstanceOf(PluginException.class);
    assertThatThrownBy(() -> create(Map.of())).isInstanceOf(PluginException.class);
  }

  private static ToolResult ask(String language, String question) {
    return create(SETTINGS)
        .call(new ToolArguments(Map.of("question", question)), Samples.call(language, Map.of()));
  }

  private static AgentTool create(Map<String, Object> settings) {
    return new FaqToolFactory().create(settings, Samples.context(Map.of()));
  }

  private static Map<String, Object> document(String title, String text) {
    return Map.of("title", title, "text", text);
  }
}
