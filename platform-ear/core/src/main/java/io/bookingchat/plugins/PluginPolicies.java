package io.bookingchat.plugins;

import io.bookingchat.Component;
import io.bookingchat.booking.Appointment;
import io.bookingchat.booking.BookingPolicies;
import io.bookingchat.booking.Customer;
import io.bookingchat.spi.booking.BookingRequest;
import io.bookingchat.spi.booking.Decision;
import io.bookingchat.tenancy.Tenant;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The booking policies of the plugins that a tenant turned on, asked in the order of their ids; the
 * first no counts. They are asked for each service of a visit at its own time: no rule about one
 * service is got round by adding another.
 *
 * <p>A plugin that is on and not on this server refuses every booking: the company relies on a rule
 * that nobody can check, and it alone can say, by turning the plugin off, that it does not.
 */
@Component
public final class PluginPolicies implements BookingPolicies {
  private static final String POLICY = "policy";

  private final TenantPlugins plugins;
  private final PluginRecord record;

  @Inject
  public PluginPolicies(TenantPlugins plugins, PluginRecord record) {
    this.plugins = plugins;
    this.record = record;
  }

  @Override
  public Map<Instant, Denial> denied(Tenant tenant, List<Appointment> appointments) {
    Map<Instant, Denial> denied = new HashMap<>();
    for (PluginBinding binding : plugins.on(tenant)) {
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
    List<Optional<Denial>> answers = ask(tenant, binding, parts, Optional.empty());
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
    return plugins.on(tenant).stream()
        .flatMap(
            binding ->
                appointment.parts().stream()
                    .flatMap(part -> ask(tenant, binding, List.of(part), customer).stream()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private List<Optional<Denial>> ask(
      Tenant tenant,
      PluginBinding binding,
      List<Appointment> appointments,
      Optional<Customer> customer) {
    if (appointments.isEmpty()) {
      return List.of();
    }
    List<BookingRequest> requests =
        appointments.stream().map(wanted -> RequestFacts.of(tenant, wanted, customer)).toList();
    List<Decision> decisions =
        plugins
            .with(tenant, binding, (plugin, use) -> decisions(tenant, plugin, use, requests))
            .orElseGet(() -> requests.stream().map(request -> Denials.NOT_INSTALLED).toList());
    return decisions.stream().map(decision -> Denials.of(binding.pluginId(), decision)).toList();
  }

  private List<Decision> decisions(
      Tenant tenant, InstalledPlugin plugin, TenantUse use, List<BookingRequest> requests) {
    if (plugin.policies().none()) {
      return requests.stream().map(request -> Decision.allow()).toList();
    }
    record.asked(tenant);
    PolicyReview review = new PolicyReview(plugin, use);
    try {
      List<Decision> decisions = review.of(requests);
      if (requests.get(0).customer().isPresent()) {
        record.done(tenant, plugin, POLICY, end(decisions.get(0)));
      }
      return decisions;
    } catch (PluginFailure e) {
      record.failed(tenant, plugin, POLICY, e); // and the visitor is told as its manifest says
      return requests.stream().map(request -> review.failed()).toList();
    }
  }

  private static String end(Decision decision) {
    if (decision instanceof Decision.Refuse refuse) {
      return refuse.code();
    }
    return decision instanceof Decision.Adjust ? "ADJUSTED" : "ALLOWED";
  }
}
