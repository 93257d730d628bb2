package io.bookingchat.plugins;

import io.bookingchat.Component;
import io.bookingchat.limits.Metric;
import io.bookingchat.limits.Usage;
import io.bookingchat.tenancy.AuditTrail;
import io.bookingchat.tenancy.AuditTrail.Actor;
import io.bookingchat.tenancy.AuditTrail.Change;
import io.bookingchat.tenancy.AuditTrail.Verdict;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantScope;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Counts every call of a plugin and writes down what it decided or did, with its id and version.
 * Free times that a policy took out of a search are counted and not written down: a search would
 * cost a write.
 */
@Component
public final class PluginRecord {
  private static final System.Logger LOG = System.getLogger(PluginRecord.class.getName());

  private final Usage usage;
  private final AuditTrail trail;

  @Inject
  public PluginRecord(Usage usage, AuditTrail trail) {
    this.usage = usage;
    this.trail = trail;
  }

  /** A plugin is about to be called for a tenant. */
  void asked(Tenant tenant) {
    usage.count(tenant, Metric.PLUGIN_CALLS, 1);
  }

  /**
   * A plugin did something; what is only tried with a test key is not written down.
   *
   * @param action such as the name of its tool
   * @param end a stable code: what came of it
   */
  void done(Tenant tenant, InstalledPlugin plugin, String action, String end) {
    if (live()) {
      trail.changed(
          tenant.tenantId(), new Change(actor(plugin), action + "." + end, List.of(), List.of()));
    }
  }

  /** A plugin's rule said something of a request; written down as far as the minute has room. */
  void judged(Tenant tenant, Actor actor, String action, boolean refused, String reason) {
    if (live()) {
      trail.judged(tenant.tenantId(), new Verdict(actor, action, refused, reason));
    }
  }

  /** A plugin failed; the reason is for the log. */
  void failed(Tenant tenant, InstalledPlugin plugin, String action, PluginFailure failure) {
    LOG.log(
        System.Logger.Level.WARNING,
        "Plugin {0}, {1} of tenant {2}: {3}",
        plugin,
        action,
        tenant.tenantId().value(),
        failure.reason());
  }

  /** The same of a tool or a channel: the trail has that it failed, as {@link #judged} does. */
  void didNot(Tenant tenant, InstalledPlugin plugin, String action, PluginFailure failure) {
    failed(tenant, plugin, action, failure);
    judged(tenant, actor(plugin), action, true, failure.code().orElse("FAILED"));
  }

  private static Actor actor(InstalledPlugin plugin) {
    return Actor.plugin(plugin.manifest().id(), plugin.manifest().version());
  }

  private static boolean live() {
    return TenantScope.key().filter(key -> key.mode() == KeyMode.TEST).isEmpty();
  }
}
