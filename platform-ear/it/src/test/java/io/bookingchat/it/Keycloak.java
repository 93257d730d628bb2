package io.bookingchat.it;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A real identity provider as a child process, with a realm of ours and everything in memory. */
final class Keycloak implements AutoCloseable {
  private static final Path REALM = Path.of("src/test/keycloak/booking-chat.json");
  private static final Duration LONGEST_START = Duration.ofMinutes(8);
  private static final long POLL_MILLIS = 500;
  private static final long SECONDS_TO_STOP = 20;

  private final Process process;
  private final URI url;

  private Keycloak(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  /**
   * Starts it, and returns when it answers. Its first start on a machine takes a minute or two.
   *
   * @param home where its distribution is unpacked
   */
  static Keycloak start(Path home) throws IOException, InterruptedException {
    Path imports = Files.createDirectories(home.resolve("data/import"));
    Files.copy(REALM, imports.resolve(REALM.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    int port = FreePort.find();
    ProcessBuilder builder =
        new ProcessBuilder(
                "sh",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--db=dev-mem",
                "--cache=local",
                "--import-realm")
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("console.log").toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
    Keycloak keycloak = new Keycloak(builder.start(), URI.create("http://127.0.0.1:" + port));
    try {
      keycloak.awaitReady();
    } catch (IOException | InterruptedException | RuntimeException e) {
      keycloak.close();
      throw e;
    }
    return keycloak;
  }

  /** The realm's address, which is its issuer's name as well. */
  URI realm() {
    return url.resolve("/realms/booking-chat");
  }

  private void awaitReady() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException("Keycloak did not come up; see its console.log");
      }
      process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private boolean answers() throws InterruptedException {
    try {
      return HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(realm()).build(), HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false; // not listening yet
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
