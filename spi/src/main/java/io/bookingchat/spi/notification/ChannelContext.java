package io.bookingchat.spi.notification;

import io.bookingchat.spi.PluginContext;
import java.time.Instant;

/**
 * What a channel is told beside the notification. The platform implements it; it may tell more
 * later.
 */
public interface ChannelContext extends PluginContext {

  /** The how-manieth try this is; 1 for the first. */
  int attempt();

  /** The time by the platform's clock, which need not be the machine's. */
  Instant now();
}
