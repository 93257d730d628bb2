package io.bookingchat.plugins;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bookingchat.Component;
import io.bookingchat.catalog.Catalog;
import io.bookingchat.catalog.PluginRefused;
import io.bookingchat.catalog.Versions;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.Tenant;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where a company sees its plugins and turns them on and off. */
@Component
public final class PluginOffice {
  private static final Duration CHECK = Duration.ofSeconds(2);
  private static final int MOST_SETTINGS = 200_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Plugins plugins;
  private final PluginCatalog catalog;
  private final PluginBindings bindings;
  private final TenantPlugins tenants;

  @Inject
  public PluginOffice(
      Plugins plugins, PluginCatalog catalog, PluginBindings bindings, TenantPlugins tenants) {
    this.plugins = plugins;
    this.catalog = catalog;
    this.bindings = bindings;
    this.tenants = tenants;
  }

  /** Every plugin that is in the catalogue, installed or bound, by id. */
  public List<PluginState> plugins(Tenant tenant) {
    Catalog listed = catalog.read();
    Map<String, PluginBinding> bound = tenants.bound(tenant);
    Set<String> ids = new TreeSet<>(bound.keySet());
    listed.plugins().forEach(entry -> ids.add(entry.id()));
    plugins.installed().forEach(plugin -> ids.add(plugin.manifest().id()));
    Set<String> own = own(tenant);
    return ids.stream()
        .map(id -> state(id, listed, Optional.ofNullable(bound.get(id)), own.contains(id)))
        .toList();
  }

  private Set<String> own(Tenant tenant) {
    Set<String> own = new TreeSet<>();
    bindings.of(tenant.tenantId()).forEach(binding -> own.add(binding.pluginId()));
    return own;
  }

  private PluginState state(
      String id, Catalog listed, Optional<PluginBinding> binding, boolean own) {
    Optional<InstalledPlugin> chosen = plugins.find(id, binding.flatMap(PluginBinding::version));
    return new PluginState(
        id,
        listed.entry(id),
        plugins.installed().stream()
            .map(InstalledPlugin::manifest)
            .filter(manifest -> manifest.id().equals(id))
            .map(manifest -> manifest.version())
            .sorted(Versions.ORDER.reversed())
            .toList(),
        binding,
        own,
        binding
            .filter(PluginBinding::enabled)
            .flatMap(on -> chosen)
            .map(plugin -> plugin.manifest().version()),
        binding.map(on -> JSON.valueToTree(on.settings()).toString()),
        chosen.stream()
            .flatMap(plugin -> plugin.schemas().stream())
            .map(schema -> schema.text().toString())
            .toList());
  }

  /**
   * Turns a plugin on for a company, or changes how it is on.
   *
   * @param version a version or a range of versions; empty: as before, at first the newest
   * @param settings a JSON object; empty: as before, at first none
   * @throws Refusal NOT_FOUND when no such version is installed; INVALID with field {@code
   *     settings} or {@code version}, and what does not fit
   */
  public PluginState enable(
      Tenant tenant, String pluginId, Optional<String> version, Optional<String> settings) {
    version.ifPresent(PluginOffice::range);
    Optional<PluginBinding> before = Optional.ofNullable(tenants.bound(tenant).get(pluginId));
    PluginBinding binding =
        new PluginBinding(
            pluginId,
            version.or(() -> before.flatMap(PluginBinding::version)),
            settings
                .map(PluginOffice::object)
                .orElseGet(() -> before.map(PluginBinding::settings).orElse(Map.of())),
            true);
    boolean fits =
        plugins
            .use(pluginId, binding.version(), plugin -> checked(tenant, plugin, binding.settings()))
            .orElse(false);
    if (!fits) {
      throw Refusal.notFound("plugin");
    }
    bindings.save(tenant.tenantId(), binding);
    tenants.changed(tenant.tenantId());
    return one(tenant, pluginId);
  }

  /**
   * Turns a plugin off for a company, also one that is on for all; its settings are kept.
   *
   * @throws Refusal NOT_FOUND when it is not on
   */
  public PluginState disable(Tenant tenant, String pluginId) {
    PluginBinding on =
        Optional.ofNullable(tenants.bound(tenant).get(pluginId))
            .filter(PluginBinding::enabled)
            .orElseThrow(() -> Refusal.notFound("plugin"));
    bindings.save(
        tenant.tenantId(), new PluginBinding(pluginId, on.version(), on.settings(), false));
    tenants.changed(tenant.tenantId());
    return one(tenant, pluginId);
  }

  private PluginState one(Tenant tenant, String pluginId) {
    return plugins(tenant).stream()
        .filter(state -> state.pluginId().equals(pluginId))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("plugin"));
  }

  /** The schema is the plugin's, and so are the last words on what the settings mean. */
  private boolean checked(Tenant tenant, InstalledPlugin plugin, Map<String, Object> settings) {
    String tenantId = tenant.tenantId().value();
    try {
      for (PluginSchema schema : plugin.schemas()) {
        List<String> problems =
            plugin.calls().call(tenantId, CHECK, () -> schema.problems(settings)).value();
        if (!problems.isEmpty()) {
          throw wrong(String.join("; ", problems));
        }
      }
      plugin.tryOut(tenants.use(tenant, plugin, settings));
      return true;
    } catch (PluginFailure e) {
      throw wrong(e.code().isPresent() ? e.reason() : "The plugin does not work with them.");
    }
  }

  private static void range(String version) {
    try {
      Versions.within("1.0.0", version);
    } catch (PluginRefused e) {
      throw Refusal.invalid("version", "A version is like 1.2.0, a range like ^1.2.0.");
    }
  }

  private static Map<String, Object> object(String settings) {
    try {
      if (settings.length() <= MOST_SETTINGS) {
        Map<String, Object> read =
            JSON.readValue(settings, new TypeReference<Map<String, Object>>() {});
        if (read != null && !read.containsValue(null)) {
          return new HashMap<>(read);
        }
      }
    } catch (JsonProcessingException e) {
      // told below, like any other text that is no JSON object
    }
    throw wrong("Settings are a JSON object of at most 200,000 characters, without null.");
  }

  private static Refusal wrong(String message) {
    return Refusal.invalid("settings", message);
  }
}
