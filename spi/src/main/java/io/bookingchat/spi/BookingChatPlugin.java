package io.bookingchat.spi;

import io.bookingchat.spi.agent.AgentToolFactory;
import io.bookingchat.spi.booking.BookingPolicyFactory;
import io.bookingchat.spi.notification.NotificationChannelFactory;
import java.util.Collection;
import java.util.List;
import org.pf4j.ExtensionPoint;

/**
 * The one entry point of a plugin: what it brings. A jar holds one public class with a constructor
 * without parameters that implements this and is annotated {@link org.pf4j.Extension}.
 *
 * <p>Each method is called once, when the jar is loaded and before any tenant is known. What is not
 * overridden brings nothing. Kinds of extension are added over time, always with such a default.
 */
public interface BookingChatPlugin extends ExtensionPoint {

  /**
   * Rules about which bookings are accepted; needs {@code policy} among the manifest's {@code
   * Plugin-Capabilities}.
   */
  default Collection<BookingPolicyFactory> bookingPolicies() {
    return List.of();
  }

  /** What the assistant can do beside booking; needs {@code tool} among the capabilities. */
  default Collection<AgentToolFactory> agentTools() {
    return List.of();
  }

  /** Ways to reach people; needs {@code channel} among the capabilities. */
  default Collection<NotificationChannelFactory> notificationChannels() {
    return List.of();
  }
}
