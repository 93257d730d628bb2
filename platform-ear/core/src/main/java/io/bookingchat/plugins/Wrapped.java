package io.bookingchat.plugins;

import io.bookingchat.spi.PluginContext;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;

/**
 * Stands before an extension of whatever kind: every method of its interface, also one that the SPI
 * will have later, goes through {@link PluginCalls}.
 */
final class Wrapped implements InvocationHandler {
  private final Object extension;
  private final PluginCalls calls;
  private final String tenantId;

  private Wrapped(Object extension, PluginCalls calls, String tenantId) {
    this.extension = extension;
    this.calls = calls;
    this.tenantId = tenantId;
  }

  static <T> T of(Class<T> type, T extension, PluginCalls calls, String tenantId) {
    return type.cast(
        Proxy.newProxyInstance(
            Wrapped.class.getClassLoader(),
            new Class<?>[] {type},
            new Wrapped(extension, calls, tenantId)));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) {
    if (method.getDeclaringClass() == Object.class) {
      return own(proxy, method, arguments);
    }
    String caller = caller(arguments);
    return calls.call(caller, method, () -> called(method, arguments, caller)).value();
  }

  /** Factories belong to all tenants: each call is in the name of the one it is for. */
  private String caller(Object[] arguments) {
    return tenantId.equals(PluginCalls.PLATFORM) && arguments != null
        ? Arrays.stream(arguments)
            .filter(PluginContext.class::isInstance)
            .map(context -> ((PluginContext) context).tenant().id())
            .findFirst()
            .orElse(tenantId)
        : tenantId;
  }

  /** Runs on the plugin's thread. */
  private Object called(Method method, Object[] arguments, String caller) throws Exception {
    Object result;
    try {
      result = method.invoke(extension, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (Exception) e.getCause();
    }
    return new Copies(calls, caller).of(method, arguments, result);
  }

  /** The plugin's own versions of these could do anything. */
  private Object own(Object proxy, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> proxy.getClass().getInterfaces()[0].getSimpleName() + " of a plugin";
    };
  }
}
