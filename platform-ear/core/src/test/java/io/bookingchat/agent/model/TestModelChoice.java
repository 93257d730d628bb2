package io.bookingchat.agent.model;

import static io.bookingchat.agent.model.ModelServer.fails;
import static io.bookingchat.agent.model.ModelServer.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.chat.ChatModel;
import io.bookingchat.agent.AgentReply;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.SettableClock;
import io.bookingchat.tenancy.AiSettings;
import io.bookingchat.tenancy.Tenant;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a model is left alone, and how many turns may wait for one. */
final class TestModelChoice {
  private final List<AutoCloseable> open = new ArrayList<>();
  private ModelServer server;
  private AgentWorld world;

  private void start(ModelServer.Reply reply) throws IOException {
    server = new OpenAiServer(request -> reply);
    world = new AgentWorld(AiSettings.OPENAI, server.endpoint());
    open.add(world);
    open.add(server);
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  @Test
  void aModelThatHangsIsNotAskedForAWhile() throws IOException {
    start(ModelServer.hangs());
    for (int i = 0; i < 5; i++) {
      assertThat(world.visitor().says("Hola").degraded()).isTrue();
    }
    int asked = server.requests().size();

    AgentReply reply = world.visitor().says("Hola");

    assertThat(reply.degraded()).isTrue();
    assertThat(reply.texts()).isNotEmpty();
    assertThat(server.requests()).as("asked while it is left alone").hasSize(asked);
  }

  @Test
  void aModelThatIsWellAgainIsAskedAfterAWhile() throws IOException {
    start(fails(500, ""));
    for (int i = 0; i < 5; i++) {
      world.visitor().says("Hola");
    }
    server.script(request -> says("Hola de nuevo."));

    assertThat(world.visitor().says("Hola").degraded()).isTrue();
    world.real.advance(ModelChoice.LEFT_ALONE);
    world.real.advance(Duration.ofMillis(1));

    assertThat(world.visitor().says("Hola").texts()).containsExactly("Hola de nuevo.");
  }

  @Test
  void aModelIsNotTakenFromAllForWhatOneMakesOfIt() throws IOException {
    start(fails(400, ""));
    for (int i = 0; i < 10; i++) {
      world.visitor().says("Hola");
    }
    server.script(request -> says(" "));
    for (int i = 0; i < 10; i++) {
      world.visitor().says("Hola");
    }
    server.script(request -> ModelServer.calls("list_services", java.util.Map.of()));
    for (int i = 0; i < 10; i++) {
      world.visitor().says("Hola");
    }
    server.script(request -> says("Hola."));

    assertThat(world.visitor().says("Hola").degraded()).isFalse();
  }

  @Test
  void eachModelIsLeftAloneByItself() throws IOException {
    start(fails(500, ""));
    for (int i = 0; i < 5; i++) {
      world.visitor().says("Hola");
    }
    server.script(request -> says("Hola."));
    AiSettings ai = world.tenant().settings().ai();
    world.ai(
        new AiSettings(
            ai.provider(), Optional.of("another"), ai.temperature(), ai.instructions(), false));

    assertThat(world.visitor().says("Hola").degraded()).isFalse();
  }

  @Test
  void aTenantHasOnlySoManyTurnsThatWait() throws Exception {
    CountDownLatch asked = new CountDownLatch(ModelChoice.TURNS_OF_A_TENANT);
    CountDownLatch done = new CountDownLatch(1);
    ModelChoice choice =
        new ModelChoice(
            settings -> Optional.of(new ModelOffer("one", budget -> silent(), budget -> null)),
            new SettableClock(MemoryWorld.NOW));
    MemoryWorld memory = new MemoryWorld();
    Tenant busy = memory.salon().tenant;
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      List<Future<Optional<String>>> waiting = new ArrayList<>();
      for (int i = 0; i < ModelChoice.TURNS_OF_A_TENANT; i++) {
        waiting.add(
            threads.submit(
                () ->
                    choice.ask(
                        busy,
                        budget(),
                        Optional.empty(),
                        model -> {
                          asked.countDown();
                          await(done);
                          return Optional.of("at last");
                        })));
      }
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

      assertThat(failure(choice, busy)).contains("too many turns");
      assertThat(failure(choice, other(busy))).isEqualTo("none");

      done.countDown();
      for (Future<Optional<String>> each : waiting) {
        assertThat(each.get(10, TimeUnit.SECONDS)).contains("at last");
      }
      assertThat(failure(choice, busy)).isEqualTo("none");
    } finally {
      done.countDown();
      threads.shutdownNow();
    }
  }

  private static Tenant other(Tenant one) {
    return Tenant.create(
        new io.bookingchat.tenancy.TenantId("another"),
        "Another",
        one.plan(),
        Optional.empty(),
        one.settings());
  }

  private static String failure(ModelChoice choice, Tenant tenant) {
    try {
      choice.ask(tenant, budget(), Optional.empty(), model -> Optional.of("words"));
      return "none";
    } catch (ModelFailure e) {
      return e.getMessage();
    }
  }

  private static Budget budget() {
    return new Budget(new SettableClock(MemoryWorld.NOW), Duration.ofSeconds(25));
  }

  private static ChatModel silent() {
    return new ChatModel() {};
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
