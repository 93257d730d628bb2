package io.bookingchat.plugins;

import io.bookingchat.Component;
import io.bookingchat.booking.Appointment;
import io.bookingchat.booking.BookingPolicies;
import io.bookingchat.booking.Customer;
import io.bookingchat.spi.booking.BookingRequest;
import io.bookingchat.spi.booking.Decision;
import io.bookingchat.tenancy.AuditTrail.Actor;
import io.bookingchat.tenancy.Tenant;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
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
  private static final String ACTION = "reviewBooking";
  private static final String OPEN = "FAILED_OPEN";

  private final TenantPlugins plugins;
  private final PluginRecord record;

  @Inject
  public PluginPolicies(TenantPlugins plugins, PluginRecord record) {
    this.plugins = plugins;
    this.record = record;
  }

  /** What a plugin answered, and whether its manifest had to answer for it. */
  private record Answer(List<Decision> decisions, String version, boolean failed) {}

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
    if (parts.isEmpty()) {
      return Map.of();
    }
    List<Decision> answers = ask(tenant, binding, parts, Optional.empty()).decisions();
    Map<Instant, Denial> denied = new HashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      Instant start = appointments.get(i).start();
      Denials.of(binding.pluginId(), answers.get(i)).ifPresent(denial -> denied.put(start, denial));
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
                    .flatMap(part -> reviewed(tenant, binding, part, customer).stream()))
        .findFirst();
  }

  private Optional<Denial> reviewed(
      Tenant tenant, PluginBinding binding, Appointment part, Optional<Customer> customer) {
    Answer answer = ask(tenant, binding, List.of(part), customer);
    Optional<Denial> denial = Denials.of(binding.pluginId(), answer.decisions().get(0));
    Actor actor = Actor.plugin(binding.pluginId(), answer.version());
    if (denial.isPresent()) {
      record.judged(tenant, actor, ACTION, true, denial.get().reason());
    } else if (answer.failed()) {
      record.judged(tenant, actor, ACTION, false, OPEN);
    }
    return denial;
  }

  private Answer ask(
      Tenant tenant,
      PluginBinding binding,
      List<Appointment> appointments,
      Optional<Customer> customer) {
    List<BookingRequest> requests =
        appointments.stream().map(wanted -> RequestFacts.of(tenant, wanted, customer)).toList();
    return plugins
        .with(tenant, binding, (plugin, use) -> asked(tenant, plugin, use, requests))
        .orElseGet(
            () ->
                new Answer(
                    Collections.nCopies(requests.size(), Denials.NOT_INSTALLED),
                    binding.version().orElse("any"),
                    false));
  }

  private Answer asked(
      Tenant tenant, InstalledPlugin plugin, TenantUse use, List<BookingRequest> requests) {
    String version = plugin.manifest().version();
    if (plugin.policies().none()) {
      return new Answer(Collections.nCopies(requests.size(), Decision.allow()), version, false);
    }
    record.asked(tenant);
    PolicyReview review = new PolicyReview(plugin, use);
    try {
      return new Answer(review.of(requests), version, false);
    } catch (PluginFailure e) {
      record.failed(tenant, plugin, ACTION, e); // the visitor is told what its manifest says
      return new Answer(Collections.nCopies(requests.size(), review.failed()), version, true);
    }
  }
}
