package io.bookingchat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.admin.AdminWorld.Answer;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TestTenantApi {
  private static final String SETTINGS =
      "version settings { language zone widget { primaryColor greetingMessage } openingHours { day"
          + " from to } booking { minAdvanceMinutes maxAdvanceDays maxBookingsPerDay holdMinutes"
          + " maxOpenBookingsPerCustomer holidayCalendar } ai { provider temperature }"
          + " retentionDays limits { messagesPerMonth requestsPerMinute } }";
  private static final String UPDATE =
      "mutation($input: SettingsInput!) { updateSettings(input: $input) { " + SETTINGS + " } }";

  private final AdminWorld admin = new AdminWorld();
  private final Salon salon = admin.world.salon();
  private final Caller manager = AdminWorld.member(salon.tenant, Role.MANAGER);

  @AfterEach
  void stop() {
    admin.close();
  }

  @Test
  void aTenantReadsItself() {
    Answer answer = admin.call(manager, "{ tenant { tenantId plan state " + SETTINGS + " } }");

    assertThat(answer.text("/tenant/tenantId")).isEqualTo("salon-andina");
    assertThat(answer.text("/tenant/settings/openingHours/0/from")).isEqualTo("09:00");
    assertThat(answer.at("/tenant/settings/limits/messagesPerMonth")).hasToString("20000");
    assertThat(answer.at("/tenant/settings/booking/maxBookingsPerDay")).hasToString("null");
  }

  @Test
  void whatAPatchDoesNotNameStaysAndANullEmpties() {
    Answer set =
        update(
            "{\"version\":1,\"booking\":{\"maxBookingsPerDay\":3},\"ai\":{\"temperature\":0.5}}");
    assertThat(set.at("/updateSettings/settings/booking/maxBookingsPerDay")).hasToString("3");
    assertThat(set.at("/updateSettings/settings/booking/maxAdvanceDays")).hasToString("90");
    assertThat(set.at("/updateSettings/settings/ai/temperature")).hasToString("0.5");
    assertThat(set.at("/updateSettings/version")).hasToString("2");

    Answer emptied = update("{\"version\":2,\"booking\":{\"maxAdvanceDays\":null}}");
    assertThat(emptied.at("/updateSettings/settings/booking/maxAdvanceDays")).hasToString("null");
    assertThat(emptied.at("/updateSettings/settings/booking/maxBookingsPerDay")).hasToString("3");
    assertThat(emptied.text("/updateSettings/settings/openingHours/0/to")).isEqualTo("18:00");
  }

  @Test
  void holidaysAndALimitForEachCustomerAreChosen() {
    Answer set =
        update(
            "{\"version\":1,\"booking\":{\"holidayCalendar\":\"CL\","
                + "\"maxOpenBookingsPerCustomer\":2}}");
    assertThat(set.text("/updateSettings/settings/booking/holidayCalendar")).isEqualTo("CL");
    assertThat(set.at("/updateSettings/settings/booking/maxOpenBookingsPerCustomer"))
        .hasToString("2");

    Answer emptied = update("{\"version\":2,\"booking\":{\"holidayCalendar\":null}}");
    assertThat(emptied.at("/updateSettings/settings/booking/holidayCalendar")).hasToString("null");
    assertThat(emptied.at("/updateSettings/settings/booking/maxOpenBookingsPerCustomer"))
        .hasToString("2");
  }

  @Test
  void howLongConversationsAreKeptIsChosen() {
    Answer set = update("{\"version\":1,\"retentionDays\":30}");
    assertThat(set.at("/updateSettings/settings/retentionDays")).hasToString("30");

    Answer kept = update("{\"version\":2,\"retentionDays\":null}");
    assertThat(kept.at("/updateSettings/settings/retentionDays")).hasToString("30");
    assertThat(update("{\"version\":3,\"retentionDays\":0}").refusal().field())
        .contains("retentionDays");
  }

  @Test
  void openingHoursAreReplacedWhole() {
    Answer answer =
        update(
            "{\"version\":1,\"openingHours\":[{\"day\":\"SUNDAY\",\"from\":\"22:00\",\"to\":\"24:00\"}]}");

    assertThat(answer.at("/updateSettings/settings/openingHours").asJsonArray()).hasSize(1);
    assertThat(answer.text("/updateSettings/settings/openingHours/0/to")).isEqualTo("24:00");
  }

  @Test
  void aStaleVersionIsAConflict() {
    update("{\"version\":1,\"language\":\"pt-BR\"}");

    assertThat(update("{\"version\":1,\"language\":\"en\"}").refusal().code())
        .isEqualTo(ErrorCode.CONFLICT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"language\":\"fr\"|language",
        "\"language\":\"\"|language",
        "\"zone\":\"Mars/Olympus\"|zone",
        "\"widget\":{\"primaryColor\":\"red\"}|widget.primaryColor",
        "\"widget\":{\"logoUrl\":\"javascript:alert(1)\"}|widget.logoUrl",
        "\"booking\":{\"holdMinutes\":0}|booking.holdMinutes",
        "\"booking\":{\"maxAdvanceDays\":-1}|booking.maxAdvanceDays",
        "\"booking\":{\"maxOpenBookingsPerCustomer\":0}|booking.maxOpenBookingsPerCustomer",
        "\"booking\":{\"holidayCalendar\":\"XX\"}|booking.holidayCalendar",
        "\"ai\":{\"provider\":\"skynet\"}|ai.provider",
        "\"openingHours\":[{\"day\":\"MONDAY\",\"from\":\"9\",\"to\":\"17:00\"}]|openingHours",
        "\"openingHours\":[{\"day\":\"MONDAY\",\"from\":\"24:00\",\"to\":\"24:30\"}]|openingHours",
      })
  void aWrongSettingNamesItsField(String setting, String field) {
    Answer answer = update("{\"version\":1," + setting + "}");

    assertThat(answer.refusal().code()).isEqualTo(ErrorCode.INVALID);
    assertThat(answer.refusal().field()).contains(field);
  }

  @Test
  void thePlatformRegistersATenant() {
    Answer answer = create("harbor-dental", "\"America/New_York\"");

    assertThat(answer.text("/createTenant/state")).isEqualTo("ACTIVE");
    assertThat(answer.text("/createTenant/language")).isEqualTo("en-US");
    assertThat(create("harbor-dental", "\"America/New_York\"").refusal().field())
        .contains("tenantId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ac", "Acme", "ac#me", "-acme", "acme-", "a*me", "${acme}", "a_b_c"})
  void aTenantIdHasOneForm(String id) {
    assertThat(create(id, "\"UTC\"").refusal().field()).contains("tenantId");
  }

  private Answer create(String id, String zone) {
    return admin.call(
        new Caller.Platform("ops"),
        "mutation($input: CreateTenantInput!) { createTenant(input: $input) { state language } }",
        "{\"input\":{\"tenantId\":\""
            + id
            + "\",\"name\":\"Harbor Dental\",\"zone\":"
            + zone
            + ",\"language\":\"en-us\",\"plan\":\"FREE\"}}");
  }

  private Answer update(String input) {
    return admin.call(manager, UPDATE, "{\"input\":" + input + "}");
  }
}
