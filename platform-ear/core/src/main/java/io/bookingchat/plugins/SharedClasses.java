package io.bookingchat.plugins;

import java.util.List;

/**
 * What every plugin sees of the platform: the JDK, and the few packages that both sides must share
 * to understand each other. The server, the product and its libraries are not found.
 */
final class SharedClasses extends ClassLoader {
  private static final List<String> PACKAGES =
      List.of(
          "io.bookingchat.spi.", // what a plugin implements
          "org.pf4j.", // how its entry point is found
          "org.slf4j."); // so that its log lines come out with ours

  static {
    registerAsParallelCapable();
  }

  /** The only parent of plugins. */
  static final ClassLoader LOADER = new SharedClasses();

  private SharedClasses() {
    super("plugins", ClassLoader.getPlatformClassLoader());
  }

  static boolean shares(String className) {
    return PACKAGES.stream().anyMatch(className::startsWith);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    return shares(name)
        ? SharedClasses.class.getClassLoader().loadClass(name)
        : super.loadClass(name, resolve);
  }
}
