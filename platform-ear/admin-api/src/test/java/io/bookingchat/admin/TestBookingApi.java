package io.bookingchat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.admin.AdminWorld.Answer;
import io.bookingchat.booking.Appointment;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.Plan;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.Settings;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantId;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TestBookingApi {
  private final AdminWorld admin = new AdminWorld();
  private final Salon salon = admin.world.salon();
  private final Caller staff = AdminWorld.member(salon.tenant, Role.STAFF);

  @AfterEach
  void stop() {
    admin.close();
  }

  @Test
  void staffBookReadListAndCancel() {
    Answer made = book("corte", "ana", "2026-03-10T15:30:00Z", "");
    String id = made.text("/createBooking/bookingId");
    assertThat(made.text("/createBooking/start")).isEqualTo("2026-03-10T12:30:00-03:00");
    assertThat(made.text("/createBooking/status")).isEqualTo("CONFIRMED");

    assertThat(list("2026-03-10", "2026-03-10", "").at("/bookings/items").asJsonArray()).hasSize(1);
    assertThat(list("2026-03-11", "2026-03-12", "").at("/bookings/items").asJsonArray()).isEmpty();

    Answer cancelled =
        admin.call(
            staff,
            "mutation { cancelBooking(bookingId: \"" + id + "\", reason: \"ill\") { status } }");
    assertThat(cancelled.text("/cancelBooking/status")).isEqualTo("CANCELLED");
    assertThat(
            admin
                .call(staff, "{ booking(bookingId: \"" + id + "\") { status customer { name } } }")
                .text("/booking/status"))
        .isEqualTo("CANCELLED");
    assertThat(
            list("2026-03-10", "2026-03-10", ", status: CONFIRMED")
                .at("/bookings/items")
                .asJsonArray())
        .isEmpty();
  }

  @Test
  void aTakenTimeOffersTheNearestOthers() {
    book("corte", "ana", "2026-03-10T15:30:00Z", "");

    Answer second = book("corte", "ana", "2026-03-10T15:30:00Z", "");

    assertThat(second.refusal().code()).isEqualTo(ErrorCode.SLOT_TAKEN);
    assertThat((List<?>) second.refusal().extensions().get("alternatives"))
        .hasSize(3)
        .allMatch(Appointment.class::isInstance);
  }

  @Test
  void aVisitOfSeveralServicesIsOneBooking() {
    String services = "services { serviceId serviceName start end }";

    Answer made =
        admin.call(
            staff,
            "mutation { createBooking(input: {serviceId: \"corte+color\", providerId: \"ana\","
                + " start: \"2026-03-10T13:00:00Z\", customer: {name: \"Rosa\"}})"
                + " { bookingId serviceId serviceName end "
                + services
                + " } }");

    assertThat(made.text("/createBooking/serviceId")).isEqualTo("corte+color");
    assertThat(made.text("/createBooking/serviceName")).isEqualTo("Corte de pelo + Tintura");
    assertThat(made.text("/createBooking/end")).isEqualTo("2026-03-10T12:20:00-03:00");
    assertThat(made.at("/createBooking/services"))
        .hasToString(
            "[{\"serviceId\":\"corte\",\"serviceName\":\"Corte de pelo\","
                + "\"start\":\"2026-03-10T10:00:00-03:00\",\"end\":\"2026-03-10T10:45:00-03:00\"},"
                + "{\"serviceId\":\"color\",\"serviceName\":\"Tintura\","
                + "\"start\":\"2026-03-10T10:50:00-03:00\",\"end\":\"2026-03-10T12:20:00-03:00\"}]");
    assertThat(book("corte", "ana", "2026-03-10T14:00:00Z", "").refusal().code())
        .isEqualTo(ErrorCode.SLOT_TAKEN);
    assertThat(
            admin
                .call(
                    staff,
                    "{ openSlots(serviceId: \"corte+color\", providerId: \"ana\", from:"
                        + " \"2026-03-10\", days: 1) { slots { serviceId start } } }")
                .text("/openSlots/slots/0/start"))
        .isEqualTo("2026-03-10T12:45:00-03:00");
  }

  @ParameterizedTest
  @CsvSource({
    "corte+absent, ana, NOT_FOUND,",
    "corte+corte, ana, INVALID, serviceId",
    "corte+yoga, ana, INVALID, serviceId",
    "corte+barba, ana, INVALID, providerId"
  })
  void aVisitThatCannotBeIsRefused(
      String serviceId, String providerId, ErrorCode code, String field) {
    Answer answer = book(serviceId, providerId, "2026-03-10T13:00:00Z", "");

    assertThat(answer.refusal().code()).isEqualTo(code);
    assertThat(answer.refusal().field()).isEqualTo(Optional.ofNullable(field));
  }

  @Test
  void aPhoneIsStoredInOneFormHoweverItIsTyped() {
    String phone = "customer: {name: \"Rosa\", phone: \"9 8765 4321\"}";

    Answer made =
        admin.call(
            staff,
            "mutation { createBooking(input: {serviceId: \"corte\", providerId: \"ana\", start:"
                + " \"2026-03-10T15:30:00Z\", "
                + phone
                + "}) { customer { phone } } }");

    assertThat(made.text("/createBooking/customer/phone")).isEqualTo("+56987654321");
  }

  @Test
  void noticeIsSetAsideForStaffButAnOverlapIsNot() {
    assertThat(book("corte", "ana", "2026-03-09T12:15:00Z", "").refusal().reason())
        .contains("MIN_ADVANCE");
    assertThat(
            book("corte", "ana", "2026-03-09T12:15:00Z", ", ignoreNotice: true")
                .text("/createBooking/status"))
        .isEqualTo("CONFIRMED");
    assertThat(
            book("corte", "ana", "2026-03-09T12:15:00Z", ", ignoreNotice: true").refusal().code())
        .isEqualTo(ErrorCode.SLOT_TAKEN);
  }

  @ParameterizedTest
  @CsvSource({
    "corte, camila, 2026-03-10T15:30:00Z, providerId",
    "corte, ana, 9999-12-31T23:59:59Z, start",
  })
  void whatCannotBeBookedNamesItsField(
      String service, String provider, String start, String field) {
    assertThat(book(service, provider, start, "").refusal().field()).contains(field);
  }

  @Test
  void aTimeBeyondAnyCalendarIsRefusedAndNotAFailure() {
    Answer answer = book("corte", "ana", "+999999999-12-31T23:59:59-18:00", "");

    assertThat(answer.refusal().field()).contains("start");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-10, 2026-03-09, to",
    "2026-01-01, 2027-02-05, to",
    "9999-12-31, 9999-12-31, from",
    "+999999999-12-31, +999999999-12-31, from",
  })
  void datesHaveBounds(String from, String to, String field) {
    assertThat(list(from, to, "").refusal().field()).contains(field);
  }

  @Test
  void fourHundredDaysAreAllowed() {
    assertThat(list("2026-01-01", "2027-02-04", "").errors()).isEmpty();
  }

  @Test
  void pagesFollowEachOtherAndTheirCursorIsGoodForThemAlone() {
    for (int hour = 0; hour < 9; hour++) {
      for (int day = 10; day <= 24; day++) {
        book("barba", "pedro", "2026-03-" + day + "T" + (12 + hour) + ":00:00Z", "");
      }
    }
    Answer first = list("2026-03-01", "2026-03-31", "");
    String cursor = first.text("/bookings/nextCursor");
    Answer second = list("2026-03-01", "2026-03-31", ", cursor: \"" + cursor + "\"");

    Set<JsonValue> ids = new HashSet<>(items(first));
    ids.addAll(items(second));
    assertThat(items(first)).hasSize(100);
    assertThat(ids).hasSize(items(first).size() + items(second).size());
    assertThat(second.at("/bookings/nextCursor")).isEqualTo(JsonValue.NULL);

    assertThat(cursorField("2026-03-02", cursor)).contains("cursor");
    assertThat(cursorField("2026-03-01", cursor + "A")).contains("cursor");
    assertThat(cursorField("2026-03-01", "A" + cursor.substring(1))).contains("cursor");
    assertThat(cursorField("2026-03-01", "")).contains("cursor");
    assertThat(
            admin
                .call(
                    AdminWorld.member(other(), Role.STAFF),
                    query("2026-03-01", "2026-03-31", ", cursor: \"" + cursor + "\""))
                .refusal()
                .field())
        .contains("cursor");
  }

  @Test
  void openSlotsAreOfferedAndTheRestExplained() {
    book("corte", "ana", "2026-03-10T15:30:00Z", "");

    Answer plain = slots("days: 1");
    Answer explained = slots("days: 1, explain: true");

    assertThat(plain.at("/openSlots/explanations").asJsonArray()).isEmpty();
    assertThat(plain.text("/openSlots/slots/0/start")).isEqualTo("2026-03-10T09:00:00-03:00");
    assertThat(explained.at("/openSlots/explanations").toString()).contains("TAKEN", "BUFFER");
    assertThat(slots("days: 0").refusal().field()).contains("days");
    assertThat(slots("days: 32").refusal().field()).contains("days");
  }

  private Answer slots(String rest) {
    return admin.call(
        staff,
        "{ openSlots(serviceId: \"corte\", providerId: \"ana\", from: \"2026-03-10\", "
            + rest
            + ") { slots { slotId start } explanations { start reason } } }");
  }

  private Tenant other() {
    return admin.world.directory.create(
        Tenant.create(
            new TenantId("salon-andina-2"),
            "Other",
            Plan.PRO,
            Optional.empty(),
            Settings.of("es-CL", Salon.ZONE)));
  }

  private Optional<String> cursorField(String from, String cursor) {
    return list(from, "2026-03-31", ", cursor: \"" + cursor + "\"").refusal().field();
  }

  private static JsonArray items(Answer page) {
    return page.at("/bookings/items").asJsonArray();
  }

  private Answer list(String from, String to, String rest) {
    return admin.call(staff, query(from, to, rest));
  }

  private static String query(String from, String to, String rest) {
    return "{ bookings(from: \""
        + from
        + "\", to: \""
        + to
        + "\""
        + rest
        + ") { items { bookingId start } nextCursor } }";
  }

  private Answer book(String service, String provider, String start, String rest) {
    return admin.call(
        staff,
        "mutation { createBooking(input: {serviceId: \""
            + service
            + "\", providerId: \""
            + provider
            + "\", start: \""
            + start
            + "\", customer: {name: \"Rosa\", phone: \"+56911112222\"}"
            + rest
            + "}) { bookingId status start } }");
  }
}
