package io.bookingchat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.admin.AdminWorld.Answer;
import io.bookingchat.audit.AuditEvent;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.Role;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How managers read the trail. */
final class TestAuditApi {
  private final AdminWorld admin = new AdminWorld();
  private final Salon salon = admin.world.salon();
  private final Caller owner = AdminWorld.member(salon.tenant, Role.OWNER);

  @AfterEach
  void stop() {
    admin.close();
  }

  @Test
  void whatIsRefusedLeavesNoChange() {
    Answer refused =
        admin.call(owner, "mutation { cancelBooking(bookingId: \"bk_none\") { status } }");

    assertThat(refused.refusal().code()).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(admin.world.auditStore.entries(salon.tenant.tenantId())).isEmpty();
  }

  @Test
  void saysWhatWasChangedByNameOnly() {
    admin.call(
        owner,
        "mutation { updateSettings(input: {version: 1, booking: {maxBookingsPerDay: 3},"
            + " widget: {greetingMessage: \"Hola\"}}) { version } }");

    AuditEvent event = admin.world.auditStore.entries(salon.tenant.tenantId()).get(0).event();
    assertThat(event.changed())
        .containsExactlyInAnyOrder(
            "input.version", "input.booking.maxBookingsPerDay", "input.widget.greetingMessage");
  }

  @Test
  void managersReadItPageByPage() {
    for (int i = 0; i < 103; i++) {
      admin.call(
          owner,
          "mutation { saveService(input: {serviceId: \"s%d\", name: \"S\", durationMinutes: 30})"
                  .formatted(i)
              + " { serviceId } }");
    }
    Caller manager = AdminWorld.member(salon.tenant, Role.MANAGER);

    Answer first = read(manager, "2026-03-09", "");
    String cursor = first.text("/audit/nextCursor");
    Answer second = read(manager, "2026-03-09", ", cursor: \"" + cursor + "\"");

    assertThat(first.at("/audit/items").asJsonArray()).hasSize(100);
    assertThat(first.text("/audit/items/0/time")).isEqualTo("2026-03-09T09:00:00-03:00");
    assertThat(first.text("/audit/items/0/targets/0/id")).isEqualTo("s0");
    assertThat(second.at("/audit/items").asJsonArray()).hasSize(3);
    assertThat(second.at("/audit/nextCursor")).hasToString("null");
    assertThat(read(manager, "2026-03-10", "").at("/audit/items").asJsonArray()).isEmpty();
  }

  @Test
  void aCursorIsForItsQueryAndTenantAndUnaltered() {
    for (int i = 0; i < 101; i++) {
      admin.call(
          owner,
          "mutation { saveService(input: {serviceId: \"corte\", name: \"S\", durationMinutes: 30})"
              + " { serviceId } }");
    }
    String cursor = read(owner, "2026-03-09", "").text("/audit/nextCursor");
    String altered = (cursor.startsWith("A") ? "B" : "A") + cursor.substring(1);

    for (Answer answer :
        List.of(
            read(owner, "2026-03-09", ", cursor: \"" + altered + "\""),
            read(owner, "2026-03-08", ", cursor: \"" + cursor + "\""))) {
      assertThat(answer.refusal().code()).isEqualTo(ErrorCode.INVALID);
      assertThat(answer.refusal().field()).contains("cursor");
    }
  }

  @Test
  void staffAndThePlatformDoNotReadIt() {
    for (Caller caller :
        List.of(AdminWorld.member(salon.tenant, Role.STAFF), new Caller.Platform("ops"))) {
      assertThat(read(caller, "2026-03-09", "").refusal().code()).isEqualTo(ErrorCode.FORBIDDEN);
    }
  }

  private Answer read(Caller caller, String date, String more) {
    return admin.call(
        caller,
        "{ audit(from: \"%s\", to: \"%s\"%s) { items { time targets { kind id } } nextCursor } }"
            .formatted(date, date, more));
  }
}
