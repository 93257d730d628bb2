package io.bookingchat.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Lays out directories of servers: the shipped one, and what development adds to it. */
public final class ServerDirectory {
  private static final String DEVELOPMENT = "development.xml";

  private ServerDirectory() {}

  /** The server as it ships: the configuration and the EAR. */
  public static void lay(Path userDirectory, DemoStack.Build build) throws IOException {
    Path server = Files.createDirectories(userDirectory.resolve("servers/bookingchat"));
    try (Stream<Path> files = Files.list(build.configuration())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        copy(file, server.resolve(file.getFileName()));
      }
    }
    Path apps = Files.createDirectories(server.resolve("apps"));
    copy(build.ear(), apps.resolve("booking-chat.ear"));
  }

  /** The same with the token issuer, the settable clock and the demo pages. */
  static void layForDevelopment(Path userDirectory, DemoStack.Build build) throws IOException {
    lay(userDirectory, build);
    Path server = userDirectory.resolve("servers/bookingchat");
    copy(build.devWar(), server.resolve("apps/booking-chat-dev.war"));
    try (InputStream in = ServerDirectory.class.getResourceAsStream(DEVELOPMENT)) {
      Files.copy(in, server.resolve(DEVELOPMENT), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Where the server keeps the keys that it makes for itself. */
  static Path keyStore(Path userDirectory) {
    return userDirectory.resolve("servers/bookingchat/resources/security/key.p12");
  }
}
