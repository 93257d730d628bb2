package io.bookingchat.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bookingchat.spi.BookingChatPlugin;
import io.bookingchat.spi.agent.AgentTool;
import io.bookingchat.spi.agent.AgentToolFactory;
import io.bookingchat.spi.agent.ToolDefinition;
import io.bookingchat.spi.agent.ToolResult;
import io.bookingchat.spi.booking.BookingPolicy;
import io.bookingchat.spi.booking.BookingPolicyFactory;
import io.bookingchat.spi.booking.Decision;
import io.bookingchat.spi.notification.Delivery;
import io.bookingchat.spi.notification.NotificationChannel;
import io.bookingchat.spi.notification.NotificationChannelFactory;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method that a plugin implements is called in the one guarded way. */
final class TestWrapped {
  /** What the SPI lets plugins implement; whoever adds a kind of extension adds it here. */
  private static final List<Class<?>> EXTENSIONS =
      List.of(
          BookingChatPlugin.class,
          BookingPolicyFactory.class,
          BookingPolicy.class,
          AgentToolFactory.class,
          AgentTool.class,
          NotificationChannelFactory.class,
          NotificationChannel.class);

  private final ClassLoader loader = new URLClassLoader(new URL[0], null);
  private final PluginThreads threads = new PluginThreads("partner", loader, () -> {});
  private final PluginCalls calls = new PluginCalls(threads, Salon.PATIENT);

  @AfterEach
  void close() {
    threads.close();
  }

  static Stream<Arguments> methods() {
    return EXTENSIONS.stream()
        .flatMap(type -> Arrays.stream(type.getMethods()).map(each -> Arguments.of(type, each)));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void runsOnThePluginsThreadWithItsLoader(Class<?> type, Method method) throws Exception {
    Thread[] ran = new Thread[1];
    ClassLoader[] context = new ClassLoader[1];
    Object answer =
        called(
            type,
            method,
            (proxy, called, arguments) -> {
              ran[0] = Thread.currentThread();
              context[0] = ran[0].getContextClassLoader();
              return answer(called);
            });
    assertThat(ran[0].getName()).startsWith("plugin-partner-");
    assertThat(context[0]).isSameAs(loader);
    if (EXTENSIONS.contains(method.getReturnType())) {
      assertThat(Proxy.getInvocationHandler(answer)).isInstanceOf(Wrapped.class);
    }
    if (method.getReturnType() == Collection.class) {
      assertThat((Collection<?>) answer)
          .allSatisfy(
              each -> assertThat(Proxy.getInvocationHandler(each)).isInstanceOf(Wrapped.class));
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void whateverItThrowsIsAFailure(Class<?> type, Method method) {
    for (Throwable thrown : List.of(new StackOverflowError(), new IllegalStateException("no"))) {
      assertThatThrownBy(
              () ->
                  called(
                      type,
                      method,
                      (proxy, called, arguments) -> {
                        throw thrown;
                      }))
          .isInstanceOf(PluginFailure.class)
          .hasMessageContaining("threw " + thrown.getClass().getName());
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void nullIsAFailure(Class<?> type, Method method) {
    if (!method.getReturnType().isPrimitive()) {
      assertThatThrownBy(() -> called(type, method, (proxy, called, arguments) -> null))
          .isInstanceOf(PluginFailure.class)
          .hasMessageContaining("returned null");
    }
  }

  @Test
  void oneTenantsHangingCallsLeaveTheOthersAnswers() throws Exception {
    PluginCalls hasty = new PluginCalls(threads, deadlines(Duration.ofMillis(50)));
    CountDownLatch end = new CountDownLatch(1);
    AgentTool hanging =
        tool(
            () -> {
              awaitWhateverHappens(end);
              return ToolResult.nothing();
            });
    AgentTool wrapped = hasty.wrapped(AgentTool.class, hanging, "andina");
    for (int i = 0; i < TenantGate.MOST_STUCK; i++) {
      assertThatThrownBy(() -> wrapped.call(null, null)).hasMessageContaining("did not answer");
    }
    assertThatThrownBy(() -> wrapped.call(null, null)).hasMessageContaining("is left alone");
    AgentTool others = calls.wrapped(AgentTool.class, tool(ToolResult::nothing), "otro-salon");
    assertThat(others.call(null, null)).isEqualTo(ToolResult.nothing());
    end.countDown();
  }

  @Test
  void aToolThatKeepsFailingIsLeftAloneForItsTenant() {
    AgentTool failing =
        calls.wrapped(
            AgentTool.class,
            tool(
                () -> {
                  throw new IllegalStateException("again");
                }),
            "andina");
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> failing.call(null, null)).hasMessageContaining("again");
    }
    assertThatThrownBy(() -> failing.call(null, null))
        .hasMessageContaining("left alone for some seconds");
    AgentTool others = calls.wrapped(AgentTool.class, tool(ToolResult::nothing), "otro-salon");
    assertThat(others.call(null, null)).isEqualTo(ToolResult.nothing());
  }

  @Test
  void factsAreCopiedWithinBounds() {
    Map<String, Object> deep = Map.of("a", Map.of("b", List.of(1, "two", true)));
    assertThat(facts(deep)).isEqualTo(deep);
    assertThatThrownBy(() -> facts(Map.of("a", "x".repeat(20_000))))
        .hasMessageContaining("more than 16000");
    assertThatThrownBy(() -> facts(Map.of("a", new Object())))
        .hasMessageContaining("no JSON value");
    Map<String, Object> endless = Map.of();
    for (int i = 0; i < 10; i++) {
      endless = Map.of("a", endless);
    }
    Map<String, Object> tooDeep = endless;
    assertThatThrownBy(() -> facts(tooDeep)).hasMessageContaining("deep");
  }

  private Map<String, Object> facts(Map<String, Object> facts) {
    return calls
        .wrapped(AgentTool.class, tool(() -> ToolResult.of(facts)), "t" + facts.hashCode())
        .call(null, null)
        .facts();
  }

  private interface Answer {
    ToolResult get();
  }

  private static AgentTool tool(Answer answer) {
    return new AgentTool() {
      @Override
      public ToolDefinition definition() {
        return ToolDefinition.reading("find", "Finds.", "{}");
      }

      @Override
      public ToolResult call(
          io.bookingchat.spi.agent.ToolArguments arguments,
          io.bookingchat.spi.agent.ToolContext context) {
        return answer.get();
      }
    };
  }

  private static void awaitWhateverHappens(CountDownLatch end) {
    while (true) {
      try {
        if (end.await(1, TimeUnit.MINUTES)) {
          return;
        }
      } catch (InterruptedException e) {
        // a plugin that takes no notice
      }
    }
  }

  private static Deadlines deadlines(Duration tool) {
    Deadlines patient = Salon.PATIENT;
    return new Deadlines(
        patient.load(),
        patient.create(),
        patient.firstReview(),
        patient.review(),
        tool,
        patient.channel());
  }

  private Object called(Class<?> type, Method method, InvocationHandler plugin) throws Exception {
    return calledAs(type, method, plugin);
  }

  private <T> Object calledAs(Class<T> type, Method method, InvocationHandler plugin)
      throws Exception {
    T extension =
        type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, plugin));
    T wrapped = calls.wrapped(type, extension, "tenant" + System.identityHashCode(plugin));
    Object[] arguments =
        Arrays.stream(method.getParameterTypes())
            .map(each -> each == List.class ? List.of() : each == Map.class ? Map.of() : null)
            .toArray();
    try {
      return method.invoke(wrapped, arguments);
    } catch (InvocationTargetException e) {
      throw (Exception) e.getCause();
    }
  }

  /** Something that the method may return. */
  private static Object answer(Method method) {
    Class<?> type = method.getReturnType();
    if (type == boolean.class) {
      return true;
    }
    if (type.isInterface() && EXTENSIONS.contains(type)) {
      return Proxy.newProxyInstance(
          type.getClassLoader(), new Class<?>[] {type}, (proxy, called, args) -> null);
    }
    Map<Class<?>, Object> values =
        Map.of(
            String.class, "text",
            List.class, List.of(),
            Collection.class, List.of(),
            Map.class, Map.of("es", "texto"),
            Decision.class, Decision.allow(),
            Delivery.class, Delivery.delivered(),
            ToolResult.class, ToolResult.nothing(),
            ToolDefinition.class, ToolDefinition.reading("find", "Finds.", "{}"));
    assertThat(values).as("say here what %s returns", method).containsKey(type);
    return values.get(type);
  }
}
