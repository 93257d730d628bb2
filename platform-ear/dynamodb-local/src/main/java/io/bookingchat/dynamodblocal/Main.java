package io.bookingchat.dynamodblocal;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Runs DynamoDB Local until it is told to end: {@code --port 8000 --data directory}. Without a port
 * a free one is taken; {@code --data memory}, or none, keeps nothing. The first line of the output
 * says where it listens.
 */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    int port = 0;
    Optional<Path> data = Optional.empty();
    if (arguments.length % 2 != 0) {
      usage();
    }
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      switch (arguments[i]) {
        case "--port" -> port = Integer.parseInt(arguments[i + 1]);
        case "--data" ->
            data =
                arguments[i + 1].equals(EmulatorProcess.IN_MEMORY)
                    ? Optional.empty()
                    : Optional.of(Path.of(arguments[i + 1]));
        default -> usage();
      }
    }
    DynamoDbLocal local = DynamoDbLocal.start(port, data);
    Runtime.getRuntime().addShutdownHook(new Thread(local::close, "stop"));
    System.out.println("DynamoDB Local listens at " + local.endpoint());
    System.exit(local.await());
  }

  private static void usage() {
    System.err.println("arguments: [--port PORT] [--data DIRECTORY|memory]");
    System.exit(2);
  }
}
