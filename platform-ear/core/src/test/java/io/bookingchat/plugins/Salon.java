package io.bookingchat.plugins;

import io.bookingchat.booking.Appointment;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import io.bookingchat.catalogue.Visit;
import io.bookingchat.memory.MemoryUsage;
import io.bookingchat.scheduling.Alignment;
import io.bookingchat.tenancy.AuditTrail;
import io.bookingchat.tenancy.Plan;
import io.bookingchat.tenancy.Settings;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantId;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A salon and what can be booked there. */
final class Salon {
  static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
  static final Tenant ANDINA = tenant("andina");
  static final Tenant OTHER = tenant("otro-salon");

  /** Time enough on any machine: for plugins that are expected to answer. */
  static final Deadlines PATIENT =
      new Deadlines(
          Duration.ofMinutes(2),
          Duration.ofMinutes(2),
          Duration.ofMinutes(2),
          Duration.ofMinutes(2),
          Duration.ofMinutes(2),
          Duration.ofMinutes(2));

  private static final Provider ANA =
      new Provider("ana", "Ana", List.of(), List.of("colour", "haircut"), Optional.empty(), true);

  private Salon() {}

  private static Tenant tenant(String id) {
    return Tenant.create(
        new TenantId(id), id, Plan.PRO, Optional.of("salon"), Settings.of("es-CL", SANTIAGO));
  }

  /** An appointment at a local time such as {@code 2026-11-30T10:00}. */
  static Appointment at(String serviceId, String localStart) {
    Service service =
        new Service(
            serviceId,
            serviceId,
            Optional.empty(),
            List.of(),
            60,
            30,
            Alignment.WINDOW,
            0,
            0,
            1,
            OptionalInt.empty(),
            Optional.empty(),
            true);
    return new Appointment(
        service, ANA, LocalDateTime.parse(localStart).atZone(SANTIAGO).toInstant());
  }

  /** A visit of several services that begins at a local time. */
  static Appointment visit(String localStart, String... serviceIds) {
    List<Service> parts =
        Stream.of(serviceIds).map(serviceId -> at(serviceId, localStart).service()).toList();
    return new Appointment(Visit.of(parts), ANA, at(serviceIds[0], localStart).start());
  }

  static PluginBinding bound(String pluginId, Map<String, Object> settings) {
    return new PluginBinding(pluginId, Optional.empty(), settings, true);
  }

  /** The bindings of those plugins, with nothing that is secret. */
  static TenantPlugins plugins(Plugins plugins, PluginBindings bindings) {
    return new TenantPlugins(plugins, bindings, (tenant, name) -> Optional.empty());
  }

  /** What plugins do is counted nowhere; what is kept of it is their names and what came of it. */
  static PluginRecord record(List<String> kept) {
    return new PluginRecord(
        MemoryUsage.counting(),
        new AuditTrail() {
          @Override
          public void changed(TenantId tenantId, Change change) {
            kept.add(change.actor().id() + " " + change.action());
          }

          @Override
          public void judged(TenantId tenantId, Verdict verdict) {
            kept.add(verdict.actor().id() + " " + verdict.action() + "." + verdict.reason());
          }
        });
  }

  static PluginPolicies policies(Plugins plugins, PluginBindings bindings) {
    return policies(plugins(plugins, bindings));
  }

  static PluginPolicies policies(TenantPlugins plugins) {
    return new PluginPolicies(plugins, record(new CopyOnWriteArrayList<>()));
  }

  /** Bindings in memory, which counts how often a tenant's are read. */
  static final class Bindings implements PluginBindings {
    private final Map<BindingLevel, List<PluginBinding>> byLevel = new HashMap<>();
    int reads;

    Bindings with(Tenant tenant, PluginBinding... bindings) {
      return with(new BindingLevel.OfTenant(tenant.tenantId()), bindings);
    }

    Bindings with(BindingLevel level, PluginBinding... bindings) {
      byLevel.put(level, List.of(bindings));
      return this;
    }

    @Override
    public List<PluginBinding> of(BindingLevel level) {
      reads += level instanceof BindingLevel.OfTenant ? 1 : 0;
      return byLevel.getOrDefault(level, List.of());
    }

    @Override
    public void save(BindingLevel level, PluginBinding binding) {
      byLevel.put(level, List.of(binding));
    }

    @Override
    public void remove(BindingLevel level, String pluginId) {
      byLevel.remove(level);
    }
  }
}
