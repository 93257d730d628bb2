package io.bookingchat.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TestSettings {
  private static final ZoneId ZONE = ZoneId.of("America/Santiago");

  @ParameterizedTest
  @CsvSource({
    "es-CL, ES, CL",
    "es, ES, CL",
    "en-GB, EN, GB",
    "en, EN, US",
    "pt-PT, PT, PT",
    "pt, PT, BR"
  })
  void theLanguageTellsWhatIsSpokenAndWherePhonesAre(String tag, Language language, String region) {
    Settings settings = Settings.of(tag, ZONE);
    assertThat(settings.spoken()).isEqualTo(language);
    assertThat(settings.region()).isEqualTo(region);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "", "de-DE"})
  void anotherLanguageIsInvalid(String tag) {
    invalid("language", () -> Settings.of(tag, ZONE));
  }

  @Test
  void aLanguageTagIsPutInOrder() {
    assertThat(Settings.languageTag("ES-cl")).isEqualTo("es-CL");
    invalid("language", () -> Settings.languageTag("es_CL!"));
  }

  @Test
  void rulesOfBookingAreWithinReason() {
    invalid("booking.holdMinutes", () -> booking(60, OptionalInt.of(90), 0));
    invalid("booking.holdMinutes", () -> booking(60, OptionalInt.of(90), 121));
    invalid("booking.minAdvanceMinutes", () -> booking(-1, OptionalInt.of(90), 10));
    invalid("booking.maxAdvanceDays", () -> booking(60, OptionalInt.of(-1), 10));
    assertThat(booking(0, OptionalInt.empty(), 1).maxAdvanceDays()).isEmpty();
  }

  @Test
  void theModelIsOneWeHave() {
    invalid("ai.provider", () -> ai("oracle", OptionalDouble.empty(), ""));
    invalid("ai.temperature", () -> ai(AiSettings.BEDROCK, OptionalDouble.of(1.1), ""));
    invalid("ai.temperature", () -> ai(AiSettings.BEDROCK, OptionalDouble.of(Double.NaN), ""));
    invalid(
        "ai.instructions", () -> ai(AiSettings.BEDROCK, OptionalDouble.empty(), "x".repeat(4_001)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://good.example/logo.png",
        "javascript:alert(1)",
        "https://good.example/\"onload=\"alert(1)",
        "https://good.example/<script>",
        "https://"
      })
  void aLogoIsASafeAddress(String address) {
    invalid("widget.logoUrl", () -> widget(Optional.empty(), Optional.of(address)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"red", "#fff", "#12345g", "#123456;background:url(x)", ""})
  void aColourIsSixHexDigits(String colour) {
    invalid("widget.primaryColor", () -> widget(Optional.of(colour), Optional.empty()));
  }

  @Test
  void aTagThatIsNoneIsRefusedInTheReadersLanguage() {
    Refusal refusal = invalid("language", () -> Settings.languageTag("no tag"));

    assertThat(refusal.message(Language.ES)).contains("etiqueta");
    assertThat(refusal.message(Language.PT)).contains("etiqueta");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 3_651, Integer.MAX_VALUE})
  void conversationsAreKeptForADayToTenYears(int days) {
    Refusal refusal = invalid("retentionDays", () -> Settings.retentionDays(days));

    assertThat(refusal.message(Language.EN)).startsWith("Conversations").contains("3,650");
    assertThat(refusal.message(Language.ES)).startsWith("Las conversaciones");
    assertThat(refusal.message(Language.PT)).startsWith("As conversas");
  }

  private static BookingSettings booking(int notice, OptionalInt horizon, int hold) {
    return new BookingSettings(
        notice,
        horizon,
        OptionalInt.empty(),
        OptionalInt.empty(),
        120,
        hold,
        OptionalInt.empty(),
        Optional.empty());
  }

  private static AiSettings ai(String provider, OptionalDouble temperature, String instructions) {
    return new AiSettings(
        provider, Optional.empty(), temperature, Optional.of(instructions), false);
  }

  private static WidgetSettings widget(Optional<String> colour, Optional<String> logo) {
    return new WidgetSettings(colour, Optional.empty(), Optional.empty(), logo);
  }

  private static Refusal invalid(String field, ThrowingCallable work) {
    Refusal refusal = catchThrowableOfType(Refusal.class, work);
    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID);
    assertThat(refusal.field()).contains(field);
    return refusal;
  }
}
