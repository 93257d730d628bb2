package io.bookingchat.booking;

import io.bookingchat.tenancy.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A visitor's place in the line for a time that may become free.
 *
 * @param providerId whom they want; empty for anyone who does the service
 * @param firstDay earliest day; {@code lastDay} latest, included, both local dates of the tenant
 * @param customer who waits, as far as they said
 * @param since when they joined: who joined first is asked first
 * @param offer the time that is held for them; it may have lapsed
 * @param passed times that they were offered and did not take, which they are not offered again
 * @param version counts its changes; 0 when it is not stored yet
 */
public record Waiting(
    String waitingId,
    String visitorId,
    String serviceId,
    Optional<String> providerId,
    LocalDate firstDay,
    LocalDate lastDay,
    Optional<Customer> customer,
    Instant since,
    Optional<Hold> offer,
    List<Passed> passed,
    int version) {

  /** A time that went on to the next in line. */
  public record Passed(String providerId, Instant start) {}

  public Waiting {
    passed = List.copyOf(passed);
  }

  /** The same place with a time held for it. */
  public Waiting offered(Hold hold) {
    return with(Optional.of(hold), passed);
  }

  /** The same place when the offer was not taken in time: they wait on. */
  public Waiting lapsed() {
    return with(
        Optional.empty(),
        Stream.concat(passed.stream(), offer.stream().map(Waiting::passed)).toList());
  }

  boolean open() {
    return offer.isEmpty();
  }

  /** Whether an offer of theirs has run out. */
  boolean lapsedBy(Instant now) {
    return offer.filter(hold -> !hold.expiresAt().isAfter(now)).isPresent();
  }

  /** Whether the days they wait for are past. */
  boolean over(Tenant tenant, Instant now) {
    return lastDay.isBefore(LocalDate.ofInstant(now, tenant.settings().zone()));
  }

  /** Whether that is what they wait for, and they have not let it pass already. */
  boolean wants(Appointment free, LocalDate date) {
    return free.serviceId().equals(serviceId)
        && providerId.filter(id -> !id.equals(free.providerId())).isEmpty()
        && !date.isBefore(firstDay)
        && !date.isAfter(lastDay)
        && passed.stream().noneMatch(gone -> meets(free, gone));
  }

  private static Passed passed(Hold hold) {
    return new Passed(hold.providerId(), hold.start());
  }

  /** A service takes as long at one time as at another. */
  private static boolean meets(Appointment free, Passed gone) {
    Duration length = Duration.between(free.occupiedFrom(), free.occupiedTo());
    return free.providerId().equals(gone.providerId())
        && Duration.between(free.start(), gone.start()).abs().compareTo(length) < 0;
  }

  private Waiting with(Optional<Hold> hold, List<Passed> gone) {
    return new Waiting(
        waitingId,
        visitorId,
        serviceId,
        providerId,
        firstDay,
        lastDay,
        customer,
        since,
        hold,
        gone,
        version + 1);
  }
}
