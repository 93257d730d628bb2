package io.bookingchat.it;

import io.bookingchat.demo.DemoStack;
import io.bookingchat.demo.LibertyServer;
import io.bookingchat.demo.ServerDirectory;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server as it ships, with settings of its own, on the database of the running product. */
record OwnServer(LibertyServer server, URI url) implements AutoCloseable {

  /**
   * Starts it, and returns when it answers.
   *
   * @param name of its directory
   */
  static OwnServer start(DemoStack stack, String name, Map<String, String> settings)
      throws Exception {
    Path user = Path.of("target", name).toAbsolutePath();
    ServerDirectory.lay(user, Stack.build());
    int port = FreePort.find();
    Map<String, String> all = new HashMap<>();
    all.put("bookingchat.dynamodb.endpoint", stack.databaseEndpoint().toString());
    all.put("bookingchat.drain-seconds", "0");
    all.putAll(settings);
    LibertyServer server =
        LibertyServer.start(
            Stack.build().serverHome(),
            user,
            port,
            all,
            Map.of(
                "BOOKINGCHAT_SECRET", "of the test of one server, used nowhere else",
                "KEYSTORE_PASSWORD", "of-this-test-only"));
    try {
      server.awaitReady(List.of("/widget/chat-widget.js"));
    } catch (Exception e) {
      server.close();
      throw e;
    }
    return new OwnServer(server, URI.create("http://localhost:" + port));
  }

  @Override
  public void close() {
    server.close();
  }
}
