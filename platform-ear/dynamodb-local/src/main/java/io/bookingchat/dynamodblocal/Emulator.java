package io.bookingchat.dynamodblocal;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where Maven put the emulator on this machine, and the command that runs it. */
record Emulator(List<String> jars, List<String> nativeDirectories) {
  /** Written by the build. */
  private static final String CLASS_PATH = "emulator.classpath";

  static Emulator find() throws IOException {
    try (InputStream written = Emulator.class.getResourceAsStream(CLASS_PATH)) {
      if (written == null) {
        throw new IllegalStateException(
            "the build of this module has not run: mvn -pl platform-ear/dynamodb-local compile");
      }
      String[] files =
          new String(written.readAllBytes(), StandardCharsets.UTF_8).strip().split("\\|", -1);
      List<String> jars = new ArrayList<>();
      List<String> natives = new ArrayList<>();
      for (String file : files) {
        if (file.endsWith(".jar")) {
          jars.add(file);
        } else { // SQLite for one operating system; Java picks the one that fits by its name
          natives.add(Path.of(file).getParent().toString());
        }
      }
      return new Emulator(jars, natives);
    }
  }

  List<String> command(int port, Optional<Path> data) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx512m");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Djava.library.path=" + join(nativeDirectories));
    command.add("-cp");
    command.add(ownClasses() + File.pathSeparator + join(jars));
    command.add(EmulatorProcess.class.getName());
    command.add(Integer.toString(port));
    command.add(
        data.map(directory -> directory.toAbsolutePath().toString())
            .orElse(EmulatorProcess.IN_MEMORY));
    return command;
  }

  private static String ownClasses() {
    try {
      return Path.of(Emulator.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("classes are read from a folder or a jar", e);
    }
  }

  private static String join(List<String> paths) {
    return paths.stream().collect(Collectors.joining(File.pathSeparator));
  }
}
