package io.bookingchat.plugin.template;

import io.bookingchat.spi.booking.BookingPolicy;
import io.bookingchat.spi.booking.BookingPolicyFactory;
import io.bookingchat.spi.booking.PolicyContext;
import io.bookingchat.spi.settings.Setting;
import io.bookingchat.spi.settings.SettingsType;
import java.util.Map;

/** Makes the rule of each company out of its settings. */
final class LatestStartFactory implements BookingPolicyFactory {
  private static final SettingsType<Settings> SETTINGS = SettingsType.of(Settings.class);

  /** What a company sets; its owner reads the texts. */
  record Settings(
      @Setting(
              en = "The last hour at which an appointment may start",
              es = "La última hora a la que puede comenzar una cita",
              pt = "A última hora em que um horário pode começar",
              standard = "18",
              least = 0,
              most = 23)
          int latestHour) {}

  @Override
  public String name() {
    return "latest-start";
  }

  @Override
  public String settingsSchema() {
    return SETTINGS.schema();
  }

  @Override
  public BookingPolicy create(Map<String, Object> settings, PolicyContext context) {
    return new LatestStart(SETTINGS.read(settings).latestHour());
  }
}
