package io.bookingchat.booking;

import io.bookingchat.booking.SlotFinder.Reason;
import io.bookingchat.scheduling.SlotEngine;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Tenant;
import java.time.Clock;
import java.util.Optional;

/** Whether a time may be taken, by whom it is taken: a visitor who holds it, or staff. */
final class Admission {
  private final SlotFinder finder;
  private final BookingPolicies policies;
  private final Clock clock;

  Admission(SlotFinder finder, BookingPolicies policies, Clock clock) {
    this.finder = finder;
    this.policies = policies;
    this.clock = clock;
  }

  /** While the hold lives its time is the visitor's, also when the least notice has passed. */
  Optional<Reason> heldRefusal(Tenant tenant, Calendar calendar, Appointment wanted, Hold hold) {
    boolean live =
        new Ledger(calendar.days()).holds(hold.holdId(), wanted.claim(), clock.instant());
    return live
        ? refusalWithoutNotice(tenant, calendar, wanted, hold.visitorId())
        : finder.refusal(tenant, calendar, wanted, hold.visitorId());
  }

  /** Staff may set least notice and horizon aside; an overlap never. */
  Optional<Reason> staffRefusal(
      Tenant tenant, Calendar calendar, Appointment wanted, boolean ignoreNotice) {
    return ignoreNotice
        ? refusalWithoutNotice(tenant, calendar, wanted, "")
        : finder.refusal(tenant, calendar, wanted, "");
  }

  private Optional<Reason> refusalWithoutNotice(
      Tenant tenant, Calendar calendar, Appointment wanted, String visitorId) {
    return SlotEngine.refusal(
            calendar.withoutNotice(
                tenant, wanted.service(), visitorId, clock.instant(), wanted.start()),
            wanted.start())
        .flatMap(refusal -> finder.reason(tenant, wanted, Optional.of(refusal)));
  }

  /** Asks the company's own rules once more, now with the customer. */
  void review(Tenant tenant, Appointment wanted, Customer customer) {
    policies
        .review(tenant, wanted, Optional.of(customer))
        .ifPresent(
            denial -> {
              throw denial.refusal();
            });
  }

  /** Refuses what has a reason, and names the nearest free times. */
  void check(Optional<Reason> refusal, Tenant tenant, Realm realm, Appointment wanted) {
    if (refusal.isPresent()) {
      throw Refusals.of(refusal.get(), () -> finder.nearest(tenant, realm, wanted));
    }
  }
}
