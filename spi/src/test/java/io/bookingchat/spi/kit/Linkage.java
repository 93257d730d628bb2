package io.bookingchat.spi.kit;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * What the classes of a jar are linked to, read from their constant pools: themselves, the JDK, the
 * SPI, PF4J and SLF4J, and nothing else, as nothing else is there.
 */
final class Linkage {
  private static final List<String> SHARED =
      List.of("io/bookingchat/spi/", "org/pf4j/", "org/slf4j/");

  private Linkage() {}

  static List<String> problems(Path file) throws IOException {
    Set<String> own = new HashSet<>();
    Map<String, Set<String>> links = new HashMap<>();
    try (JarFile jar = new JarFile(file.toFile())) {
      for (JarEntry entry : jar.stream().toList()) {
        String name = entry.getName().replaceFirst("^META-INF/versions/\\d+/", "");
        if (name.endsWith(".class") && !name.endsWith("module-info.class")) {
          own.add(name.substring(0, name.length() - ".class".length()));
          try (InputStream in = jar.getInputStream(entry)) {
            links.computeIfAbsent(name, key -> new TreeSet<>()).addAll(classes(in));
          }
        }
      }
    }
    List<String> problems = new ArrayList<>();
    links.forEach(
        (from, classes) ->
            classes.stream()
                .filter(to -> !own.contains(to) && !there(to))
                .map(to -> from + " needs " + to.replace('/', '.') + ", which is not there")
                .forEach(problems::add));
    return problems;
  }

  private static boolean there(String name) {
    if (SHARED.stream().anyMatch(name::startsWith)) {
      return true;
    }
    try {
      Class.forName(name.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false; // told with the class that needs it
    }
  }

  /** The classes that a class file names. */
  private static Set<String> classes(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    in.readInt();
    in.readInt();
    int count = in.readUnsignedShort();
    Map<Integer, String> texts = new HashMap<>();
    List<Integer> named = new ArrayList<>();
    for (int index = 1; index < count; index++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts.put(index, in.readUTF());
        case 7 -> named.add(in.readUnsignedShort());
        case 8, 16, 19, 20 -> in.skipBytes(2);
        case 15 -> in.skipBytes(3);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipBytes(4);
        case 5, 6 -> {
          in.skipBytes(8);
          index++; // long and double take two places
        }
        default -> throw new IOException("a class file with an unknown constant " + tag);
      }
    }
    Set<String> classes = new HashSet<>();
    for (int index : named) {
      String name = texts.get(index).replaceFirst("^\\[+", "");
      if (!name.equals(texts.get(index))) { // an array: of primitives, or of a class
        if (!name.startsWith("L")) {
          continue;
        }
        name = name.substring(1, name.length() - 1);
      }
      classes.add(name);
    }
    return classes;
  }
}
