package io.bookingchat.plugins;

import io.bookingchat.catalog.PluginManifest;
import io.bookingchat.catalog.PluginRefused;
import io.bookingchat.spi.BookingChatPlugin;
import io.bookingchat.spi.agent.AgentToolFactory;
import io.bookingchat.spi.booking.BookingPolicy;
import io.bookingchat.spi.booking.BookingPolicyFactory;
import io.bookingchat.spi.notification.NotificationChannel;
import io.bookingchat.spi.notification.NotificationChannelFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plugin that is loaded, and what it brings. */
final class InstalledPlugin {
  private final VerifiedJar jar;
  private final PluginCode code;
  private final Instances<BookingPolicyFactory, BookingPolicy> policies;
  private final Instances<AgentToolFactory, OfferedTool> tools;
  private final Instances<NotificationChannelFactory, NamedChannel> channels;
  private final List<PluginSchema> schemas;

  private InstalledPlugin(
      VerifiedJar jar,
      PluginCode code,
      List<BookingPolicyFactory> policies,
      List<AgentToolFactory> tools,
      List<NotificationChannelFactory> channels) {
    this.jar = jar;
    this.code = code;
    this.policies =
        new Instances<>(policies, (factory, use) -> factory.create(use.settings(), use));
    this.tools =
        new Instances<>(
            tools, (factory, use) -> OfferedTool.of(factory.create(use.settings(), use)));
    Map<NotificationChannelFactory, String> names =
        channels.stream()
            .collect(Collectors.toMap(Function.identity(), NotificationChannelFactory::name));
    this.channels =
        new Instances<>(
            channels,
            (factory, use) ->
                new NamedChannel(names.get(factory), factory.create(use.settings(), use)));
    this.schemas =
        Stream.of(
                policies.stream().map(BookingPolicyFactory::settingsSchema),
                tools.stream().map(AgentToolFactory::settingsSchema),
                channels.stream().map(NotificationChannelFactory::settingsSchema))
            .flatMap(each -> each)
            .distinct()
            .map(PluginSchema::of)
            .toList();
  }

  /** A channel, and the name of the factory that made it. */
  record NamedChannel(String name, NotificationChannel channel) {}

  /**
   * Loads a verified jar and asks its entry point what it brings.
   *
   * @throws PluginRefused when it has no entry point, or that does not work; nothing stays loaded
   */
  static InstalledPlugin load(VerifiedJar jar, Deadlines deadlines) {
    PluginCode code = PluginCode.load(jar, deadlines);
    try {
      BookingChatPlugin plugin = code.entryPoint();
      return new InstalledPlugin(
          jar,
          code,
          stated(jar, PluginManifest.POLICY, List.copyOf(plugin.bookingPolicies())),
          stated(jar, PluginManifest.TOOL, List.copyOf(plugin.agentTools())),
          stated(jar, PluginManifest.CHANNEL, List.copyOf(plugin.notificationChannels())));
    } catch (PluginFailure e) {
      code.close();
      throw new PluginRefused("its entry point " + e.reason());
    } catch (PluginRefused e) {
      code.close();
      throw e;
    }
  }

  private static <F> List<F> stated(VerifiedJar jar, String capability, List<F> brought) {
    if (!brought.isEmpty() && !jar.manifest().capabilities().contains(capability)) {
      throw new PluginRefused(
          "it brings a " + capability + " and its Plugin-Capabilities do not say so");
    }
    return brought;
  }

  PluginManifest manifest() {
    return jar.manifest();
  }

  VerifiedJar jar() {
    return jar;
  }

  /** Id and version, as the audit trail and the log name it. */
  String name() {
    return manifest().id() + "@" + manifest().version();
  }

  PluginCalls calls() {
    return code.calls();
  }

  Instances<BookingPolicyFactory, BookingPolicy> policies() {
    return policies;
  }

  Instances<AgentToolFactory, OfferedTool> tools() {
    return tools;
  }

  Instances<NotificationChannelFactory, NamedChannel> channels() {
    return channels;
  }

  /**
   * Makes a tenant's instances of every kind.
   *
   * @throws PluginFailure when the plugin cannot work with its settings
   */
  void tryOut(TenantUse use) {
    policies.tryOut(use);
    tools.tryOut(use);
    channels.tryOut(use);
  }

  /** The JSON Schemas that settings have to fit, all of them. */
  List<PluginSchema> schemas() {
    return schemas;
  }

  /** The names of the secrets that these settings name. */
  Set<String> secretNames(Map<String, Object> settings) {
    return schemas.stream()
        .flatMap(schema -> schema.secrets(settings).stream())
        .collect(Collectors.toSet());
  }

  /** Begins a use of it; false when it is being unloaded. {@link #release} has to follow. */
  boolean acquire() {
    return code.acquire();
  }

  void release() {
    code.release();
  }

  /** No new use; it is unloaded when the last one has ended. */
  void close() {
    code.release();
  }

  @Override
  public String toString() {
    return manifest().id() + " " + manifest().version();
  }
}
