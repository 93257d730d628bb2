package io.bookingchat.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Lays out the directory of a development server: the shipped configuration and one file more. */
final class ServerDirectory {
  private static final String DEVELOPMENT = "development.xml";

  private ServerDirectory() {}

  static void lay(Path userDirectory, DemoStack.Build build) throws IOException {
    Path server = userDirectory.resolve("servers/bookingchat");
    Path apps = Files.createDirectories(server.resolve("apps"));
    try (Stream<Path> files = Files.list(build.configuration())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        copy(file, server.resolve(file.getFileName()));
      }
    }
    copy(build.ear(), apps.resolve("booking-chat.ear"));
    copy(build.devWar(), apps.resolve("booking-chat-dev.war"));
    try (InputStream in = ServerDirectory.class.getResourceAsStream(DEVELOPMENT)) {
      Files.copy(in, server.resolve(DEVELOPMENT), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
