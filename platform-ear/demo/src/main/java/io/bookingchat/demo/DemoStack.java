package io.bookingchat.demo;

import io.bookingchat.dynamodblocal.DynamoDbLocal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole product, running: database, tables, companies, server. Closing it stops all of it. */
public final class DemoStack implements AutoCloseable {
  private static final List<String> READY =
      List.of("/widget/chat-widget.js", "/dev/jwks.json", "/demo/");
  private static final String ISSUER = "bookingchat-dev";

  private final Options options;
  private Secrets secrets;
  private Map<String, String> keys = Map.of();
  private DynamoDbLocal database;
  private LibertyServer server;

  /** A stack that is not running yet; whoever closes it stops whatever has started by then. */
  public DemoStack(Options options) {
    this.options = options;
  }

  /**
   * How to run it.
   *
   * @param data where bookings are kept; empty: in memory, gone with the process
   * @param clock the business clock's start, as an ISO instant with offset; empty: now
   * @param work where the server's own directory is made
   * @param build the built pieces
   */
  public record Options(
      int port, Optional<Path> data, Optional<String> clock, Path work, Build build) {}

  /**
   * Starts everything, and returns when it answers.
   *
   * @throws IllegalStateException in words for whoever started it, when it cannot start
   */
  public void start() throws IOException, InterruptedException {
    Ports.requireFree(options.port());
    options.build().check();
    Optional<Path> data = options.data();
    secrets = Secrets.in(data.orElse(options.work().resolve("secrets")));
    database = DynamoDbLocal.start(data.map(dir -> dir.resolve("dynamodb")));
    try (DemoSeed seed = new DemoSeed(database.endpoint())) {
      keys = seed.sow(secrets, options.port());
    }
    startServer();
  }

  /** Starts the server, when it is not running. */
  public void startServer() throws IOException, InterruptedException {
    server = server(options.work().resolve("usr"), options.port());
    server.awaitReady(READY);
  }

  /** Starts one more server on the same database; whoever started it stops it. */
  public LibertyServer startAnother(int port) throws IOException, InterruptedException {
    Ports.requireFree(port);
    LibertyServer another = server(options.work().resolve("usr-" + port), port);
    try {
      another.awaitReady(READY);
      return another;
    } catch (IOException | InterruptedException | RuntimeException e) {
      another.close();
      throw e;
    }
  }

  private LibertyServer server(Path userDirectory, int port) throws IOException {
    ServerDirectory.layForDevelopment(userDirectory, options.build());
    return LibertyServer.start(
        options.build().serverHome(), userDirectory, port, settings(), environment());
  }

  /** Ends the server at once, as a crash would; the database runs on. */
  public void killServer() throws InterruptedException {
    server.kill();
  }

  /** Where visitors find it. */
  public URI url() {
    return URI.create("http://localhost:" + options.port());
  }

  /** The database, for those who look behind the API. */
  public URI databaseEndpoint() {
    return database.endpoint();
  }

  /** The public key of a company's demo page. */
  public String key(String tenantId) {
    return keys.get(tenantId);
  }

  /** Waits until the server ends by itself. */
  public void await() throws InterruptedException {
    server.await();
  }

  /** What the server had to say. */
  public Path log() {
    return server.log();
  }

  /** Configuration that must not be written down where the other settings are. */
  private Map<String, String> environment() throws IOException {
    return Map.of(
        "BOOKINGCHAT_SECRET",
        secrets.signing(),
        "KEYSTORE_PASSWORD",
        Secrets.in(options.work())
            .keyStorePassword(ServerDirectory.keyStore(options.work().resolve("usr"))),
        // the emulator takes any
        "AWS_ACCESS_KEY_ID",
        "local",
        "AWS_SECRET_ACCESS_KEY",
        "local");
  }

  private Map<String, String> settings() throws IOException {
    String local = "http://127.0.0.1:" + options.port();
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("bookingchat.mode", "dev");
    settings.put("bookingchat.drain-seconds", "0"); // nobody distributes requests to it
    settings.put("bookingchat.dynamodb.endpoint", database.endpoint().toString());
    settings.put("bookingchat.dynamodb.region", "us-east-1");
    settings.put("bookingchat.plugins.dir", options.build().plugins().toString());
    settings.put("bookingchat.plugins.catalog", options.build().plugins().toString());
    settings.put(
        "bookingchat.plugins.publishers",
        options.build().plugins().resolveSibling("keys").resolve("publishers.json").toString());
    settings.put("mp.jwt.verify.publickey.location", local + "/dev/jwks.json");
    settings.put("mp.jwt.verify.issuer", ISSUER);
    settings.put("mp.jwt.verify.audiences", ISSUER);
    // tools that read the schema ask deeper than any client does
    settings.put("smallrye.graphql.fieldVisibility", "default");
    settings.put("smallrye.graphql.instrumentation.queryDepth", "15");
    settings.put("smallrye.graphql.instrumentation.queryComplexity", "400");
    options.clock().ifPresent(clock -> settings.put("bookingchat.clock", clock));
    keys.forEach((tenant, key) -> settings.put("bookingchat.demo.key." + tenant, key));
    return settings;
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
    if (database != null) {
      database.close();
    }
  }

  /** The pieces that Maven built. */
  public record Build(Path serverHome, Path configuration, Path ear, Path devWar, Path plugins) {
    /** The pieces below the root of a checkout. */
    public static Build below(Path root) {
      Path platform = root.resolve("platform-ear");
      Path ear = platform.resolve("ear/target");
      return new Build(
          ear.resolve("wlp"),
          root.resolve("liberty-config"),
          ear.resolve("booking-chat.ear"),
          platform.resolve("dev/target/booking-chat-dev.war"),
          root.resolve("plugins-catalog/target/plugins"));
    }

    void check() {
      for (Path piece : List.of(serverHome, configuration, ear, devWar, plugins)) {
        if (!Files.exists(piece)) {
          throw new IllegalStateException(piece + " is missing: build the project first.");
        }
      }
    }
  }
}
