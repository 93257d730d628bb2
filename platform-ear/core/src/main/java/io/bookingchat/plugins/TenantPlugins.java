package io.bookingchat.plugins;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bookingchat.Component;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantScope;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Which plugins are on for a tenant: by its own bindings, else by its trade's, else by the
 * platform's. What one of them turned off is off, whatever the wider one says.
 */
@Component
public final class TenantPlugins {
  /** How long another server may go on without a change of bindings that was made here. */
  static final Duration STALE = Duration.ofSeconds(10);

  private final Plugins plugins;
  private final PluginBindings bindings;
  private final Secrets secrets;
  private final Cache<TenantId, List<PluginBinding>> on =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(STALE).build();

  /** What many tenants share: the platform's and each trade's. */
  private final Cache<BindingLevel, List<PluginBinding>> shared =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(STALE).build();

  @Inject
  public TenantPlugins(Plugins plugins, PluginBindings bindings, Secrets secrets) {
    this.plugins = plugins;
    this.bindings = bindings;
    this.secrets = secrets;
  }

  /** The plugins that are on, by id. */
  List<PluginBinding> on(Tenant tenant) {
    return on.get(
        tenant.tenantId(),
        id -> bound(tenant).values().stream().filter(PluginBinding::enabled).toList());
  }

  /** The bindings that count for a tenant, also those that are off, by plugin id. */
  Map<String, PluginBinding> bound(Tenant tenant) {
    Map<String, PluginBinding> bound = new TreeMap<>();
    add(bound, shared(new BindingLevel.OfPlatform()));
    tenant
        .vertical()
        .ifPresent(vertical -> add(bound, shared(new BindingLevel.OfVertical(vertical))));
    add(bound, bindings.of(tenant.tenantId()));
    return bound;
  }

  private List<PluginBinding> shared(BindingLevel level) {
    return shared.get(
        level, read -> TenantScope.platform("plugins of all", () -> bindings.of(read)));
  }

  private static void add(Map<String, PluginBinding> bound, List<PluginBinding> narrower) {
    narrower.forEach(binding -> bound.put(binding.pluginId(), binding));
  }

  /** To be called after a tenant's bindings were changed: here the change is seen at once. */
  public void changed(TenantId tenantId) {
    on.invalidate(tenantId);
  }

  /** To be called after bindings of a wider level were changed. */
  public void changed() {
    shared.invalidateAll();
    on.invalidateAll();
  }

  /**
   * Does something with a plugin that is on; it stays loaded meanwhile.
   *
   * @return empty when no version that the binding wants is installed
   */
  <T> Optional<T> with(
      Tenant tenant, PluginBinding binding, BiFunction<InstalledPlugin, TenantUse, T> work) {
    return plugins.use(
        binding.pluginId(),
        binding.version(),
        plugin -> work.apply(plugin, use(tenant, plugin, binding.settings())));
  }

  TenantUse use(Tenant tenant, InstalledPlugin plugin, Map<String, Object> settings) {
    Map<String, String> values = new HashMap<>();
    for (String name : plugin.secretNames(settings)) {
      secrets.find(tenant.tenantId(), name).ifPresent(value -> values.put(name, value));
    }
    return new TenantUse(TenantFacts.of(tenant), settings, values);
  }
}
