package io.bookingchat.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import io.bookingchat.spi.agent.ToolEffect;
import io.bookingchat.spi.agent.ToolIdentity;
import io.bookingchat.spi.agent.ToolResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plugin's tools are told, what they may answer, and what is kept of it. */
final class TestPluginTools {
  private static final String ECHO =
      """
      public ToolDefinition definition() {
        return ToolDefinition.reading("echo", "Says it again.",
            "{\\"type\\": \\"object\\", \\"additionalProperties\\": false, \\"required\\": [\\"text\\"],"
            + "\\"properties\\": {\\"text\\": {\\"type\\": \\"string\\", \\"maxLength\\": 5}}}")
            .with(ToolIdentity.%s).with(ToolEffect.%s);
      }
      public ToolResult call(ToolArguments arguments, ToolContext context) {
        String text = arguments.text("text").orElseThrow();
        if (text.equals("no")) {
          throw new io.bookingchat.spi.error.PluginException("NOT_NOW", "Ask later.");
        }
        if (text.equals("break")) throw new IllegalStateException("secret detail");
        return ToolResult.of(Map.of("said", text, "who", context.visitorName().orElse("?"),
            "language", context.language().toLanguageTag(), "key", context.idempotencyKey(),
            "secret", context.secret("door-code").orElse("none")));
      }
      public Map<String, String> proposal(ToolArguments arguments, ToolContext context) {
        return Map.of("es", "Lo diré.", "en", "I will say it.", "pt", "Vou dizer.");
      }
      """;
  private static final ToolVisitor EVA =
      new ToolVisitor(
          Language.PT,
          Instant.parse("2026-11-30T10:00:00Z"),
          "wish-1",
          Optional.of("Eva"),
          Optional.empty(),
          Optional.empty());

  @TempDir Path directory;
  private final List<String> kept = new ArrayList<>();
  private Plugins plugins;
  private PluginTools tools;

  @AfterEach
  void close() {
    plugins.close();
  }

  @Test
  void offersWhatIsOnForTheTenant() throws IOException {
    load("VISITOR", "READS");
    assertThat(tools.offered(Salon.ANDINA))
        .singleElement()
        .satisfies(
            tool -> {
              assertThat(tool.name()).isEqualTo("big_echo__echo");
              assertThat(tool.effect()).isEqualTo(ToolEffect.READS);
              assertThat(tool.identity()).isEqualTo(ToolIdentity.VISITOR);
            });
    assertThat(tools.offered(Salon.OTHER)).isEmpty();
  }

  @Test
  void tellsAToolOnlyWhatItNeeds() throws IOException {
    load("VISITOR", "READS");
    assertThat(call("hi").facts())
        .isEqualTo(
            Map.of("said", "hi", "who", "?", "language", "pt", "key", "wish-1", "secret", "none"));
    plugins.close();
    load("CONTACT", "READS");
    assertThat(call("hi").facts()).containsEntry("who", "Eva");
  }

  @Test
  void argumentsThatDoNotFitNeverReachIt() throws IOException {
    load("VISITOR", "READS");
    for (Map<String, Object> wrong :
        List.<Map<String, Object>>of(
            Map.of(), Map.of("text", 1), Map.of("text", "too long"), Map.of("text", "a", "b", 1))) {
      assertThatThrownBy(() -> tools.call(Salon.ANDINA, offered(), wrong, EVA))
          .isInstanceOfSatisfying(
              Refusal.class, refusal -> assertThat(refusal.field()).contains("arguments"));
    }
    assertThat(kept).isEmpty();
  }

  @Test
  void everyCallIsInTheTrailWithIdAndVersion() throws IOException {
    load("VISITOR", "READS");
    call("hi");
    refused("no", "PLUGIN:big-echo:NOT_NOW", "Ask later.");
    refused("break", "PLUGIN:big-echo:UNAVAILABLE", "does not work right now");
    assertThat(kept)
        .containsExactly(
            "big-echo@1.0.0 big_echo__echo.DONE",
            "big-echo@1.0.0 big_echo__echo.NOT_NOW",
            "big-echo@1.0.0 big_echo__echo.FAILED");
  }

  @Test
  void onlyWhatChangesSomethingIsProposed() throws IOException {
    load("VISITOR", "CHANGES");
    assertThat(tools.proposal(Salon.ANDINA, offered(), Map.of("text", "a"), EVA))
        .containsEntry(Language.ES, "Lo diré.")
        .containsOnlyKeys(Language.values());
    PluginTool changing = offered();
    plugins.close();
    load("VISITOR", "READS");
    assertThatThrownBy(() -> tools.proposal(Salon.ANDINA, offered(), Map.of("text", "a"), EVA))
        .isInstanceOf(IllegalArgumentException.class);
    // what was offered as changing and no longer is, is another tool
    assertThatThrownBy(() -> tools.call(Salon.ANDINA, changing, Map.of("text", "a"), EVA))
        .isInstanceOf(Refusal.class);
  }

  private void load(String identity, String effect) throws IOException {
    PluginJar.tool("big-echo", ECHO.formatted(identity, effect)).write(directory, "echo.jar");
    plugins = PluginJar.load(directory, true, Salon.PATIENT);
    assertThat(plugins.refused()).isEmpty();
    tools =
        new PluginTools(
            Salon.plugins(
                plugins,
                new Salon.Bindings().with(Salon.ANDINA, Salon.bound("big-echo", Map.of()))),
            Salon.record(kept));
  }

  private PluginTool offered() {
    return tools.offered(Salon.ANDINA).get(0);
  }

  private ToolResult call(String text) {
    return tools.call(Salon.ANDINA, offered(), Map.of("text", text), EVA);
  }

  private void refused(String text, String reason, String message) {
    assertThatThrownBy(() -> call(text))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.reason()).contains(reason);
              assertThat(refusal.getMessage()).contains(message);
            });
  }
}
