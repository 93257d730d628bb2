package io.bookingchat.memory;

import io.bookingchat.booking.Appointment;
import io.bookingchat.booking.BookingPolicies;
import io.bookingchat.booking.Customer;
import io.bookingchat.language.Language;
import io.bookingchat.tenancy.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A company whose policy gives every time the same answer, once it has one. */
public final class HouseRules implements BookingPolicies {
  /** The reason of every no; empty to allow. */
  public String answer = "";

  /** How often a choice of times was asked about. */
  public int calls;

  /** What happens meanwhile when a choice of times is asked about. */
  public Runnable asked = () -> {};

  /** Whether it says no only to customers it knows, which a choice of times never shows. */
  public boolean onlyToCustomers;

  @Override
  public Map<Instant, Denial> denied(Tenant tenant, List<Appointment> appointments) {
    calls++;
    asked.run();
    return answer.isEmpty() || onlyToCustomers
        ? Map.of()
        : appointments.stream().collect(Collectors.toMap(Appointment::start, each -> denial()));
  }

  @Override
  public Optional<Denial> review(
      Tenant tenant, Appointment appointment, Optional<Customer> customer) {
    return answer.isEmpty() || (onlyToCustomers && customer.isEmpty())
        ? Optional.empty()
        : Optional.of(denial());
  }

  private Denial denial() {
    return new Denial(
        answer,
        Map.of(Language.ES, "Aquí nunca.", Language.EN, "Never here.", Language.PT, "Aqui nunca."));
  }
}
