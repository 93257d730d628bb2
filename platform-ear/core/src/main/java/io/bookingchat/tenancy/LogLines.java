package io.bookingchat.tenancy;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;

/**
 * Puts fields on every line that the running thread logs, where the server can: Open Liberty writes
 * them as {@code ext_…} into its JSON logs. Its class is looked up by name, so that the EAR runs on
 * servers without it; there the fields are only in the lines that say them themselves.
 */
final class LogLines {
  private static final Optional<Fields> SERVER = server();

  private record Fields(MethodHandle add, MethodHandle remove) {}

  private LogLines() {}

  static void put(String field, String value) {
    SERVER.ifPresent(server -> call(server.add(), field, value));
  }

  static void remove(String field) {
    SERVER.ifPresent(server -> call(server.remove(), field));
  }

  private static void call(MethodHandle method, Object... arguments) {
    try {
      method.invokeWithArguments(arguments);
    } catch (Throwable e) {
      throw new IllegalStateException("the server's log takes no fields", e);
    }
  }

  private static Optional<Fields> server() {
    try {
      Class<?> context = Class.forName("com.ibm.websphere.logging.hpel.LogRecordContext");
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      return Optional.of(
          new Fields(
              lookup.findStatic(
                  context,
                  "addExtension",
                  MethodType.methodType(void.class, String.class, String.class)),
              lookup.findStatic(
                  context, "removeExtension", MethodType.methodType(boolean.class, String.class))));
    } catch (ReflectiveOperationException e) {
      return Optional.empty(); // another server
    }
  }
}
