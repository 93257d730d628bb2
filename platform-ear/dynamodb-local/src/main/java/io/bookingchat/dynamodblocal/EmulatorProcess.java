package io.bookingchat.dynamodblocal;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * The child process: runs the emulator until its standard input ends, which it does when the parent
 * closes it or dies. The emulator's own main class listens on every interface and has no option for
 * it; this one listens on 127.0.0.1.
 */
final class EmulatorProcess {
  static final String READY = "READY ";
  static final String IN_MEMORY = "memory";

  private static final byte[] LOCAL = {127, 0, 0, 1};

  private EmulatorProcess() {}

  /** Arguments: the port, 0 for a free one; the data directory, or {@link #IN_MEMORY}. */
  public static void main(String[] arguments) throws Exception {
    PrintStream parent = System.out;
    System.setOut(
        System.err); // what the emulator prints is its log; only our word goes to the parent
    boolean inMemory = arguments[1].equals(IN_MEMORY);
    LocalDynamoDBRequestHandler emulator =
        new LocalDynamoDBRequestHandler(0, inMemory, inMemory ? null : arguments[1], true, false);
    Server server =
        new Server(
            new InetSocketAddress(InetAddress.getByAddress(LOCAL), Integer.parseInt(arguments[0])));
    server.setHandler(new LocalDynamoDBServerHandler(emulator, null));
    server.start();
    parent.println(READY + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
    parent.flush();
    awaitEnd(System.in);
    server.stop();
    emulator.shutdown();
    System.exit(0); // the emulator leaves threads of its own behind
  }

  private static void awaitEnd(InputStream input) throws IOException {
    while (input.read() >= 0) {
      // the parent never writes
    }
  }
}
