package io.bookingchat.booking;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.property.Attendee;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.Tenant;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TestInvitation {
  private final MemoryWorld world = new MemoryWorld();
  private final Salon salon = world.salon();
  private final Appointment ten = salon.at(salon.haircut, salon.ana, "2026-03-10T10:00");
  private final Appointment three = salon.at(salon.haircut, salon.ana, "2026-03-10T15:00");

  @Test
  void keepsItsNameAndCountsItsChanges() {
    Booking booked = book(ten, customer("Eva", "eva@mail.example"));
    Booking moved = world.bookings.reschedule(salon.tenant, salon.realm, booked, three, false);
    Booking cancelled =
        world.bookings.cancel(salon.tenant, salon.realm, moved, Optional.empty(), true);

    assertThat(event(booked).getUid().getValue())
        .isEqualTo(booked.bookingId() + "@salon-andina")
        .isEqualTo(event(moved).getUid().getValue())
        .isEqualTo(event(cancelled).getUid().getValue());
    assertThat(event(booked).getSequence().getValue()).isZero();
    assertThat(event(moved).getSequence().getValue()).isEqualTo(1);
    assertThat(event(cancelled).getSequence().getValue()).isEqualTo(2);
    assertThat(calendar(booked).getMethod().isRequest()).isTrue();
    assertThat(calendar(moved).getMethod().isRequest()).isTrue();
    assertThat(calendar(cancelled).getMethod().isCancel()).isTrue();
    assertThat(event(cancelled).getStatus().isCancelled()).isTrue();
    assertThat(event(moved).getDateStart().getValue()).isEqualTo(Date.from(three.start()));
    assertThat(text(booked)).isEqualTo(text(booked));
  }

  @Test
  void writesTheTenantsLocalTimeAndExplainsItsZone() {
    String text = text(book(ten, customer("Eva", "eva@mail.example")));

    assertThat(text)
        .contains("DTSTART;TZID=America/Santiago:20260310T100000\r\n")
        .contains("DTEND;TZID=America/Santiago:20260310T104500\r\n")
        .contains("DTSTAMP:20260309T120000Z\r\n")
        .contains("TZID:America/Santiago\r\n")
        // summer time, since 7 September 2025 at midnight
        .contains("BEGIN:DAYLIGHT\r\nDTSTART:20250907T000000\r\n")
        .contains("TZOFFSETFROM:-0400\r\nTZOFFSETTO:-0300\r\n");
  }

  @Test
  void tellsAlsoTheChangeOfOffsetDuringAnEvent() {
    Booking booking = book(ten, customer("Eva", "eva@mail.example"));
    ZoneId chile = ZoneId.of("America/Santiago");

    assertThat(
            InvitationZone.of(
                    chile,
                    java.time.Instant.parse("2026-04-05T02:30:00Z"),
                    java.time.Instant.parse("2026-04-05T04:00:00Z"))
                .getStandardTimes())
        .hasSize(1);
    assertThat(
            InvitationZone.of(ZoneId.of("UTC"), booking.start(), booking.end())
                .getStandardTimes()
                .get(0)
                .getTimezoneOffsetTo()
                .getValue()
                .getMillis())
        .isZero();
  }

  @Test
  void whatPeopleTypedStaysText() {
    String name = "Eva; \"la\", \\n: Díaz\r\nBEGIN:VALARM\r\nATTACH:x" + (char) 7;
    Booking booking = book(ten, customer(name, "eva@mail.example"));
    Tenant company = named(salon.tenant, "Salón, \"A;B\\C\"\r\nMETHOD:CANCEL " + "á".repeat(90));

    String text = Invitation.text(company, booking);
    VEvent event = read(text).getEvents().get(0);

    assertThat(text.lines()).noneMatch(line -> line.startsWith("BEGIN:VALARM"));
    assertThat(read(text).getMethod().isRequest()).isTrue();
    assertThat(event.getSummary().getValue())
        .isEqualTo("Corte de pelo – Salón, \"A;B\\C\" METHOD:CANCEL " + "á".repeat(90));
    assertThat(event.getAttendees().get(0).getCommonName())
        .isEqualTo("Eva; 'la', \\n: Díaz BEGIN:VALARM ATTACH:x ");
    assertThat(Arrays.stream(text.split("\r\n"))).allMatch(line -> line.length() <= 75);
  }

  @Test
  void namesTheCustomerByWhatIsKnown() {
    Customer byPhone = new Customer("Eva", Optional.empty(), Optional.of("+56 9 1111-2222"));
    Customer unknown = new Customer("Eva", Optional.empty(), Optional.empty());

    Attendee attendee = event(book(ten, byPhone)).getAttendees().get(0);
    ICalendar shown = calendar(book(three, unknown));

    assertThat(attendee.getUri()).isEqualTo("tel:+56911112222");
    assertThat(shown.getEvents().get(0).getAttendees()).isEmpty();
    assertThat(shown.getMethod().isPublish()).isTrue();
  }

  private static Tenant named(Tenant tenant, String name) {
    return new Tenant(
        tenant.tenantId(),
        name,
        tenant.plan(),
        tenant.state(),
        tenant.vertical(),
        tenant.cell(),
        tenant.epoch(),
        tenant.settings(),
        tenant.version(),
        tenant.ownLimits());
  }

  private static Customer customer(String name, String email) {
    return new Customer(name, Optional.of(email), Optional.empty());
  }

  private Booking book(Appointment wanted, Customer customer) {
    return world.bookings.book(salon.tenant, salon.realm, wanted, customer, false);
  }

  private String text(Booking booking) {
    return Invitation.text(salon.tenant, booking);
  }

  private VEvent event(Booking booking) {
    return calendar(booking).getEvents().get(0);
  }

  private ICalendar calendar(Booking booking) {
    return read(text(booking));
  }

  private static ICalendar read(String text) {
    try (ICalReader reader = new ICalReader(text)) {
      return reader.readNext();
    } catch (IOException e) {
      throw new AssertionError("text in memory can be read", e);
    }
  }
}
