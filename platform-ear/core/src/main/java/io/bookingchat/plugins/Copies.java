package io.bookingchat.plugins;

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
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Copies what a plugin returned, on the plugin's thread: into values of ours of a bounded size, and
 * extensions into wrapped ones. A type that it does not know is an error of ours, which a test
 * finds when the SPI grows.
 */
final class Copies {
  private static final int MOST_FACTORIES = 20;
  private static final int LONGEST_TEXT = 64_000;
  private static final int MOST_TEXTS = 50;
  private static final int LONGEST_OF_TEXTS = 2_000;

  /** Values that are ours, cannot be subclassed, and bound themselves. */
  private static final Set<Class<?>> OURS =
      Set.of(Decision.class, Delivery.class, ToolDefinition.class, boolean.class);

  private static final Set<Class<?>> EXTENSIONS =
      Set.of(
          BookingPolicyFactory.class,
          BookingPolicy.class,
          AgentToolFactory.class,
          AgentTool.class,
          NotificationChannelFactory.class,
          NotificationChannel.class);

  private final PluginCalls calls;
  private final String tenantId;

  Copies(PluginCalls calls, String tenantId) {
    this.calls = calls;
    this.tenantId = tenantId;
  }

  /**
   * A copy of what the method returned.
   *
   * @throws RuntimeException when it is null, has another type or is too much
   */
  Object of(Method method, Object[] arguments, Object result) {
    Objects.requireNonNull(result, method.getName() + " returned null");
    Class<?> type = method.getReturnType();
    if (OURS.contains(type)) {
      return result;
    }
    if (EXTENSIONS.contains(type)) {
      return wrapped(type, result, tenantId);
    }
    if (type == String.class) {
      return bounded((String) result, LONGEST_TEXT);
    }
    if (type == ToolResult.class) {
      ToolResult answer = (ToolResult) result;
      return ToolResults.copied(answer, texts(answer.words()));
    }
    if (type == Collection.class) {
      return factories(element(method), (Collection<?>) result);
    }
    if (type == List.class && element(method) == Decision.class) {
      return decisions((List<?>) result, ((List<?>) arguments[0]).size());
    }
    if (type == Map.class && element(method) == String.class) {
      return texts((Map<?, ?>) result);
    }
    throw new IllegalStateException("no copy of " + method.getGenericReturnType());
  }

  private static Class<?> element(Method method) {
    Type[] arguments = ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments();
    return (Class<?>) arguments[arguments.length - 1];
  }

  private <T> T wrapped(Class<T> type, Object extension, String owner) {
    return calls.wrapped(type, type.cast(extension), owner);
  }

  private List<?> factories(Class<?> type, Collection<?> found) {
    if (!EXTENSIONS.contains(type)) {
      throw new IllegalStateException("no copy of a collection of " + type);
    }
    List<?> copy = List.copyOf(found);
    if (copy.size() > MOST_FACTORIES) {
      throw new IllegalStateException("it brings more than " + MOST_FACTORIES + " extensions");
    }
    return copy.stream().map(each -> wrapped(type, each, PluginCalls.PLATFORM)).toList();
  }

  private static List<Decision> decisions(List<?> found, int wanted) {
    List<?> copy = List.copyOf(found);
    if (copy.size() != wanted) {
      throw new IllegalStateException(copy.size() + " decisions for " + wanted + " requests");
    }
    return copy.stream().map(Decision.class::cast).toList(); // a raw list may hold anything
  }

  private static Map<String, String> texts(Map<?, ?> found) {
    Map<?, ?> copy = Map.copyOf(found);
    if (copy.size() > MOST_TEXTS) {
      throw new IllegalStateException("more than " + MOST_TEXTS + " texts");
    }
    return copy.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                entry -> bounded((String) entry.getKey(), LONGEST_OF_TEXTS),
                entry -> bounded((String) entry.getValue(), LONGEST_OF_TEXTS)));
  }

  private static String bounded(String text, int longest) {
    if (text.length() > longest) {
      throw new IllegalStateException("a text of more than " + longest + " characters");
    }
    return text;
  }
}
