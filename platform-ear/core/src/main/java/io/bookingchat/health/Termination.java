package io.bookingchat.health;

import java.lang.reflect.Proxy;

/**
 * What is done between SIGTERM and the end of the process. Shutdown hooks all run at once, and Open
 * Liberty's closes the port, so there is no doing it there. The JVM's own interface for signals is
 * looked up by name: it is no API, though OpenJDK and OpenJ9 have it.
 */
final class Termination {
  private static final System.Logger LOG = System.getLogger(Termination.class.getName());

  /** What a process ends with that SIGTERM has ended. */
  private static final int TERMINATED = 128 + 15;

  private Termination() {}

  /** Has something done first; where signals cannot be had, the process ends as it always did. */
  static void precede(Runnable first) {
    try {
      ClassLoader loader = ClassLoader.getPlatformClassLoader();
      Class<?> signal = Class.forName("sun.misc.Signal", true, loader);
      Class<?> handler = Class.forName("sun.misc.SignalHandler", true, loader);
      Object handling =
          Proxy.newProxyInstance(
              Termination.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) ->
                  switch (method.getName()) {
                    case "handle" -> {
                      first.run();
                      System.exit(TERMINATED);
                      yield null;
                    }
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> "termination";
                  });
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance("TERM"), handling);
    } catch (ReflectiveOperationException | RuntimeException e) {
      // requests that are running are finished all the same; only nobody is told beforehand
      LOG.log(System.Logger.Level.WARNING, "stops without being unready first: {0}", e.toString());
    }
  }
}
