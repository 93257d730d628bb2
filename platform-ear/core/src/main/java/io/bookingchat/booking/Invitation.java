package io.bookingchat.booking;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.ProductId;
import biweekly.property.Status;
import biweekly.property.Transparency;
import io.bookingchat.tenancy.Tenant;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;

/**
 * A booking for the customer's calendar, as iCalendar text (RFC 5545, RFC 5546). Its UID stays the
 * same for life and its SEQUENCE rises with each change, so that a calendar that has the event
 * moves or removes it instead of adding another. The same booking gives the same text.
 */
public final class Invitation {
  private static final String PRODUCT = "-//Booking Chat//Booking//EN";

  private Invitation() {}

  /** The text, its times in the tenant's zone. */
  public static String text(Tenant tenant, Booking booking) {
    ZoneId zone = tenant.settings().zone();
    ICalendar calendar = new ICalendar();
    calendar.setProductId(new ProductId(PRODUCT));
    VEvent event = event(tenant, booking);
    calendar.setMethod(method(booking, event));
    calendar
        .getTimezoneInfo()
        .setDefaultTimezone(
            new TimezoneAssignment(
                TimeZone.getTimeZone(zone),
                InvitationZone.of(zone, booking.start(), booking.end())));
    calendar.addEvent(event);
    return written(calendar);
  }

  private static VEvent event(Tenant tenant, Booking booking) {
    VEvent event = new VEvent();
    event.setUid(booking.bookingId() + "@" + tenant.tenantId().value());
    event.setSequence(booking.version() - 1);
    event.setDateTimeStamp(Date.from(booking.changedAt()));
    event.setDateStart(Date.from(booking.start()), true);
    event.setDateEnd(Date.from(booking.end()), true);
    event.setSummary(line(booking.serviceName() + " – " + tenant.name()));
    event.setDescription(line(booking.providerName() + " · " + booking.code()));
    event.setStatus(status(booking));
    event.setTransparency(Transparency.opaque());
    event.setOrganizer(organizer(tenant));
    attendee(booking.customer()).ifPresent(event::addAttendee);
    return event;
  }

  /** A request needs someone who is asked; without a contact the event is only shown. */
  private static Method method(Booking booking, VEvent event) {
    if (booking.status() == BookingStatus.CANCELLED) {
      return Method.cancel();
    }
    return event.getAttendees().isEmpty() ? Method.publish() : Method.request();
  }

  private static Status status(Booking booking) {
    return switch (booking.status()) {
      case PENDING -> Status.tentative();
      case CONFIRMED, COMPLETED, NO_SHOW -> Status.confirmed();
      case CANCELLED -> Status.cancelled();
    };
  }

  /** Calendars want an address of the organizer; nobody reads answers, so it leads nowhere. */
  private static Organizer organizer(Tenant tenant) {
    return new Organizer(parameter(tenant.name()), "no-reply@" + tenant.tenantId() + ".invalid");
  }

  private static Optional<Attendee> attendee(Customer customer) {
    String name = parameter(customer.name());
    Optional<Attendee> attendee =
        customer
            .email()
            .map(email -> new Attendee(name, line(email)))
            .or(() -> customer.phone().map(phone -> new Attendee(name, null, telephone(phone))));
    attendee.ifPresent(
        each -> {
          each.setParticipationStatus(ParticipationStatus.ACCEPTED);
          each.setRsvp(false);
        });
    return attendee;
  }

  private static String telephone(String phone) {
    return "tel:" + phone.replaceAll("[^+0-9]", "");
  }

  /** What people typed, without the control characters that no calendar has a way to write. */
  private static String line(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }

  /** A parameter's value cannot hold a double quote. */
  private static String parameter(String text) {
    return line(text).replace('"', '\'');
  }

  private static String written(ICalendar calendar) {
    StringWriter text = new StringWriter();
    try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
      writer.write(calendar);
    } catch (IOException e) {
      throw new UncheckedIOException("text in memory can be written", e);
    }
    return text.toString();
  }
}
