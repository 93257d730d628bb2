package io.bookingchat.booking;

import io.bookingchat.Component;
import io.bookingchat.booking.LedgerStore.BookingWrite;
import io.bookingchat.booking.LedgerStore.DayWrite;
import io.bookingchat.booking.SlotFinder.Reason;
import io.bookingchat.error.Refusal;
import io.bookingchat.limits.Metric;
import io.bookingchat.limits.Unit;
import io.bookingchat.limits.Usage;
import io.bookingchat.tenancy.BusinessTime;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Tenant;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The life of a booking: made, moved, cancelled, marked as over. Every change is worked out on the
 * days it touches as they were read, and written only if they are still so; otherwise it is worked
 * out again.
 */
@Component
public final class Bookings {
  private static final System.Logger LOG = System.getLogger(Bookings.class.getName());

  private final Calendars calendars;
  private final Admission admission;
  private final CustomerLimit limit;
  private final Usage usage;
  private final LedgerChange changes;
  private final BookingStore bookings;
  private final BookingCodes codes;
  private final WaitingList waiting;
  private final Clock clock;

  @Inject
  public Bookings(
      Calendars calendars,
      SlotFinder finder,
      BookingPolicies policies,
      LedgerChange changes,
      BookingStore bookings,
      BookingCodes codes,
      WaitingList waiting,
      CustomerLimit limit,
      Usage usage,
      @BusinessTime Clock clock) {
    this.calendars = calendars;
    this.admission = new Admission(finder, policies, clock);
    this.limit = limit;
    this.usage = usage;
    this.changes = changes;
    this.bookings = bookings;
    this.codes = codes;
    this.waiting = waiting;
    this.clock = clock;
  }

  /**
   * Books a time that was held. An expired hold is no obstacle while the time is still free.
   *
   * @param bookingId of the booking to be; when an earlier try made it, that one is returned
   * @throws Refusal SLOT_TAKEN, POLICY with the reason, or QUOTA_EXCEEDED
   */
  public Booking confirm(
      Tenant tenant,
      Realm realm,
      Appointment wanted,
      Hold hold,
      Customer customer,
      String bookingId) {
    Booking booking =
        codes.booking(
            realm, wanted, customer, bookingId, Optional.of(hold.visitorId()), clock.instant());
    return made(
        tenant,
        realm,
        wanted,
        booking,
        Optional.of(hold),
        calendar -> admission.heldRefusal(tenant, calendar, wanted, hold));
  }

  /**
   * Books for a customer, as staff do.
   *
   * @param ignoreNotice whether least notice and horizon are set aside; an overlap never is
   * @throws Refusal SLOT_TAKEN, POLICY with the reason, or QUOTA_EXCEEDED
   */
  public Booking book(
      Tenant tenant, Realm realm, Appointment wanted, Customer customer, boolean ignoreNotice) {
    return book(tenant, realm, wanted, customer, ignoreNotice, codes.bookingId());
  }

  /**
   * Books for a customer, as staff do.
   *
   * @param bookingId of the booking to be; when an earlier try made it, that one is returned
   */
  public Booking book(
      Tenant tenant,
      Realm realm,
      Appointment wanted,
      Customer customer,
      boolean ignoreNotice,
      String bookingId) {
    Booking booking =
        codes.booking(realm, wanted, customer, bookingId, Optional.empty(), clock.instant());
    return made(
        tenant,
        realm,
        wanted,
        booking,
        Optional.empty(),
        calendar -> admission.staffRefusal(tenant, calendar, wanted, ignoreNotice));
  }

  private Booking made(
      Tenant tenant,
      Realm realm,
      Appointment wanted,
      Booking booking,
      Optional<Hold> hold,
      Function<Calendar, Optional<Reason>> judged) {
    return changes.made(
        () -> {
          Optional<Booking> earlier = bookings.find(realm, booking.bookingId());
          if (earlier.isPresent()) {
            return earlier;
          }
          Calendar calendar = calendars.around(tenant, realm, wanted);
          Optional<Reason> refusal = judged.apply(calendar);
          if (refusal.isPresent()) {
            // the same request sent twice: its twin may have taken the time since we looked
            Optional<Booking> meanwhile = bookings.find(realm, booking.bookingId());
            if (meanwhile.isPresent()) {
              return meanwhile;
            }
          }
          admission.check(refusal, tenant, realm, wanted);
          return create(tenant, realm, calendar, wanted, booking, hold);
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
    Ledger ledger = calendar.take(released(hold, new Ledger(calendar.days())), tenant, wanted);
    List<DayWrite> days = LedgerChange.days(wanted.providerId(), ledger);
    List<DayWrite> counted = limit.counted(tenant, realm, booking, days);
    try (Unit unit = usage.take(tenant, Metric.BOOKINGS)) {
      Optional<Booking> made =
          changes.write(realm, counted, List.of(new BookingWrite.Create(booking)), booking);
      if (made.isPresent()) {
        unit.used();
      }
      return made;
    }
  }

  /**
   * Moves a booking to a time that was held for it; one that is there already is returned as it is.
   *
   * @throws Refusal SLOT_TAKEN, POLICY with the reason, or CONFLICT when it was changed meanwhile
   */
  public Booking move(Tenant tenant, Realm realm, Booking booking, Appointment to, Hold hold) {
    if (stays(booking, to)) {
      return booking;
    }
    requireInTime(tenant, booking);
    return moved(
        tenant,
        realm,
        booking,
        to,
        Optional.of(hold),
        calendar -> admission.heldRefusal(tenant, calendar, to, hold));
  }

  /**
   * Moves a booking, as staff do: without a hold, and also when it is late for the customer to do
   * so. One that is there already is returned as it is.
   *
   * @param ignoreNotice whether least notice and horizon are set aside; an overlap never is
   * @throws Refusal SLOT_TAKEN, POLICY with the reason, or CONFLICT when it was changed meanwhile
   */
  public Booking reschedule(
      Tenant tenant, Realm realm, Booking booking, Appointment to, boolean ignoreNotice) {
    return stays(booking, to)
        ? booking
        : moved(
            tenant,
            realm,
            booking,
            to,
            Optional.empty(),
            calendar -> admission.staffRefusal(tenant, calendar, to, ignoreNotice));
  }

  private static boolean stays(Booking booking, Appointment to) {
    if (!booking.status().occupies()) {
      throw Refusals.changed(); // its time may be someone else's by now
    }
    return booking.providerId().equals(to.providerId()) && booking.claim().equals(to.claim());
  }

  private Booking moved(
      Tenant tenant,
      Realm realm,
      Booking booking,
      Appointment to,
      Optional<Hold> hold,
      Function<Calendar, Optional<Reason>> judged) {
    Booking moved = booking.moved(to, clock.instant());
    return orTwin(
        tenant,
        realm,
        booking,
        moved,
        () -> {
          Calendar calendar = calendars.around(tenant, realm, to);
          admission.check(
              judged.apply(calendar.without(Optional.of(booking), to)), tenant, realm, to);
          admission.review(tenant, to, booking.customer());
          return changes.write(
              realm,
              moving(tenant, realm, booking, to, hold, calendar),
              List.of(new BookingWrite.Change(booking, moved)),
              moved);
        });
  }

  /**
   * The change, or the very same one when a twin of the request has made it meanwhile: what is
   * refused then is refused only because it is done.
   */
  private Booking orTwin(
      Tenant tenant,
      Realm realm,
      Booking before,
      Booking wanted,
      LedgerChange.Attempt<Booking> attempt) {
    try {
      Booking made = changes.made(attempt);
      freed(tenant, realm, before);
      return made;
    } catch (Refusal refusal) {
      return bookings
          .find(realm, wanted.bookingId())
          .filter(now -> now.version() >= wanted.version())
          .filter(now -> now.status() == wanted.status())
          .filter(now -> now.providerId().equals(wanted.providerId()))
          .filter(now -> now.claim().equals(wanted.claim()))
          .orElseThrow(() -> refusal);
    }
  }

  private List<DayWrite> moving(
      Tenant tenant,
      Realm realm,
      Booking booking,
      Appointment to,
      Optional<Hold> hold,
      Calendar calendar) {
    if (booking.providerId().equals(to.providerId())) {
      Ledger ledger =
          released(hold, new Ledger(calendars.days(realm, booking, calendar)))
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
            calendar.take(released(hold, new Ledger(calendar.days())), tenant, to)));
    return writes;
  }

  private static Ledger released(Optional<Hold> hold, Ledger ledger) {
    return hold.map(held -> ledger.release(held.holdId())).orElse(ledger);
  }

  /**
   * Cancels a booking and frees its time; one that is cancelled already is returned as it is.
   *
   * @param ignoreDeadline as staff may: the tenant's deadline for cancelling is set aside
   * @throws Refusal POLICY with CANCEL_DEADLINE, or CONFLICT when it was changed meanwhile or is
   *     over
   */
  public Booking cancel(
      Tenant tenant,
      Realm realm,
      Booking booking,
      Optional<String> reason,
      boolean ignoreDeadline) {
    if (booking.status() == BookingStatus.CANCELLED) {
      return booking;
    }
    if (!booking.status().occupies()) {
      throw Refusals.over();
    }
    if (!ignoreDeadline) {
      requireInTime(tenant, booking);
    }
    Booking cancelled = booking.cancelled(reason, clock.instant());
    return orTwin(
        tenant,
        realm,
        booking,
        cancelled,
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

  /**
   * Says of a booking whose time has come whether the customer came. Its time stays taken. What was
   * said may be corrected; a booking that is marked so already is returned as it is.
   *
   * @param status COMPLETED or NO_SHOW
   * @throws Refusal INVALID for any other status or before the booking begins, CONFLICT when it was
   *     cancelled or was never confirmed, or was changed meanwhile
   */
  public Booking mark(Realm realm, Booking booking, BookingStatus status) {
    switch (status) {
      case COMPLETED, NO_SHOW -> {}
      case PENDING, CONFIRMED, CANCELLED ->
          throw Refusal.invalid("status", "A booking is marked COMPLETED or NO_SHOW.");
    }
    switch (booking.status()) {
      case CONFIRMED, COMPLETED, NO_SHOW -> {}
      case PENDING, CANCELLED -> throw Refusals.neverHeld();
    }
    if (booking.status() == status) {
      return booking;
    }
    Instant now = clock.instant();
    if (booking.start().isAfter(now)) {
      throw Refusal.invalid("status", "The booking has not begun yet.");
    }
    Booking marked = booking.marked(status, now);
    return changes.made(
        () ->
            changes.write(
                realm, List.of(), List.of(new BookingWrite.Change(booking, marked)), marked));
  }

  /**
   * The change is made: whatever the line comes to cannot undo it, and the time is free for all.
   */
  private void freed(Tenant tenant, Realm realm, Booking before) {
    try {
      waiting.freed(tenant, realm, before);
    } catch (Refusal refusal) {
      LOG.log(Level.WARNING, "the waiting list was not asked: {0}", refusal.code());
    }
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
}
