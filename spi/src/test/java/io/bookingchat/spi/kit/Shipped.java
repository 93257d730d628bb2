package io.bookingchat.spi.kit;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The jar of a plugin, for tests that run before it is packaged. */
public final class Shipped {
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  private Shipped() {}

  /**
   * The jar that a class is from, or a jar of the directory of classes that it is from.
   *
   * @param directory where the jar is put
   */
  public static Path jar(Class<?> entryPoint, Path directory) throws IOException {
    Path built = location(entryPoint);
    Path jar = directory.resolve("plugin.jar");
    if (Files.isRegularFile(built)) {
      return Files.copy(built, jar);
    }
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> found = Files.walk(built)) {
      List<Path> files =
          found.filter(Files::isRegularFile).filter(file -> !file.endsWith(MANIFEST)).toList();
      add(out, MANIFEST, built.resolve(MANIFEST)); // readers of a stream expect it first
      for (Path file : files) {
        add(out, built.relativize(file).toString(), file);
      }
    }
    return jar;
  }

  private static void add(JarOutputStream out, String name, Path file) throws IOException {
    out.putNextEntry(new JarEntry(name));
    Files.copy(file, out);
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("classes are in a file", e);
    }
  }
}
