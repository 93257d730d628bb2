package io.bookingchat.agent.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import io.bookingchat.agent.AgentReply;
import io.bookingchat.limits.Metric;
import io.bookingchat.limits.UsageStore.Used;
import io.bookingchat.tenancy.Limits;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The tokens of models: counted as they say, and the embedded model when there are none left. */
final class TestTokens {
  private static final OptionalInt NONE = OptionalInt.empty();

  private final Talker talker = new Talker();
  private final AgentWorld world = new AgentWorld(talker);

  /** Looks at the services once, then has words; each round takes 300 and 20 tokens. */
  private static final class Talker implements ChatModel {
    private int asked;

    @Override
    public ChatResponse doChat(ChatRequest request) {
      asked++;
      return ChatResponse.builder()
          .aiMessage(
              asked % 2 == 1
                  ? AiMessage.from(
                      ToolExecutionRequest.builder()
                          .id("1")
                          .name("list_services")
                          .arguments("{}")
                          .build())
                  : AiMessage.from("Hola"))
          .tokenUsage(new TokenUsage(300, 20))
          .build();
    }
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void everyRoundCounts() {
    AgentReply reply = world.visitor().says("hola");

    assertThat(reply.degraded()).isFalse();
    assertThat(talker.asked).isEqualTo(2);
    assertThat(used(Metric.TOKENS_IN)).isEqualTo(600);
    assertThat(used(Metric.TOKENS_OUT)).isEqualTo(40);
    assertThat(used(Metric.TOKENS)).isEqualTo(640);
  }

  @Test
  void withoutTokensTheEmbeddedModelAnswers() {
    world.limit(new Limits(NONE, NONE, OptionalInt.of(1_000), NONE));
    AgentWorld.Visitor visitor = world.visitor();
    assertThat(visitor.says("hola").degraded()).isFalse();
    assertThat(visitor.says("hola").degraded()).as("what is left may be passed once").isFalse();
    world.world.clock.advance(Duration.ofSeconds(10));

    AgentReply reply = visitor.says("quiero un corte de pelo");

    assertThat(reply.degraded()).isTrue();
    assertThat(reply.texts()).isNotEmpty();
    assertThat(talker.asked).isEqualTo(4);
    assertThat(used(Metric.TOKENS)).isEqualTo(1_280);
  }

  @Test
  void theEmbeddedModelTakesNone() {
    try (AgentWorld embedded = new AgentWorld()) {
      assertThat(embedded.visitor().says("hola").degraded()).isFalse();

      assertThat(
              embedded
                  .world
                  .usage
                  .of(embedded.tenant(), embedded.world.usage.month(embedded.tenant()))
                  .used())
          .isEmpty();
    }
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
