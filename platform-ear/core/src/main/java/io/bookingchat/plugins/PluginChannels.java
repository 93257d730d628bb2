package io.bookingchat.plugins;

import io.bookingchat.Component;
import io.bookingchat.spi.notification.ChannelContext;
import io.bookingchat.spi.notification.Delivery;
import io.bookingchat.spi.notification.Notification;
import io.bookingchat.spi.notification.Recipient;
import io.bookingchat.spi.tenant.TenantView;
import io.bookingchat.tenancy.Tenant;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ways in which a tenant reaches people: the channels of the plugins that are on for it. */
@Component
public final class PluginChannels {
  /** How soon a delivery is tried again that a channel gave no proper answer to. */
  private static final Duration AGAIN = Duration.ofMinutes(1);

  private final TenantPlugins plugins;
  private final PluginRecord record;

  @Inject
  public PluginChannels(TenantPlugins plugins, PluginRecord record) {
    this.plugins = plugins;
    this.record = record;
  }

  /** A channel of a tenant: a plugin's id and the channel's name in it. */
  public record ChannelId(String pluginId, String name) {
    @Override
    public String toString() {
      return pluginId + "/" + name;
    }
  }

  /** The channels that can reach someone, by plugin; one that fails is not among them. */
  public List<ChannelId> reaching(Tenant tenant, Recipient recipient) {
    List<ChannelId> reaching = new ArrayList<>();
    for (PluginBinding binding : plugins.on(tenant)) {
      plugins
          .with(tenant, binding, (plugin, use) -> reaching(tenant, plugin, use, recipient))
          .ifPresent(reaching::addAll);
    }
    return List.copyOf(reaching);
  }

  private List<ChannelId> reaching(
      Tenant tenant, InstalledPlugin plugin, TenantUse use, Recipient recipient) {
    if (plugin.channels().none()) {
      return List.of();
    }
    try {
      return plugin.channels().of(use).stream()
          .filter(each -> each.channel().accepts(recipient))
          .map(each -> new ChannelId(plugin.manifest().id(), each.name()))
          .toList();
    } catch (PluginFailure e) {
      record.didNot(tenant, plugin, "channels", e); // whoever delivers asks again later
      return List.of();
    }
  }

  /**
   * Delivers through one channel.
   *
   * @param attempt 1 for the first
   * @return {@link Delivery.Retry} also when the channel failed, {@link Delivery.Failed} with
   *     {@code NO_CHANNEL} when the tenant has it no more
   */
  public Delivery deliver(
      Tenant tenant, ChannelId channel, Notification notification, int attempt, Instant now) {
    Optional<Delivery> delivery =
        plugins.on(tenant).stream()
            .filter(binding -> binding.pluginId().equals(channel.pluginId()))
            .findFirst()
            .flatMap(
                binding ->
                    plugins.with(
                        tenant,
                        binding,
                        (plugin, use) ->
                            delivered(
                                tenant,
                                plugin,
                                channel,
                                notification,
                                new DeliveryFacts(use, attempt, now))));
    return delivery.orElseGet(() -> Delivery.failed("NO_CHANNEL"));
  }

  private Delivery delivered(
      Tenant tenant,
      InstalledPlugin plugin,
      ChannelId channel,
      Notification notification,
      DeliveryFacts context) {
    String action = "channel." + channel.name();
    try {
      Optional<InstalledPlugin.NamedChannel> found =
          plugin.channels().of(context.use()).stream()
              .filter(each -> each.name().equals(channel.name()))
              .findFirst();
      if (found.isEmpty()) {
        return Delivery.failed("NO_CHANNEL");
      }
      record.asked(tenant);
      Delivery delivery = found.get().channel().deliver(notification, context);
      record.done(tenant, plugin, action, delivery.getClass().getSimpleName());
      return delivery;
    } catch (PluginFailure e) {
      record.didNot(tenant, plugin, action, e);
      return Delivery.retry(AGAIN, e.code().orElse("UNAVAILABLE"));
    }
  }

  private record DeliveryFacts(TenantUse use, int attempt, Instant now) implements ChannelContext {
    @Override
    public TenantView tenant() {
      return use.tenant();
    }

    @Override
    public Optional<String> secret(String name) {
      return use.secret(name);
    }
  }
}
