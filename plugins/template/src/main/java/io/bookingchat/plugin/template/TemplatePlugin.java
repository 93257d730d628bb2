package io.bookingchat.plugin.template;

import io.bookingchat.spi.BookingChatPlugin;
import io.bookingchat.spi.booking.BookingPolicyFactory;
import java.util.Collection;
import java.util.List;
import org.pf4j.Extension;

/** The entry point: says what the jar brings. */
@Extension
public final class TemplatePlugin implements BookingChatPlugin {

  @Override
  public Collection<BookingPolicyFactory> bookingPolicies() {
    return List.of(new LatestStartFactory());
  }
}
