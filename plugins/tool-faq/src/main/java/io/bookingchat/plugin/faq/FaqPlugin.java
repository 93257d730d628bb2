package io.bookingchat.plugin.faq;

import io.bookingchat.spi.BookingChatPlugin;
import io.bookingchat.spi.agent.AgentToolFactory;
import java.util.Collection;
import java.util.List;
import org.pf4j.Extension;

/** Brings the tool that answers questions. */
@Extension
public final class FaqPlugin implements BookingChatPlugin {

  @Override
  public Collection<AgentToolFactory> agentTools() {
    return List.of(new FaqToolFactory());
  }
}
