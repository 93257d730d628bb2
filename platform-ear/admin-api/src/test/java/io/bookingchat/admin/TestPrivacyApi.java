package io.bookingchat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.booking.Customer;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.Role;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Customers who ask what is kept of them, and to be forgotten. */
final class TestPrivacyApi {
  private final AdminWorld admin = new AdminWorld();
  private final Salon salon = admin.world.salon();
  private final Caller manager = AdminWorld.member(salon.tenant, Role.MANAGER);

  @AfterEach
  void close() {
    admin.close();
  }

  @Test
  void aCustomerIsShownAndThenForgotten() {
    book();
    assertThat(call("exportCustomer", "rosa@mail.example").text("/exportCustomer"))
        .contains("Rosa")
        .doesNotContain("Eva");
    assertThat(call("eraseCustomer", "9 1111 2222").refusal().code())
        .as("the visit is still to come")
        .isEqualTo(ErrorCode.CONFLICT);

    admin.world.clock.set(MemoryWorld.NOW.plus(Duration.ofDays(2)));

    assertThat(call("eraseCustomer", "9 1111 2222").at("/eraseCustomer")).hasToString("1");
    assertThat(call("eraseCustomer", "9 1111 2222").at("/eraseCustomer")).hasToString("0");
    assertThat(call("exportCustomer", "ROSA@mail.example").text("/exportCustomer"))
        .contains("\"bookings\":[]");
    assertThat(call("exportCustomer", "eva@mail.example").text("/exportCustomer")).contains("Eva");
  }

  @Test
  void whatIsNeitherAddressNorNumberIsInvalid() {
    for (String contact : new String[] {"", "Rosa", "@", "12", "a b@c"}) {
      Refusal refusal = call("eraseCustomer", contact).refusal();

      assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID);
      assertThat(refusal.field()).contains("contact");
    }
  }

  private AdminWorld.Answer call(String operation, String contact) {
    return admin.call(manager, "mutation { " + operation + "(contact: \"" + contact + "\") }");
  }

  private void book() {
    admin.world.bookings.book(
        salon.tenant,
        salon.realm,
        salon.at(salon.haircut, salon.ana, "2026-03-10T10:00"),
        new Customer("Rosa", Optional.of("rosa@mail.example"), Optional.of("+56 9 1111 2222")),
        false);
    admin.world.bookings.book(
        salon.tenant,
        salon.realm,
        salon.at(salon.haircut, salon.pedro, "2026-03-10T10:00"),
        new Customer("Eva", Optional.of("eva@mail.example"), Optional.empty()),
        false);
  }
}
