package io.bookingchat.booking;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import io.bookingchat.tenancy.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules of the company beyond time: plugins say no here. */
public interface BookingPolicies {

  /**
   * What each of these starts is refused for; a start that is absent is allowed. One call for all
   * the starts of a search, so that a search costs each policy one call, of a visit one for each of
   * its services. Whoever denies one of them denies the visit.
   *
   * @param appointments the same service and provider at different starts, in rising order
   */
  Map<Instant, Denial> denied(Tenant tenant, List<Appointment> appointments);

  /**
   * Whether a customer may book this, asked again when the booking is made.
   *
   * @param customer empty while only the time is chosen
   */
  Optional<Denial> review(Tenant tenant, Appointment appointment, Optional<Customer> customer);

  /**
   * A policy's no.
   *
   * @param reason stable code {@code PLUGIN:<plugin id>:<code>}
   */
  record Denial(String reason, Map<Language, String> messages) {
    /** How the reasons of policies begin, and no other. */
    public static final String PREFIX = "PLUGIN:";

    private static final String FAILED = ":UNAVAILABLE";

    /** Whether the policy itself said so; one that could not be asked may say yes in a minute. */
    public boolean stands() {
      return !reason.endsWith(FAILED);
    }

    /** POLICY with the reason, in the policy's own words. */
    public Refusal refusal() {
      Refusal plain = Refusal.saying(ErrorCode.POLICY, "booking.denied").with("reason", reason);
      return messages.isEmpty() ? plain : plain.saying(messages);
    }
  }
}
