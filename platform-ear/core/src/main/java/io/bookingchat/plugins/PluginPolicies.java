package io.bookingchat.plugins;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bookingchat.Component;
import io.bookingchat.booking.Appointment;
import io.bookingchat.booking.BookingPolicies;
import io.bookingchat.booking.Customer;
import io.bookingchat.limits.Metric;
import io.bookingchat.limits.Usage;
import io.bookingchat.spi.booking.BookingRequest;
import io.bookingchat.spi.booking.Decision;
import io.bookingchat.tenancy.AuditTrail;
import io.bookingchat.tenancy.AuditTrail.Actor;
import io.bookingchat.tenancy.AuditTrail.Verdict;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantScope;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The booking policies of the plugins that a tenant turned on, asked in the order of their ids; the
 * first no counts. They are asked for each service of a visit at its own time: no rule about one
 * service is got round by adding another.
 *
 * <p>What they say of a booking that is about to be held or made goes to the audit trail, when it
 * is no, or yes only because they failed; what they say in a search does not.
 *
 * <p>A plugin that is on and not on this server refuses every booking: the company relies on a rule
 * that nobody can check, and it alone can say, by turning the plugin off, that it does not.
 */
@Component
public final class PluginPolicies implements BookingPolicies {
  /** How long another server may go on without a change of bindings that was made here. */
  static final Duration STALE = Duration.ofSeconds(10);

  private static final String OPEN = "FAILED_OPEN";

  private final Plugins plugins;
  private final PluginBindings bindings;
  private final Usage usage;
  private final AuditTrail trail;
  private final Cache<TenantId, List<PluginBinding>> on =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(STALE).build();

  @Inject
  public PluginPolicies(Plugins plugins, PluginBindings bindings, Usage usage, AuditTrail trail) {
    this.plugins = plugins;
    this.bindings = bindings;
    this.usage = usage;
    this.trail = trail;
  }

  @Override
  public Map<Instant, Denial> denied(Tenant tenant, List<Appointment> appointments) {
    Map<Instant, Denial> denied = new HashMap<>();
    for (PluginBinding binding : on(tenant.tenantId())) {
      for (int place = 0; place < services(appointments); place++) {
        denied.putAll(denied(tenant, binding, place, without(denied, appointments)));
      }
    }
    return Map.copyOf(denied);
  }

  /** A policy is promised requests of one service: so each service of a visit is a call. */
  private Map<Instant, Denial> denied(
      Tenant tenant, PluginBinding binding, int place, List<Appointment> appointments) {
    List<Appointment> parts =
        appointments.stream().map(wanted -> wanted.parts().get(place)).toList();
    List<Optional<Denial>> answers = ask(tenant, binding, parts, Optional.empty(), () -> {});
    Map<Instant, Denial> denied = new HashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      Instant start = appointments.get(i).start();
      answers.get(i).ifPresent(denial -> denied.put(start, denial));
    }
    return denied;
  }

  private static int services(List<Appointment> appointments) {
    return appointments.isEmpty() ? 0 : appointments.get(0).parts().size();
  }

  private static List<Appointment> without(
      Map<Instant, Denial> denied, List<Appointment> appointments) {
    return appointments.stream().filter(wanted -> !denied.containsKey(wanted.start())).toList();
  }

  @Override
  public Optional<Denial> review(
      Tenant tenant, Appointment appointment, Optional<Customer> customer) {
    return on(tenant.tenantId()).stream()
        .flatMap(
            binding ->
                appointment.parts().stream()
                    .flatMap(part -> reviewed(tenant, binding, part, customer).stream()))
        .findFirst();
  }

  private Optional<Denial> reviewed(
      Tenant tenant, PluginBinding binding, Appointment part, Optional<Customer> customer) {
    Optional<Denial> denial =
        ask(tenant, binding, List.of(part), customer, () -> keep(tenant, binding, false, OPEN))
            .get(0);
    denial.ifPresent(no -> keep(tenant, binding, true, no.reason()));
    return denial;
  }

  private void keep(Tenant tenant, PluginBinding binding, boolean refused, String reason) {
    if (TenantScope.key().filter(key -> key.mode() == KeyMode.TEST).isEmpty()) {
      trail.judged(
          tenant.tenantId(),
          new Verdict(
              Actor.plugin(binding.pluginId(), version(binding)),
              "reviewBooking",
              refused,
              reason));
    }
  }

  /** Of the one that was asked; the one that was wanted where it is not installed. */
  private String version(PluginBinding binding) {
    return plugins
        .find(binding.pluginId(), binding.version())
        .map(plugin -> plugin.manifest().version())
        .or(binding::version)
        .orElse("any");
  }

  /** To be called after a tenant's bindings were changed: here the change is seen at once. */
  public void changed(TenantId tenantId) {
    on.invalidate(tenantId);
  }

  private List<PluginBinding> on(TenantId tenantId) {
    return on.get(tenantId, this::read);
  }

  private List<PluginBinding> read(TenantId tenantId) {
    return bindings.of(tenantId).stream()
        .filter(PluginBinding::enabled)
        .sorted(Comparator.comparing(PluginBinding::pluginId))
        .toList();
  }

  private List<Optional<Denial>> ask(
      Tenant tenant,
      PluginBinding binding,
      List<Appointment> appointments,
      Optional<Customer> customer,
      Runnable failedOpen) {
    if (appointments.isEmpty()) {
      return List.of();
    }
    List<BookingRequest> requests =
        appointments.stream().map(wanted -> RequestFacts.of(tenant, wanted, customer)).toList();
    return decisions(tenant, binding, requests, failedOpen).stream()
        .map(decision -> Denials.of(binding.pluginId(), decision))
        .toList();
  }

  private List<Decision> decisions(
      Tenant tenant, PluginBinding binding, List<BookingRequest> requests, Runnable failedOpen) {
    return plugins
        .find(binding.pluginId(), binding.version())
        .map(plugin -> asked(tenant, plugin, binding, requests, failedOpen))
        .orElseGet(() -> requests.stream().map(request -> Denials.NOT_INSTALLED).toList());
  }

  private List<Decision> asked(
      Tenant tenant,
      InstalledPlugin plugin,
      PluginBinding binding,
      List<BookingRequest> requests,
      Runnable failedOpen) {
    usage.count(tenant, Metric.PLUGIN_CALLS, 1);
    return new PolicyReview(plugin, TenantFacts.of(tenant), binding.settings())
        .of(requests, failedOpen);
  }
}
