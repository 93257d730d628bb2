package io.bookingchat.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.BookingSettings;
import io.bookingchat.tenancy.Tenant;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A company allows each customer two bookings that are still to come. */
final class TestCustomerLimit {
  private static final Customer ROSA =
      new Customer("Rosa", Optional.of("rosa@mail.example"), Optional.of("+56 9 1111 2222"));

  private final MemoryWorld world = new MemoryWorld();
  private final Salon salon = world.salon();
  private final Tenant limited =
      salon.tenant.with(
          salon
              .tenant
              .settings()
              .with(
                  new BookingSettings(
                      0,
                      OptionalInt.of(90),
                      OptionalInt.empty(),
                      OptionalInt.empty(),
                      0,
                      10,
                      OptionalInt.of(2),
                      Optional.empty())));

  @Test
  void theThirdIsRefused() {
    book("2026-03-10T10:00", ROSA);
    book("2026-03-11T10:00", ROSA);

    Refusal refusal = refusal("2026-03-12T10:00", ROSA);

    assertThat(refusal.code()).isEqualTo(ErrorCode.POLICY);
    assertThat(refusal.reason()).contains("CUSTOMER_LIMIT");
    assertThat(
            world.finder.refusal(
                limited, salon.realm, salon.at(salon.haircut, salon.ana, "2026-03-12T10:00"), ""))
        .isEmpty();
  }

  @Test
  void oneContactInAnotherSpellingIsTheSameCustomer() {
    book("2026-03-10T10:00", ROSA);
    book("2026-03-11T10:00", ROSA);

    Customer byMail = new Customer("R.", Optional.of("Rosa@MAIL.example"), Optional.empty());
    Customer byPhone = new Customer("R.", Optional.empty(), Optional.of("+56911112222"));
    Customer another = new Customer("Rosa", Optional.empty(), Optional.of("+56933334444"));
    assertThat(refusal("2026-03-12T10:00", byMail).reason()).contains("CUSTOMER_LIMIT");
    assertThat(refusal("2026-03-12T10:00", byPhone).reason()).contains("CUSTOMER_LIMIT");
    book("2026-03-12T10:00", another);
  }

  @Test
  void whatIsCancelledOrPastDoesNotCount() {
    book("2026-03-10T10:00", ROSA);
    Booking cancelled = book("2026-03-11T10:00", ROSA);
    world.bookings.cancel(limited, salon.realm, cancelled, Optional.empty(), true);
    book("2026-03-12T10:00", ROSA);
    assertThat(refusal("2026-03-13T10:00", ROSA).reason()).contains("CUSTOMER_LIMIT");

    world.clock.advance(Duration.ofDays(2)); // past the first
    book("2026-03-13T10:00", ROSA);
  }

  @Test
  void theSameBookingAskedForTwiceIsOne() {
    Appointment wanted = salon.at(salon.haircut, salon.ana, "2026-03-10T10:00");
    Hold hold = world.holds.hold(limited, salon.realm, wanted, "visitor", Optional.empty());
    for (int i = 0; i < 3; i++) {
      world.bookings.confirm(limited, salon.realm, wanted, hold, ROSA, "bk_same");
    }

    book("2026-03-11T10:00", ROSA);
  }

  @Test
  void withoutContactNobodyIsCounted() {
    Customer nobody = new Customer("Eva", Optional.empty(), Optional.empty());
    book("2026-03-10T10:00", nobody);
    book("2026-03-11T10:00", nobody);
    book("2026-03-12T10:00", nobody);
  }

  private Booking book(String local, Customer customer) {
    return world.bookings.book(
        limited, salon.realm, salon.at(salon.haircut, salon.ana, local), customer, false);
  }

  private Refusal refusal(String local, Customer customer) {
    return catchThrowableOfType(Refusal.class, () -> book(local, customer));
  }
}
