package io.bookingchat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.admin.AdminWorld.Answer;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.Role;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TestBookingLife {
  private static final String TEN = "2026-03-10T13:00:00Z";
  private static final String THREE = "2026-03-10T18:00:00Z";

  private final AdminWorld admin = new AdminWorld();
  private final Salon salon = admin.world.salon();
  private final Caller staff = AdminWorld.member(salon.tenant, Role.STAFF);

  @AfterEach
  void stop() {
    admin.close();
  }

  @Test
  void staffMoveABookingAndItsOldTimeIsFree() {
    String id = id(book("ana", TEN, ""));

    Answer moved = move(id, THREE, "");

    assertThat(moved.text("/rescheduleBooking/start")).isEqualTo("2026-03-10T15:00:00-03:00");
    assertThat(book("ana", TEN, "").text("/createBooking/status")).isEqualTo("CONFIRMED");
    assertThat(book("ana", THREE, "").refusal().code()).isEqualTo(ErrorCode.SLOT_TAKEN);
  }

  @Test
  void staffMoveABookingToAnotherProvider() {
    String id = id(book("ana", TEN, ""));

    Answer moved = move(id, TEN, ", providerId: \"pedro\"");

    assertThat(moved.text("/rescheduleBooking/providerName")).isEqualTo("Pedro Soto");
    assertThat(book("ana", TEN, "").text("/createBooking/status")).isEqualTo("CONFIRMED");
    assertThat(move(id, TEN, ", providerId: \"camila\"").refusal().field()).contains("providerId");
  }

  @Test
  void aMoveNeverOverlapsButMayIgnoreNotice() {
    String id = id(book("ana", TEN, ""));
    book("ana", THREE, "");
    String soon = "2026-03-09T12:15:00Z";

    assertThat(move(id, THREE, ", ignoreNotice: true").refusal().code())
        .isEqualTo(ErrorCode.SLOT_TAKEN);
    assertThat(move(id, soon, "").refusal().reason()).contains("MIN_ADVANCE");
    assertThat(move(id, soon, ", ignoreNotice: true").text("/rescheduleBooking/start"))
        .isEqualTo("2026-03-09T09:15:00-03:00");
  }

  @Test
  void aBookingMovesWithinItsOwnTime() {
    String id = id(book("ana", TEN, ""));

    assertThat(move(id, "2026-03-10T13:15:00Z", "").text("/rescheduleBooking/start"))
        .isEqualTo("2026-03-10T10:15:00-03:00");
  }

  @Test
  void aVisitThatIsOverKeepsItsTimeAndItsMarkMayBeCorrected() {
    String id = id(book("ana", TEN, ""));
    assertThat(mark(id, "COMPLETED", "").refusal().field()).contains("status");
    admin.world.clock.set(Instant.parse("2026-03-10T14:00:00Z"));

    assertThat(mark(id, "COMPLETED", "").text("/markBooking/status")).isEqualTo("COMPLETED");
    assertThat(mark(id, "NO_SHOW", "").text("/markBooking/status")).isEqualTo("NO_SHOW");
    assertThat(book("ana", TEN, ", ignoreNotice: true").refusal().code())
        .isEqualTo(ErrorCode.SLOT_TAKEN);
    assertThat(move(id, THREE, "").refusal().code()).isEqualTo(ErrorCode.CONFLICT);
    assertThat(cancel(id, "").refusal().code()).isEqualTo(ErrorCode.CONFLICT);
  }

  @ParameterizedTest
  @CsvSource({"PENDING", "CONFIRMED", "CANCELLED"})
  void onlyAVisitThatIsOverIsMarked(String status) {
    String id = id(book("ana", TEN, ""));

    assertThat(mark(id, status, "").refusal().field()).contains("status");
  }

  @Test
  void aCancelledBookingWasNoVisit() {
    String id = id(book("ana", TEN, ""));
    cancel(id, "");
    admin.world.clock.set(Instant.parse("2026-03-10T14:00:00Z"));

    assertThat(mark(id, "COMPLETED", "").refusal().code()).isEqualTo(ErrorCode.CONFLICT);
  }

  @Test
  void anAbsentBookingIsNotFound() {
    assertThat(move("absent", TEN, "").refusal().code()).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(mark("absent", "PENDING", "").refusal().code()).isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  void aTokenMakesOneBooking() {
    String token = ", clientToken: \"token-0001\"";
    Answer first = book("ana", TEN, token);

    assertThat(id(book("ana", TEN, token))).isEqualTo(id(first));
    assertThat(book("ana", THREE, token).refusal().code()).isEqualTo(ErrorCode.CONFLICT);
    assertThat(book("ana", TEN, ", clientToken: \"token-0002\"").refusal().code())
        .isEqualTo(ErrorCode.SLOT_TAKEN);
    assertThat(book("ana", TEN, ", clientToken: \"short\"").refusal().field())
        .contains("clientToken");

    Caller colleague = new Caller.Member(salon.tenant, "colleague", Set.of(Role.STAFF));
    assertThat(id(book(colleague, "ana", THREE, token))).isNotEqualTo(id(first));
  }

  @Test
  void aRepeatedTokenReturnsTheBookingAlsoWhenItWasCancelledSince() {
    String token = ", clientToken: \"token-0001\"";
    String id = id(book("ana", TEN, token));
    cancel(id, "");

    assertThat(book("ana", TEN, token).text("/createBooking/status")).isEqualTo("CANCELLED");
  }

  @Test
  void aTokenMovesOnce() {
    String token = ", clientToken: \"token-0001\"";
    String id = id(book("ana", TEN, ""));
    move(id, THREE, token);
    move(id, "2026-03-11T13:00:00Z", "");

    assertThat(move(id, THREE, token).text("/rescheduleBooking/start"))
        .isEqualTo("2026-03-11T10:00:00-03:00");
    assertThat(cancel(id, token).text("/cancelBooking/status")).isEqualTo("CANCELLED");
    assertThat(cancel(id, token).text("/cancelBooking/status")).isEqualTo("CANCELLED");
    assertThat(version(id)).isEqualTo(4);
  }

  @Test
  void aTokenMarksOnce() {
    String token = ", clientToken: \"token-0001\"";
    String id = id(book("ana", TEN, ""));
    admin.world.clock.set(Instant.parse("2026-03-10T14:00:00Z"));
    mark(id, "NO_SHOW", token);
    mark(id, "COMPLETED", "");

    assertThat(mark(id, "NO_SHOW", token).text("/markBooking/status")).isEqualTo("COMPLETED");
  }

  @Test
  void aBookingComesAsACalendarEvent() {
    String text =
        admin
            .call(
                staff,
                "{ booking(bookingId: \"%s\") { calendar } }".formatted(id(book("ana", TEN, ""))))
            .text("/booking/calendar");

    assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").contains("METHOD:REQUEST\r\n");
  }

  @Test
  void hoursThatChangeTouchNoBookingButTellOfThoseOutside() {
    book("ana", TEN, "");
    book("ana", "2026-03-10T20:00:00Z", "");
    cancel(id(book("ana", "2026-03-10T19:00:00Z", "")), "");
    book("pedro", "2026-03-10T20:00:00Z", "");
    String outside = "bookingsOutside { start status }";

    Answer shorter = hours("{day: TUESDAY, from: \"09:10\", to: \"17:00\"}", "", outside);

    assertThat(shorter.at("/saveAvailability/bookingsOutside"))
        .hasToString("[{\"start\":\"2026-03-10T17:00:00-03:00\",\"status\":\"CONFIRMED\"}]");
    assertThat(
            admin
                .call(staff, "{ availabilityRules(providerId: \"ana\") { %s } }".formatted(outside))
                .at("/availabilityRules/bookingsOutside")
                .asJsonArray())
        .hasSize(1);
    assertThat(
            hours("{day: TUESDAY, from: \"09:00\", to: \"18:00\"}", "", outside)
                .at("/saveAvailability/bookingsOutside")
                .asJsonArray())
        .isEmpty();
    String away = ", absences: [{from: \"2026-03-10T13:30:00Z\", to: \"2026-03-10T14:00:00Z\"}]";
    assertThat(
            hours("{day: TUESDAY, from: \"09:00\", to: \"18:00\"}", away, outside)
                .text("/saveAvailability/bookingsOutside/0/start"))
        .isEqualTo("2026-03-10T10:00:00-03:00");
  }

  @Test
  void hoursMayBeReplacedOnlyAsTheyWereRead() {
    String tuesday = "{day: TUESDAY, from: \"09:00\", to: \"17:00\"}";

    assertThat(hours(tuesday, ", version: 1", "version").at("/saveAvailability/version"))
        .hasToString("2");
    assertThat(hours(tuesday, ", version: 1", "version").refusal().code())
        .isEqualTo(ErrorCode.CONFLICT);
  }

  @Test
  void aRecurringBookingTellsOfTheWeeksItCouldNotPlace() {
    book("ana", "2026-03-17T13:00:00Z", "");
    hours("{day: TUESDAY, from: \"09:00\", to: \"17:00\"}", "", "version");
    String token = ", clientToken: \"token-0001\"";

    Answer made = recurring(TEN, 6, token);

    // clocks go back on 5 April 2026: ten o'clock stays ten o'clock
    assertThat(made.at("/createRecurringBooking/placed").asJsonArray()).hasSize(5);
    assertThat(made.text("/createRecurringBooking/placed/0/start"))
        .isEqualTo("2026-03-10T10:00:00-03:00");
    assertThat(made.text("/createRecurringBooking/placed/4/start"))
        .isEqualTo("2026-04-14T10:00:00-04:00");
    assertThat(made.at("/createRecurringBooking/refused"))
        .hasToString("[{\"start\":\"2026-03-17T10:00:00-03:00\",\"reason\":\"TAKEN\"}]");
    assertThat(recurring(TEN, 6, token).at("/createRecurringBooking/placed"))
        .isEqualTo(made.at("/createRecurringBooking/placed"));
    assertThat(recurring(TEN, 1, "").refusal().field()).contains("weeks");
    assertThat(recurring(TEN, 53, "").refusal().field()).contains("weeks");
  }

  private Answer recurring(String start, int weeks, String rest) {
    return admin.call(
        staff,
        """
        mutation { createRecurringBooking(weeks: %d, input: {serviceId: "corte", providerId: "ana",
          start: "%s", customer: {name: "Rosa"}%s}) {
            placed { bookingId start } refused { start reason } } }\
        """
            .formatted(weeks, start, rest));
  }

  private Answer hours(String window, String rest, String wanted) {
    return admin.call(
        AdminWorld.member(salon.tenant, Role.MANAGER),
        "mutation { saveAvailability(input: {providerId: \"ana\", weekly: [%s]%s}) { %s } }"
            .formatted(window, rest, wanted));
  }

  private int version(String id) {
    return admin.world.bookingStore.find(salon.realm, id).orElseThrow().version();
  }

  private static String id(Answer booked) {
    return booked.text("/createBooking/bookingId");
  }

  private Answer move(String id, String start, String rest) {
    return admin.call(
        staff,
        "mutation { rescheduleBooking(bookingId: \"%s\", start: \"%s\"%s) { start providerName } }"
            .formatted(id, start, rest));
  }

  private Answer mark(String id, String status, String rest) {
    return admin.call(
        staff,
        "mutation { markBooking(bookingId: \"%s\", status: %s%s) { status } }"
            .formatted(id, status, rest));
  }

  private Answer cancel(String id, String rest) {
    return admin.call(
        staff, "mutation { cancelBooking(bookingId: \"%s\"%s) { status } }".formatted(id, rest));
  }

  private Answer book(String provider, String start, String rest) {
    return book(staff, provider, start, rest);
  }

  private Answer book(Caller caller, String provider, String start, String rest) {
    return admin.call(
        caller,
        """
        mutation { createBooking(input: {serviceId: "corte", providerId: "%s", start: "%s",
          customer: {name: "Rosa", phone: "+56911112222"}%s}) { bookingId status start } }\
        """
            .formatted(provider, start, rest));
  }
}
