package io.bookingchat.plugin.faq;

import io.bookingchat.spi.PluginContext;
import io.bookingchat.spi.agent.AgentTool;
import io.bookingchat.spi.agent.AgentToolFactory;
import io.bookingchat.spi.settings.SettingsType;
import java.util.Map;

/** Reads the documents once for each company. */
final class FaqToolFactory implements AgentToolFactory {
  private static final SettingsType<FaqSettings> SETTINGS = SettingsType.of(FaqSettings.class);

  @Override
  public String name() {
    return "faq";
  }

  @Override
  public String settingsSchema() {
    return SETTINGS.schema();
  }

  @Override
  public AgentTool create(Map<String, Object> settings, PluginContext context) {
    return new FaqTool(Passages.of(SETTINGS.read(settings).documents()));
  }
}
