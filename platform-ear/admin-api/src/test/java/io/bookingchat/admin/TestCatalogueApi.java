package io.bookingchat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.admin.AdminWorld.Answer;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.Role;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TestCatalogueApi {
  private static final Duration DAY = Duration.ofDays(1);
  private static final String HOURS =
      "mutation($input: AvailabilityInput!) { saveAvailability(input: $input) { zone version weekly"
          + " { day from to } overrides { date windows { from to } } absences { from to reason } }"
          + " }";

  private final AdminWorld admin = new AdminWorld();
  private final Salon salon = admin.world.salon();
  private final Caller owner = AdminWorld.member(salon.tenant, Role.OWNER);

  @AfterEach
  void stop() {
    admin.close();
  }

  @Test
  void aServiceHasDefaultsAndComesBack() {
    Answer saved =
        admin.call(
            owner,
            "mutation { saveService(input: {serviceId: \"peinado\", name: \"Peinado\","
                + " durationMinutes: 40, aliases: [\"brushing\"]}) { stepMinutes alignment capacity"
                + " active priceMinor aliases } }");

    assertThat(saved.at("/saveService"))
        .hasToString(
            "{\"stepMinutes\":40,\"alignment\":\"WINDOW\",\"capacity\":1,\"active\":true,"
                + "\"priceMinor\":null,\"aliases\":[\"brushing\"]}");
    assertThat(admin.call(owner, "{ services { serviceId } }").at("/services").asJsonArray())
        .hasSize(6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "durationMinutes: 97|durationMinutes",
        "durationMinutes: 0|durationMinutes",
        "durationMinutes: -30|durationMinutes",
        "durationMinutes: 485|durationMinutes",
        "durationMinutes: 30, capacity: 0|capacity",
        "durationMinutes: 30, stepMinutes: 0|stepMinutes",
        "durationMinutes: 30, priceMinor: 100|currency",
        "durationMinutes: 30, aliases: [\"\"]|aliases",
      })
  void aWrongServiceNamesItsField(String rest, String field) {
    Answer answer =
        admin.call(
            owner,
            "mutation { saveService(input: {serviceId: \"x\", name: \"X\", "
                + rest
                + "}) { serviceId } }");

    assertThat(answer.refusal().code()).isEqualTo(ErrorCode.INVALID);
    assertThat(answer.refusal().field()).contains(field);
  }

  @Test
  void hoursAreReplacedWholeAndShownInTheTenantsZone() {
    Answer answer =
        hours(
            """
            {"providerId":"ana",
             "weekly":[{"day":"MONDAY","from":"09:00","to":"13:00"},
                       {"day":"MONDAY","from":"14:00","to":"24:00"}],
             "overrides":[{"date":"2026-09-18","windows":[]}],
             "absences":[{"from":"2026-03-10T15:00:00Z","to":"2026-03-10T17:00:00Z","reason":"busy"}]}
            """);

    assertThat(answer.at("/saveAvailability/version")).hasToString("2");
    assertThat(answer.at("/saveAvailability/weekly").asJsonArray()).hasSize(2);
    assertThat(answer.text("/saveAvailability/weekly/1/to")).isEqualTo("24:00");
    assertThat(answer.text("/saveAvailability/overrides/0/date")).isEqualTo("2026-09-18");
    assertThat(answer.text("/saveAvailability/absences/0/from"))
        .isEqualTo("2026-03-10T12:00:00-03:00");
    assertThat(
            admin
                .call(owner, "{ availabilityRules(providerId: \"ana\") { zone version } }")
                .text("/availabilityRules/zone"))
        .isEqualTo("America/Santiago");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"providerId\":\"ana\",\"weekly\":[{\"day\":\"MONDAY\",\"from\":\"25:00\",\"to\":\"26:00\"}]}|weekly",
        "{\"providerId\":\"ana\",\"weekly\":[],\"overrides\":[{\"date\":\"9999-01-01\",\"windows\":[]}]}|overrides.date",
        "{\"providerId\":\"ana\",\"weekly\":[],\"overrides\":[{\"date\":\"2026-01-01\",\"windows\":[]},{\"date\":\"2026-01-01\",\"windows\":[]}]}|overrides.date",
        "{\"providerId\":\"ana\",\"weekly\":[],\"absences\":[{\"from\":\"2026-01-02T00:00:00Z\",\"to\":\"2026-01-01T00:00:00Z\"}]}|absences.to",
      })
  void wrongHoursNameTheirField(String input, String field) {
    assertThat(hours(input).refusal().field()).contains(field);
  }

  @Test
  void aKeyIsShownOnceAndRevoked() {
    Answer created =
        admin.call(
            owner,
            "mutation { createApiKey(input: {name: \"site\", allowedOrigins:"
                + " [\"https://salon.example\"]}) { apiKeyId key } }");
    String id = created.text("/createApiKey/apiKeyId");
    String key = created.text("/createApiKey/key");
    assertThat(admin.world.keyFinder.find(key)).isPresent();

    Answer listed =
        admin.call(owner, "{ apiKeys { apiKeyId mode state allowedOrigins expiresAt } }");
    assertThat(listed.at("/apiKeys/0"))
        .hasToString(
            "{\"apiKeyId\":\""
                + id
                + "\",\"mode\":\"LIVE\",\"state\":\"ACTIVE\",\"allowedOrigins\":"
                + "[\"https://salon.example\"],\"expiresAt\":null}");

    Answer revoked =
        admin.call(
            owner, "mutation { revokeApiKey(apiKeyId: \"" + id + "\") { state revokedAt } }");
    assertThat(revoked.text("/revokeApiKey/state")).isEqualTo("REVOKED");
    assertThat(admin.world.keyFinder.find(key)).isEmpty();
  }

  @Test
  void aRotatedKeyGetsAnEndAndAFollower() {
    Answer created =
        admin.call(
            owner,
            "mutation { createApiKey(input: {name: \"site\", allowedOrigins:"
                + " [\"https://*.salon.example\"]}) { apiKeyId key } }");
    String id = created.text("/createApiKey/apiKeyId");

    Answer rotated =
        admin.call(owner, "mutation { rotateApiKey(apiKeyId: \"" + id + "\") { apiKeyId key } }");

    assertThat(admin.world.keyFinder.find(rotated.text("/rotateApiKey/key"))).isPresent();
    assertThat(admin.world.keyFinder.find(created.text("/createApiKey/key")).orElseThrow())
        .matches(key -> key.expiresAt().equals(Optional.of(admin.world.clock.instant().plus(DAY))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "allowedOrigins: []|allowedOrigins",
        "allowedOrigins: [\"https://*.example\"]|allowedOrigins",
        "allowedOrigins: [\"https://good.example/\"]|allowedOrigins",
        "allowedOrigins: [\"null\"]|allowedOrigins",
        "allowedOrigins: [\"https://a.example\"], requestsPerMinute: 601|requestsPerMinute",
        "allowedOrigins: [\"https://a.example\"], expiresAt: \"2020-01-01T00:00:00Z\"|expiresAt",
      })
  void aWrongKeyNamesItsField(String rest, String field) {
    Answer answer =
        admin.call(
            owner, "mutation { createApiKey(input: {name: \"site\", " + rest + "}) { apiKeyId } }");

    assertThat(answer.refusal().field()).contains(field);
  }

  private Answer hours(String input) {
    return admin.call(owner, HOURS, "{\"input\":" + input + "}");
  }
}
