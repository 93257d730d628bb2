package io.bookingchat.spi.kit;

import io.bookingchat.spi.BookingChatPlugin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A plugin's jar, loaded as the platform does it. */
final class LoadedJar implements AutoCloseable {
  private final URLClassLoader loader;

  private LoadedJar(URLClassLoader loader) {
    this.loader = loader;
  }

  static LoadedJar of(Path jar) throws IOException {
    return new LoadedJar(
        new URLClassLoader("plugin", new URL[] {jar.toUri().toURL()}, new Shared()));
  }

  ClassLoader loader() {
    return loader;
  }

  /** Its entry point. */
  BookingChatPlugin plugin() {
    List<String> entries = entries();
    if (entries.size() != 1) {
      throw new IllegalStateException("one @Extension is expected and there are " + entries);
    }
    try {
      return (BookingChatPlugin)
          loader.loadClass(entries.get(0)).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the entry point cannot be made: " + e.getCause(), e);
    }
  }

  private List<String> entries() {
    try (InputStream index = loader.findResource("META-INF/extensions.idx").openStream();
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(index, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("the jar cannot be read", e);
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }

  /** The JDK and what is shared. */
  private static final class Shared extends ClassLoader {
    Shared() {
      super("shared", ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      boolean shared =
          name.startsWith("io.bookingchat.spi.")
              || name.startsWith("org.pf4j.")
              || name.startsWith("org.slf4j.");
      return shared
          ? BookingChatPlugin.class.getClassLoader().loadClass(name)
          : super.loadClass(name, resolve);
    }
  }
}
