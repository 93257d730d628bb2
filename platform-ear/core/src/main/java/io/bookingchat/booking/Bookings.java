package io.bookingchat.booking;

import io.bookingchat.Component;
import io.bookingchat.booking.LedgerStore.BookingWrite;
import io.bookingchat.booking.LedgerStore.DayWrite;
import io.bookingchat.booking.SlotFinder.Reason;
import io.bookingchat.error.Refusal;
import io.bookingchat.scheduling.SlotEngine;
import io.bookingchat.tenancy.BusinessTime;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Tenant;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The life of a booking: made, moved, cancelled. Every change is worked out on the days it touches
 * as they were read, and written only if they are still so; otherwise it is worked out again.
 */
@Component
public final class Bookings {
  private final Calendars calendars;
  private final SlotFinder finder;
  private final Admission admission;
  private final LedgerChange changes;
  private final BookingStore bookings;
  private final BookingCodes codes;
  private final Clock clock;

  @Inject
  public Bookings(
      Calendars calendars,
      SlotFinder finder,
      Admission admission,
      LedgerChange changes,
      BookingStore bookings,
      BookingCodes codes,
      @BusinessTime Clock clock) {
    this.calendars = calendars;
    this.finder = finder;
    this.admission = admission;
    this.changes = changes;
    this.bookings = bookings;
    this.codes = codes;
    this.clock = clock;
  }

  /**
   * Books a time that was held. An expired hold is no obstacle while the time is still free.
   *
   * @param bookingId of the booking to be; when an earlier try made it, that one is returned
   * @throws Refusal SLOT_TAKEN, or POLICY with the reason
   */
  public Booking confirm(
      Tenant tenant,
      Realm realm,
      Appointment wanted,
      Hold hold,
      Customer customer,
      String bookingId) {
    Booking booking =
        codes.booking(realm, wanted, customer, bookingId, Optional.of(hold.visitorId()));
    return changes.made(
        () -> {
          Optional<Booking> earlier = bookings.find(realm, bookingId);
          if (earlier.isPresent()) {
            return earlier;
          }
          Calendar calendar = calendars.around(tenant, realm, wanted);
          Optional<Reason> refusal = heldRefusal(tenant, calendar, wanted, hold);
          if (refusal.isPresent()) {
            // the same turn sent twice: its twin may have taken the time since we looked
            Optional<Booking> meanwhile = bookings.find(realm, bookingId);
            if (meanwhile.isPresent()) {
              return meanwhile;
            }
          }
          check(refusal, tenant, realm, wanted);
          return create(tenant, realm, calendar, wanted, booking, Optional.of(hold));
        });
  }

  /**
   * Books for a customer, as staff do.
   *
   * @param ignoreNotice whether least notice and horizon are set aside; an overlap never is
   * @throws Refusal SLOT_TAKEN, or POLICY with the reason
   */
  public Booking book(
      Tenant tenant, Realm realm, Appointment wanted, Customer customer, boolean ignoreNotice) {
    Booking booking = codes.booking(realm, wanted, customer, codes.bookingId(), Optional.empty());
    return changes.made(
        () -> {
          Calendar calendar = calendars.around(tenant, realm, wanted);
          check(
              ignoreNotice
                  ? refusalWithoutNotice(tenant, calendar, wanted, "")
                  : finder.refusal(tenant, calendar, wanted, ""),
              tenant,
              realm,
              wanted);
          return create(tenant, realm, calendar, wanted, booking, Optional.empty());
        });
  }

  private Optional<Booking> create(
      Tenant tenant,
      Realm realm,
      Calendar calendar,
      Appointment wanted,
      Booking booking,
      Optional<Hold> hold) {
    admission.review(tenant, wanted, booking.customer());
    Ledger ledger = new Ledger(calendar.days());
    hold.ifPresent(held -> ledger.release(held.holdId()));
    calendar.take(ledger, tenant, wanted);
    List<DayWrite> days = LedgerChange.days(wanted.providerId(), ledger);
    return changes.write(
        realm,
        admission.counted(tenant, realm, booking, days),
        List.of(new BookingWrite.Create(booking)),
        booking);
  }

  /**
   * Moves a booking to a time that was held for it; one that is there already is returned as it is.
   *
   * @throws Refusal SLOT_TAKEN, POLICY with the reason, or CONFLICT when it was changed meanwhile
   */
  public Booking move(Tenant tenant, Realm realm, Booking booking, Appointment to, Hold hold) {
    if (!booking.status().occupies()) {
      throw Refusals.changed(); // its time may be someone else's by now
    }
    if (booking.providerId().equals(to.providerId()) && booking.claim().equals(to.claim())) {
      return booking;
    }
    requireInTime(tenant, booking);
    Booking moved = booking.moved(to);
    return changes.made(
        () -> {
          Calendar calendar = calendars.around(tenant, realm, to);
          check(
              heldRefusal(tenant, calendar.without(Optional.of(booking), to), to, hold),
              tenant,
              realm,
              to);
          admission.review(tenant, to, booking.customer());
          return changes.write(
              realm,
              moving(tenant, realm, booking, to, hold, calendar),
              List.of(new BookingWrite.Change(booking, moved)),
              moved);
        });
  }

  private List<DayWrite> moving(
      Tenant tenant, Realm realm, Booking booking, Appointment to, Hold hold, Calendar calendar) {
    if (booking.providerId().equals(to.providerId())) {
      Ledger ledger =
          new Ledger(calendars.days(realm, booking, calendar))
              .release(hold.holdId())
              .free(booking.claim(), calendar.localDate(booking.start()));
      return LedgerChange.days(to.providerId(), calendar.take(ledger, tenant, to));
    }
    Calendar old = calendars.of(tenant, realm, booking);
    List<DayWrite> writes =
        new ArrayList<>(
            LedgerChange.days(
                booking.providerId(),
                new Ledger(old.days()).free(booking.claim(), old.localDate(booking.start()))));
    writes.addAll(
        LedgerChange.days(
            to.providerId(),
            calendar.take(new Ledger(calendar.days()).release(hold.holdId()), tenant, to)));
    return writes;
  }

  /**
   * Cancels a booking and frees its time; one that is cancelled already is returned as it is.
   *
   * @param ignoreDeadline as staff may: the tenant's deadline for cancelling is set aside
   * @throws Refusal POLICY with CANCEL_DEADLINE, or CONFLICT when it was changed meanwhile
   */
  public Booking cancel(
      Tenant tenant,
      Realm realm,
      Booking booking,
      Optional<String> reason,
      boolean ignoreDeadline) {
    if (!booking.status().occupies()) {
      return booking;
    }
    if (!ignoreDeadline) {
      requireInTime(tenant, booking);
    }
    Booking cancelled = booking.cancelled(reason);
    return changes.made(
        () -> {
          Calendar calendar = calendars.of(tenant, realm, booking);
          Ledger ledger =
              new Ledger(calendar.days())
                  .free(booking.claim(), calendar.localDate(booking.start()));
          return changes.write(
              realm,
              booking.providerId(),
              ledger,
              List.of(new BookingWrite.Change(booking, cancelled)),
              cancelled);
        });
  }

  /** While the hold lives its time is the visitor's, also when the least notice has passed. */
  private Optional<Reason> heldRefusal(
      Tenant tenant, Calendar calendar, Appointment wanted, Hold hold) {
    boolean live =
        new Ledger(calendar.days()).holds(hold.holdId(), wanted.claim(), clock.instant());
    return live
        ? refusalWithoutNotice(tenant, calendar, wanted, hold.visitorId())
        : finder.refusal(tenant, calendar, wanted, hold.visitorId());
  }

  private Optional<Reason> refusalWithoutNotice(
      Tenant tenant, Calendar calendar, Appointment wanted, String visitorId) {
    return SlotEngine.refusal(
            calendar.withoutNotice(
                tenant, wanted.service(), visitorId, clock.instant(), wanted.start()),
            wanted.start())
        .map(refusal -> new Reason(refusal.name(), Optional.empty()));
  }

  /**
   * Lets pass only a booking that may still be moved or cancelled.
   *
   * @throws Refusal POLICY with CANCEL_DEADLINE
   */
  public void requireInTime(Tenant tenant, Booking booking) {
    Duration least = Duration.ofMinutes(tenant.settings().booking().cancelMinutesBefore());
    if (clock.instant().plus(least).isAfter(booking.start())) {
      throw Refusals.tooLate();
    }
  }

  private void check(Optional<Reason> refusal, Tenant tenant, Realm realm, Appointment wanted) {
    if (refusal.isPresent()) {
      throw Refusals.of(refusal.get(), () -> finder.nearest(tenant, realm, wanted));
    }
  }
}
