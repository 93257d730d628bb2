package io.bookingchat.booking;

import io.bookingchat.Component;
import io.bookingchat.booking.BookingPolicies.Denial;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import io.bookingchat.scheduling.Refusal;
import io.bookingchat.scheduling.SlotEngine;
import io.bookingchat.tenancy.BusinessTime;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Tenant;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
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

  /** Why an appointment cannot be had. {@code denial} is empty for the built-in rules. */
  public record Reason(String code, Optional<Denial> denial) {
    /** Whether a policy has a word to say: it has none on a time that never was one. */
    static boolean policiesCount(Optional<Refusal> byTime) {
      return byTime.map(Refusal::inUse).orElse(true);
    }

    /**
     * What is told when both may refuse. A time in use may come back, a policy's no stays: whoever
     * heard only of the first would wait for nothing.
     *
     * @param byPolicy a policy's no, where {@link #policiesCount}
     */
    static Optional<Reason> told(Optional<Refusal> byTime, Optional<Denial> byPolicy) {
      return byPolicy
          .filter(denial -> denial.stands() || byTime.isEmpty())
          .map(denial -> new Reason(denial.reason(), Optional.of(denial)))
          .or(() -> byTime.map(refusal -> new Reason(refusal.name(), Optional.empty())));
    }
  }

  /**
   * Every free appointment of the search, by start; of several providers who are free at one start
   * the one with the fewest bookings of that ISO week comes first.
   */
  public List<Appointment> open(Search search) {
    return open(search, Optional.empty());
  }

  /** The same for a booking that would move, as {@link #free} says. */
  public List<Appointment> open(Search search, Optional<Booking> moving) {
    return free(search, moving).stream().map(FreeTime::appointment).toList();
  }

  /**
   * Every appointment of the search that would be free for a booking to move to: its own time does
   * not stand in the way, and where it is now is no move. Costs one read of the ledger for each
   * provider, and one of the hours of all.
   */
  public List<FreeTime> free(Search search, Optional<Booking> moving) {
    Instant now = clock.instant();
    Map<String, Calendar> calendars =
        this.calendars.read(
            search.tenant(), search.realm(), search.providers(), search.from(), search.to());
    return search.providers().stream()
        .flatMap(
            provider ->
                free(
                    search,
                    provider,
                    calendars.get(provider.providerId()).without(moving, provider),
                    now))
        .filter(free -> moving.filter(booking -> stays(booking, free.appointment())).isEmpty())
        .sorted(FreeTime.FAIREST_FIRST)
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

  private Stream<FreeTime> free(Search search, Provider provider, Calendar calendar, Instant now) {
    boolean compared = search.providers().size() > 1;
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
    Map<LocalDate, Integer> weeks = new HashMap<>();
    return free.stream()
        .filter(appointment -> !denied.containsKey(appointment.start()))
        .map(
            each ->
                new FreeTime(
                    each,
                    compared
                        ? weeks.computeIfAbsent(
                            calendar.monday(each.start()), calendar::bookingsOfWeek)
                        : 0));
  }

  /** Why this appointment cannot be had now; empty when it can. */
  public Optional<Reason> refusal(Tenant tenant, Realm realm, Appointment wanted, String visitor) {
    Calendar calendar =
        calendars.read(tenant, realm, wanted.provider(), wanted.start(), wanted.end());
    return refusal(tenant, calendar, wanted, visitor);
  }

  Optional<Reason> refusal(Tenant tenant, Calendar calendar, Appointment wanted, String visitor) {
    return reason(
        tenant,
        wanted,
        SlotEngine.refusal(
            calendar.question(
                tenant, wanted.service(), visitor, clock.instant(), wanted.start(), wanted.end()),
            wanted.start()));
  }

  /** Why it cannot be had, when what stands against its time is known. */
  Optional<Reason> reason(Tenant tenant, Appointment wanted, Optional<Refusal> byTime) {
    Map<Instant, Denial> denied =
        Reason.policiesCount(byTime) ? policies.denied(tenant, List.of(wanted)) : Map.of();
    return Reason.told(byTime, Optional.ofNullable(denied.get(wanted.start())));
  }
}
