package io.bookingchat.agent.model;

import static io.bookingchat.agent.model.ModelServer.calls;
import static io.bookingchat.agent.model.ModelServer.fails;
import static io.bookingchat.agent.model.ModelServer.says;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.model.ModelServer.Reply;
import io.bookingchat.limits.Metric;
import io.bookingchat.limits.UsageStore.Used;
import io.bookingchat.tenancy.AiSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the agent relies on in every provider, whole and streamed, through their real clients and
 * against servers that speak as each is documented to.
 */
final class TestModelContracts {
  enum Wire {
    CONVERSE(AiSettings.BEDROCK, false),
    CONVERSE_STREAM(AiSettings.BEDROCK, true),
    CHAT_COMPLETIONS(AiSettings.OPENAI, false),
    CHAT_COMPLETIONS_STREAM(AiSettings.OPENAI, true);

    private final String provider;
    private final boolean streamed;

    Wire(String provider, boolean streamed) {
      this.provider = provider;
      this.streamed = streamed;
    }

    ModelServer server(Function<JsonNode, Reply> script) throws IOException {
      return provider.equals(AiSettings.BEDROCK)
          ? new BedrockServer(script)
          : new OpenAiServer(script);
    }
  }

  private final List<AutoCloseable> open = new ArrayList<>();
  private ModelServer server;
  private AgentWorld world;

  private void start(Wire wire, Function<JsonNode, Reply> script) throws IOException {
    server = wire.server(script);
    world = new AgentWorld(wire.provider, server.endpoint());
    if (wire.streamed) {
      world.listen();
    }
    open.add(world);
    open.add(server);
  }

  @BeforeEach
  void credentials() {
    System.setProperty("aws.accessKeyId", "test");
    System.setProperty("aws.secretAccessKey", AgentWorld.KEY);
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  @ParameterizedTest
  @EnumSource
  void wordsAreTheReply(Wire wire) throws IOException {
    start(wire, request -> says("¿En qué ", "puedo ", "ayudarte?"));

    AgentReply reply = world.visitor().says("Hola");

    assertThat(reply.texts()).containsExactly("¿En qué puedo ayudarte?");
    assertThat(reply.degraded()).isFalse();
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void toolsOfOneAnswerAllRun(Wire wire) throws IOException {
    start(
        wire,
        request ->
            server.requests().size() == 1
                ? calls("list_services", Map.of()).and("business_info", Map.of())
                : says("Tenemos corte y color."));

    AgentReply reply = world.visitor().says("¿Qué hacen?");

    assertThat(reply.texts()).containsExactly("Tenemos corte y color.");
    assertThat(server.results(server.requests().get(1)))
        .hasSize(2)
        .first()
        .asString()
        .contains("Corte de pelo");
  }

  @ParameterizedTest
  @EnumSource
  void tokensAreCounted(Wire wire) throws IOException {
    start(
        wire,
        request ->
            server.requests().size() == 1 ? calls("list_services", Map.of()) : says("Hola."));

    world.visitor().says("Hola");

    assertThat(used(Metric.TOKENS_IN)).isEqualTo(20);
    assertThat(used(Metric.TOKENS_OUT)).isEqualTo(10);
    assertThat(used(Metric.TOKENS)).isEqualTo(30);
  }

  @ParameterizedTest
  @EnumSource
  void anotherAnswersForAModelThatFails(Wire wire) throws IOException {
    for (Reply failure :
        List.of(
            fails(400, "ValidationException"),
            fails(401, "UnrecognizedClientException"),
            fails(404, "ResourceNotFoundException"),
            fails(500, "InternalServerException"),
            ModelServer.breaksOff(),
            new ModelServer.BreaksOff("Tengo ", ModelServer.How.HANGS),
            new ModelServer.BreaksOff("Tengo ", ModelServer.How.ENDS),
            new ModelServer.Malformed(),
            ModelServer.hangs(),
            ModelServer.empty(),
            says("   "))) {
      start(wire, request -> failure);

      AgentReply reply = world.visitor().says("Hola");

      assertThat(reply.degraded()).as("degraded after %s", failure).isTrue();
      assertThat(reply.texts()).as("texts after %s", failure).isNotEmpty();
      assertThat(reply.texts()).as("texts after %s", failure).noneMatch(t -> t.contains("Tengo"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aServerThatFailsIsAskedOnceMore(Wire wire) throws IOException {
    start(
        wire,
        request ->
            server.requests().size() == 1
                ? fails(500, "InternalServerException")
                : says("Hola, ¿qué necesitas?"));

    assertThat(world.visitor().says("Hola").texts()).containsExactly("Hola, ¿qué necesitas?");
    assertThat(server.requests()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void aServerThatKeepsFailingIsAskedTwice(Wire wire) throws IOException {
    start(wire, request -> fails(500, "InternalServerException"));

    assertThat(world.visitor().says("Hola").degraded()).isTrue();
    assertThat(server.requests()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"CHAT_COMPLETIONS", "CHAT_COMPLETIONS_STREAM"})
  void aServerThatAsksForPatienceIsLeftAlone(Wire wire) throws IOException {
    start(wire, request -> new ModelServer.Fails(429, "", "{}", Map.of("Retry-After", "20")));

    assertThat(world.visitor().says("Hola").degraded()).isTrue();
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"CONVERSE", "CONVERSE_STREAM"})
  void aGuardrailsWordsAreTheReply(Wire wire) throws IOException {
    start(wire, request -> ModelServer.intervenes("De eso no puedo hablar."));

    AgentReply reply = world.visitor().says("Hola");

    assertThat(reply.texts()).containsExactly("De eso no puedo hablar.");
    assertThat(reply.degraded()).isFalse();
    assertThat(server.requests().get(0).at("/guardrailConfig/guardrailIdentifier").asText())
        .isEqualTo("guard-1");
    assertThat(server.requests().get(0).at("/guardrailConfig/guardrailVersion").asText())
        .isEqualTo("3");
  }

  @ParameterizedTest
  @EnumSource(names = {"CHAT_COMPLETIONS", "CHAT_COMPLETIONS_STREAM"})
  void aRedirectIsNotFollowed(Wire wire) throws IOException {
    start(wire, request -> says("Hola"));
    ModelServer elsewhere = server;
    start(
        wire,
        request ->
            new ModelServer.Fails(
                307, "", "", Map.of("Location", elsewhere.endpoint() + "/chat/completions")));

    assertThat(world.visitor().says("Hola").degraded()).isTrue();
    assertThat(elsewhere.requests()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theKeyIsSeenByTheServerOnly(Wire wire) throws IOException {
    start(
        wire,
        request ->
            new ModelServer.Fails(
                401,
                "UnrecognizedClientException",
                "{\"message\":\"no such key " + AgentWorld.KEY + "\"}",
                Map.of()));
    List<String> logged = new ArrayList<>();
    Handler reader =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            logged.add(entry.getMessage() + List.of(entry.getParameters()) + entry.getThrown());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger log = Logger.getLogger(AgentLoop.class.getName());
    log.addHandler(reader);
    try {
      AgentReply reply = world.visitor().says("Hola");

      assertThat(logged).isNotEmpty().noneMatch(entry -> entry.contains(AgentWorld.KEY));
      assertThat(reply.toString()).doesNotContain(AgentWorld.KEY);
    } finally {
      log.removeHandler(reader);
    }
    if (wire.provider.equals(AiSettings.OPENAI)) {
      assertThat(server.headers().get(0).getFirst("Authorization"))
          .isEqualTo("Bearer " + AgentWorld.KEY);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CHAT_COMPLETIONS", "CHAT_COMPLETIONS_STREAM"})
  void chatCompletionsAreAskedForAsDocumented(Wire wire) throws IOException {
    start(wire, request -> says("Hola"));

    world.visitor().says("Hola");

    JsonNode request = server.requests().get(0);
    assertThat(server.paths()).containsExactly("/chat/completions");
    assertThat(request.path("model").asText()).isEqualTo("test.model-v1:0");
    assertThat(request.path("max_completion_tokens").asInt()).isEqualTo(1_000);
    assertThat(request.path("stream").asBoolean()).isEqualTo(wire.streamed);
    assertThat(request.at("/messages/0/role").asText()).isEqualTo("system");
    assertThat(request.at("/messages/1/content").asText()).isEqualTo("Hola");
    assertThat(request.path("tools").findValuesAsText("name")).contains("confirm_booking");
  }

  @ParameterizedTest
  @EnumSource(names = {"CONVERSE_STREAM", "CHAT_COMPLETIONS_STREAM"})
  void aSentenceIsHeardBeforeTheAnswerIsComplete(Wire wire) throws IOException {
    AgentWorld.Visitor[] visitor = new AgentWorld.Visitor[1];
    List<String> early = new ArrayList<>();
    start(
        wire,
        request ->
            says("Hola. ", "¿Qué ", "necesitas?").when(() -> early.add(visitor[0].nextHeard())));
    visitor[0] = world.visitor();

    AgentReply reply = visitor[0].says("Hola");

    assertThat(early).containsExactly("Hola. ");
    assertThat(reply.texts()).containsExactly("Hola. ¿Qué necesitas?");
  }

  private long used(Metric metric) {
    return world
        .world
        .usage
        .of(world.tenant(), world.world.usage.month(world.tenant()))
        .used()
        .stream()
        .filter(each -> each.metric() == metric)
        .mapToLong(Used::used)
        .sum();
  }
}
