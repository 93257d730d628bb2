package io.bookingchat.plugins;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bookingchat.Component;
import io.bookingchat.limits.Metric;
import io.bookingchat.limits.Usage;
import io.bookingchat.tenancy.AuditTrail;
import io.bookingchat.tenancy.AuditTrail.Actor;
import io.bookingchat.tenancy.AuditTrail.ActorKind;
import io.bookingchat.tenancy.AuditTrail.Change;
import io.bookingchat.tenancy.AuditTrail.Target;
import io.bookingchat.tenancy.Tenant;
import jakarta.inject.Inject;
import java.time.Duration;
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

  /** Failures that were written down: one that goes on is not, each time again. */
  private final Cache<String, Boolean> failing =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(1)).build();

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
   * A plugin decided or did something.
   *
   * @param action what it was asked, such as {@code policy} or the name of its tool
   * @param end a stable code: what came of it
   */
  void done(Tenant tenant, InstalledPlugin plugin, String action, String end) {
    trail.changed(
        tenant.tenantId(),
        new Change(
            new Actor(ActorKind.PLUGIN, plugin.name()),
            action + "." + end,
            List.of(new Target("plugin", plugin.name())),
            List.of()));
  }

  /** A plugin failed; the log has the reason, the trail that it did, once a minute. */
  void failed(Tenant tenant, InstalledPlugin plugin, String action, PluginFailure failure) {
    LOG.log(
        System.Logger.Level.WARNING,
        "Plugin {0}, {1} of tenant {2}: {3}",
        plugin,
        action,
        tenant.tenantId().value(),
        failure.reason());
    String end = failure.code().orElse("FAILED");
    String key = tenant.tenantId().value() + " " + plugin.name() + " " + action + "." + end;
    if (failing.asMap().putIfAbsent(key, true) == null) {
      done(tenant, plugin, action, end);
    }
  }
}
