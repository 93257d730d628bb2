package io.bookingchat.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of this machine. */
final class Ports {
  private Ports() {}

  /**
   * Makes sure that nobody listens on a port.
   *
   * @throws IllegalStateException in words for whoever started this, when somebody does
   */
  static void requireFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new IllegalStateException(
          "Port "
              + port
              + " is in use. Stop what runs there, or choose another one with -Dhttp.port="
              + (port + 1)
              + ".",
          e);
    }
  }
}
