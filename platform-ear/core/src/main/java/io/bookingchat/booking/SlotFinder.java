package io.bookingchat.booking;

import io.bookingchat.Component;
import io.bookingchat.booking.BookingPolicies.Denial;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import io.bookingchat.scheduling.SlotEngine;
import io.bookingchat.tenancy.BusinessTime;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Tenant;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds free times, and says why a time is not free. Whoever books asks here first, so that what is
 * offered and what is accepted are decided by one piece of code.
 */
@Component
public final class SlotFinder {
  private static final int ALTERNATIVES = 3;
  private static final Duration AROUND = Duration.ofDays(7);

  private final Calendars calendars;
  private final BookingPolicies policies;
  private final Clock clock;

  @Inject
  public SlotFinder(Calendars calendars, BookingPolicies policies, @BusinessTime Clock clock) {
    this.calendars = calendars;
    this.policies = policies;
    this.clock = clock;
  }

  /**
   * What is asked for.
   *
   * @param visitor whose own holds do not stand in the way; any other text for nobody's
   * @param from earliest start; {@code to} excluded, at most 62 days later
   */
  public record Search(
      Tenant tenant,
      Realm realm,
      String visitor,
      Service service,
      List<Provider> providers,
      Instant from,
      Instant to) {}

  /** Why an appointment cannot be had. {@code messages} are empty for the built-in rules. */
  public record Reason(String code, Optional<Denial> denial) {
    static Reason of(Denial denial) {
      return new Reason(denial.reason(), Optional.of(denial));
    }
  }

  /** Every free appointment of the search, by start and then by provider. */
  public List<Appointment> open(Search search) {
    return open(search, Optional.empty());
  }

  /**
   * Every appointment of the search that would be free for a booking to move to: its own time does
   * not stand in the way, and where it is now is no move.
   */
  public List<Appointment> open(Search search, Optional<Booking> moving) {
    Instant now = clock.instant();
    return search.providers().stream()
        .flatMap(provider -> open(search, moving, provider, now))
        .filter(free -> moving.filter(booking -> stays(booking, free)).isEmpty())
        .sorted(Comparator.comparing(Appointment::start).thenComparing(Appointment::providerId))
        .toList();
  }

  /** Up to 3 free times of the same service and provider within a week of it, nearest first. */
  public List<Appointment> nearest(Tenant tenant, Realm realm, Appointment wanted) {
    Instant start = wanted.start();
    Search around =
        new Search(
            tenant,
            realm,
            "",
            wanted.service(),
            List.of(wanted.provider()),
            start.minus(AROUND),
            start.plus(AROUND));
    return open(around).stream()
        .sorted(Comparator.comparing(free -> Duration.between(start, free.start()).abs()))
        .limit(ALTERNATIVES)
        .toList();
  }

  private static boolean stays(Booking booking, Appointment free) {
    return booking.providerId().equals(free.providerId()) && booking.start().equals(free.start());
  }

  private Stream<Appointment> open(
      Search search, Optional<Booking> moving, Provider provider, Instant now) {
    Calendar calendar =
        calendars
            .read(search.tenant(), search.realm(), provider, search.from(), search.to())
            .without(moving, provider);
    List<Appointment> free =
        SlotEngine.openStarts(
                calendar.question(
                    search.tenant(),
                    search.service(),
                    search.visitor(),
                    now,
                    search.from(),
                    search.to()))
            .stream()
            .map(start -> new Appointment(search.service(), provider, start))
            .toList();
    if (free.isEmpty()) {
      return Stream.empty();
    }
    Map<Instant, Denial> denied = policies.denied(search.tenant(), free);
    return free.stream().filter(appointment -> !denied.containsKey(appointment.start()));
  }

  /** Why this appointment cannot be had now; empty when it can. */
  public Optional<Reason> refusal(Tenant tenant, Realm realm, Appointment wanted, String visitor) {
    Calendar calendar =
        calendars.read(tenant, realm, wanted.provider(), wanted.start(), wanted.end());
    return refusal(tenant, calendar, wanted, visitor);
  }

  Optional<Reason> refusal(Tenant tenant, Calendar calendar, Appointment wanted, String visitor) {
    Optional<Reason> byTime =
        SlotEngine.refusal(
                calendar.question(
                    tenant,
                    wanted.service(),
                    visitor,
                    clock.instant(),
                    wanted.start(),
                    wanted.end()),
                wanted.start())
            .map(refusal -> new Reason(refusal.name(), Optional.empty()));
    return byTime.isPresent()
        ? byTime
        : Optional.ofNullable(policies.denied(tenant, List.of(wanted)).get(wanted.start()))
            .map(Reason::of);
  }
}
