package io.bookingchat.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.catalogue.Service;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.BookingSettings;
import io.bookingchat.tenancy.Tenant;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Several services in one visit, as one booking. Ana cuts (45, 5 after) and colours (90, 15). */
final class TestVisits {
  private static final Customer EVA =
      new Customer("Eva", Optional.of("eva@example.com"), Optional.empty());

  private final MemoryWorld world = new MemoryWorld();
  private final Salon salon = world.salon();
  private final Service visit =
      world.catalogue.service(salon.tenant.tenantId(), "corte+color").orElseThrow();
  private final Appointment ten = salon.at(visit, salon.ana, "2026-03-10T10:00");

  @Test
  void isOneBookingOfServicesOneAfterTheOther() {
    Booking booking = book(ten);

    assertThat(booking.end()).isEqualTo(at("2026-03-10T12:20"));
    assertThat(booking.services())
        .containsExactly(
            new BookedService("corte", "Corte de pelo", ten.start(), at("2026-03-10T10:45")),
            new BookedService("color", "Tintura", at("2026-03-10T10:50"), at("2026-03-10T12:20")));
    assertThat(world.bookingStore.find(salon.realm, booking.bookingId())).contains(booking);
  }

  @Test
  void anOrdinaryBookingHasItsOneService() {
    Booking booking = book(salon.at(salon.haircut, salon.ana, "2026-03-10T10:00"));

    assertThat(booking.services())
        .containsExactly(
            new BookedService("corte", "Corte de pelo", booking.start(), booking.end()));
  }

  @Test
  void nothingElseFitsIntoItNorIntoItsBuffers() {
    book(ten);

    for (String start : List.of("09:15", "09:30", "10:45", "11:30", "12:15", "12:30")) {
      assertThat(reason(salon.at(salon.haircut, salon.ana, "2026-03-10T" + start)))
          .as(start)
          .isPresent();
    }
    assertThat(reason(salon.at(salon.haircut, salon.ana, "2026-03-10T09:00"))).isEmpty();
    assertThat(reason(salon.at(salon.haircut, salon.ana, "2026-03-10T12:45"))).isEmpty();
  }

  @Test
  void isRefusedWhereOnlyItsMiddleIsTaken() {
    book(salon.at(salon.haircut, salon.ana, "2026-03-10T11:00"));

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> book(ten));

    assertThat(refusal.code()).isEqualTo(ErrorCode.SLOT_TAKEN);
    assertThat(reason(salon.at(visit, salon.ana, "2026-03-10T12:00"))).isEmpty();
  }

  @Test
  void movesAsOneAndKeepsItsNames() {
    Booking booking = book(ten);
    Service later = renamed(salon.colour, "Color", 60);
    world.catalogue.save(salon.tenant.tenantId(), later);
    Service changed = world.catalogue.service(salon.tenant.tenantId(), "corte+color").orElseThrow();

    Booking moved =
        world.bookings.reschedule(
            salon.tenant,
            salon.realm,
            booking,
            salon.at(changed, salon.ana, "2026-03-10T15:00"),
            false);

    assertThat(moved.services())
        .containsExactly(
            new BookedService(
                "corte", "Corte de pelo", at("2026-03-10T15:00"), at("2026-03-10T15:45")),
            new BookedService("color", "Tintura", at("2026-03-10T15:50"), at("2026-03-10T16:50")));
    assertThat(reason(ten)).isEmpty();
  }

  @Test
  void outlivesAServiceOfItThatIsNoLongerOffered() {
    Booking booking = book(ten);
    world.catalogue.deleteService(salon.tenant.tenantId(), "color");

    Booking cancelled =
        world.bookings.cancel(salon.tenant, salon.realm, booking, Optional.empty(), true);

    assertThat(cancelled.services()).isEqualTo(booking.services());
    assertThat(world.catalogue.service(salon.tenant.tenantId(), booking.serviceId())).isEmpty();
  }

  @Test
  void countsOnceForADayAndForACustomer() {
    Tenant limited =
        salon.tenant.with(
            salon
                .tenant
                .settings()
                .with(
                    new BookingSettings(
                        0,
                        OptionalInt.of(90),
                        OptionalInt.of(2),
                        OptionalInt.empty(),
                        0,
                        10,
                        OptionalInt.of(2),
                        Optional.empty())));
    book(limited, ten);
    book(limited, salon.at(salon.haircut, salon.ana, "2026-03-10T15:00"));

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () -> book(limited, salon.at(salon.haircut, salon.ana, "2026-03-11T15:00")));
    assertThat(refusal.reason()).contains("CUSTOMER_LIMIT");
    Appointment third = salon.at(salon.haircut, salon.ana, "2026-03-10T17:00");
    assertThat(world.finder.refusal(limited, salon.realm, third, ""))
        .hasValueSatisfying(reason -> assertThat(reason.code()).isEqualTo("DAY_FULL"));
  }

  private Booking book(Appointment wanted) {
    return book(salon.tenant, wanted);
  }

  private Booking book(Tenant tenant, Appointment wanted) {
    return world.bookings.book(tenant, salon.realm, wanted, EVA, false);
  }

  private Optional<SlotFinder.Reason> reason(Appointment wanted) {
    return world.finder.refusal(salon.tenant, salon.realm, wanted, "visitor");
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(Salon.ZONE).toInstant();
  }

  private static Service renamed(Service service, String name, int minutes) {
    return new Service(
        service.serviceId(),
        name,
        service.description(),
        service.aliases(),
        minutes,
        service.stepMinutes(),
        service.alignment(),
        service.bufferBeforeMinutes(),
        service.bufferAfterMinutes(),
        service.capacity(),
        service.priceMinor(),
        service.currency(),
        service.active());
  }
}
