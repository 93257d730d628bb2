package io.bookingchat.plugin.salon;

import io.bookingchat.spi.BookingChatPlugin;
import io.bookingchat.spi.booking.BookingPolicyFactory;
import java.util.Collection;
import java.util.List;
import org.pf4j.Extension;

/** Brings the salon's rules. */
@Extension
public final class SalonPlugin implements BookingChatPlugin {

  @Override
  public Collection<BookingPolicyFactory> bookingPolicies() {
    return List.of(new ColourDaysFactory());
  }
}
