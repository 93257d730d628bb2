package io.bookingchat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.admin.AdminWorld.Answer;
import io.bookingchat.booking.Booking;
import io.bookingchat.booking.Customer;
import io.bookingchat.booking.Waiting;
import io.bookingchat.booking.WaitingList.Wanted;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.Role;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TestWaitingApi {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);
  private static final Customer EVA =
      new Customer("Eva Luna", Optional.of("eva@example.com"), Optional.empty());
  private static final String LIST =
      "{ waitingList%s { items { waitingId serviceName providerId providerName from to since"
          + " customer { name email phone } offered { providerName start until } } nextCursor } }";

  private final AdminWorld admin = new AdminWorld();
  private final Salon salon = admin.world.salon();
  private final Caller staff = AdminWorld.member(salon.tenant, Role.STAFF);

  @AfterEach
  void stop() {
    admin.close();
  }

  @Test
  void staffSeeWhoWaitsForWhatAndWhatIsHeldForThem() {
    Booking booking = book();
    join("first", Optional.of("ana"), Optional.of(EVA));
    join("second", Optional.empty(), Optional.empty());
    admin.world.bookings.cancel(salon.tenant, salon.realm, booking, Optional.empty(), true);

    Answer answer = list("");

    String first = "/waitingList/items/0";
    assertThat(answer.text(first + "/serviceName")).isEqualTo("Corte de pelo");
    assertThat(answer.text(first + "/providerName")).isEqualTo("Ana Rojas");
    assertThat(answer.text(first + "/from")).isEqualTo("2026-03-10");
    assertThat(answer.text(first + "/customer/email")).isEqualTo("eva@example.com");
    assertThat(answer.text(first + "/offered/providerName")).isEqualTo("Ana Rojas");
    assertThat(answer.text(first + "/offered/until")).endsWith("-03:00");
    assertThat(answer.at("/waitingList/items/1/customer")).isEqualTo(JsonValue.NULL);
    assertThat(answer.at("/waitingList/items/1/offered")).isEqualTo(JsonValue.NULL);
    assertThat(answer.at("/waitingList/nextCursor")).isEqualTo(JsonValue.NULL);
  }

  @Test
  void aLongLineComesInPages() {
    for (int visitor = 0; visitor < 101; visitor++) {
      join("visitor-" + visitor, Optional.empty(), Optional.empty());
    }

    Answer first = list("");
    String cursor = first.text("/waitingList/nextCursor");
    Answer second = list("(cursor: \"" + cursor + "\")");

    assertThat(first.at("/waitingList/items").asJsonArray()).hasSize(100);
    assertThat(second.at("/waitingList/items").asJsonArray()).hasSize(1);
    assertThat(ids(second)).isNotIn(first.at("/waitingList/items").asJsonArray());
    assertThat(list("(cursor: \"" + cursor + "x\")").refusal().field()).contains("cursor");
  }

  @Test
  void staffTakeSomeoneOutAndTheirOfferGoesOn() {
    Booking booking = book();
    Waiting first = join("first", Optional.of("ana"), Optional.empty());
    join("second", Optional.of("ana"), Optional.empty());
    admin.world.bookings.cancel(salon.tenant, salon.realm, booking, Optional.empty(), true);

    assertThat(remove(first.waitingId()).at("/removeFromWaitingList")).isEqualTo(JsonValue.TRUE);

    Answer answer = list("");
    assertThat(answer.at("/waitingList/items").asJsonArray()).hasSize(1);
    assertThat(answer.text("/waitingList/items/0/offered/providerName")).isEqualTo("Ana Rojas");
    assertThat(remove(first.waitingId()).refusal().code()).isEqualTo(ErrorCode.NOT_FOUND);
  }

  private static JsonObject ids(Answer answer) {
    return answer.at("/waitingList/items").asJsonArray().getJsonObject(0);
  }

  private Answer list(String arguments) {
    return admin.call(staff, LIST.formatted(arguments));
  }

  private Answer remove(String waitingId) {
    return admin.call(
        staff, "mutation { removeFromWaitingList(waitingId: \"" + waitingId + "\") }");
  }

  private Booking book() {
    return admin.world.bookings.book(
        salon.tenant,
        salon.realm,
        salon.at(salon.haircut, salon.ana, TUESDAY + "T10:00"),
        EVA,
        false);
  }

  private Waiting join(String visitor, Optional<String> providerId, Optional<Customer> customer) {
    admin.world.clock.advance(Duration.ofMillis(1)); // nobody joins at the same moment
    return admin.world.waiting.join(
        salon.tenant,
        salon.realm,
        visitor,
        new Wanted("corte", providerId, TUESDAY, TUESDAY),
        customer);
  }
}
