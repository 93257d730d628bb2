package io.bookingchat.agent.embedded.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.language.Language;
import io.bookingchat.memory.MemoryWorld;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TestFormats {
  private static Formats formats(Language language, String tenant) {
    return new Formats(language, Locale.forLanguageTag(tenant), LocalDate.parse("2026-01-15"));
  }

  private static ZonedDateTime santiago(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("America/Santiago"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | 2026-03-03T15:30 | martes 3 de marzo a las 15:30",
        "ES | 2027-03-03T01:00 | miércoles 3 de marzo de 2027 a la 1:00",
        "EN | 2026-03-03T15:30 | Tuesday 3 March at 15:30",
        "PT | 2026-03-03T15:30 | terça-feira, 3 de março às 15:30"
      })
  void writeAMoment(Language language, String moment, String text) {
    assertThat(formats(language, "es-CL").moment(santiago(moment))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Tuesday, March 3 at 12:00 pm",
        "en-US | Tuesday, March 3 at 12:00 pm",
        "en-AU | Tuesday 3 March at 12:00 pm",
        "en-GB | Tuesday 3 March at 12:00"
      })
  void writeEnglishAsItsCountryDoes(String tenant, String text) {
    assertThat(formats(Language.EN, tenant).moment(santiago("2026-03-03T12:00"))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | America/Santiago | 2027-04-04T02:30:00Z | 23:30 (antes del cambio de hora)",
        "ES | America/Santiago | 2027-04-04T03:30:00Z | 23:30 (después del cambio de hora)",
        "PT | America/Santiago | 2027-04-04T02:30:00Z | 23:30 (antes da mudança de horário)",
        "PT | America/Santiago | 2027-04-04T03:30:00Z | 23:30 (depois da mudança de horário)",
        "EN | America/New_York | 2027-11-07T05:30:00Z | 1:30 am (before the clocks go back)",
        "EN | America/New_York | 2027-11-07T06:30:00Z | 1:30 am (after the clocks go back)",
        "EN | America/New_York | 2027-11-07T07:30:00Z | 2:30 am",
        "EN | America/New_York | 2027-03-14T07:30:00Z | 3:30 am"
      })
  void tellTheTwoHoursApartWhenTheClocksGoBack(
      Language language, String zone, Instant instant, String text) {
    ZonedDateTime moment = instant.atZone(ZoneId.of(zone));
    Formats formats = formats(language, language == Language.EN ? "en-US" : "es-CL");

    assertThat(formats.time(moment)).isEqualTo(text);
    assertThat(formats.moment(moment)).endsWith(" " + text);
  }

  @Test
  void writePricesWithoutEmptyDecimals() {
    assertThat(formats(Language.ES, "es-CL").price(new MemoryWorld().salon().haircut))
        .contains("$15.000");
  }

  @Test
  void joinLists() {
    assertThat(formats(Language.ES, "es").list(List.of("a", "b", "c"))).isEqualTo("a, b y c");
    assertThat(formats(Language.EN, "en").list(List.of("a"))).isEqualTo("a");
  }

  @ParameterizedTest
  @CsvSource({
    "Isidora, Camila e Isidora",
    "Íngrid, Camila e Íngrid",
    "Hilda, Camila e Hilda",
    "Ian, Camila e Ian",
    "hielo, Camila y hielo",
    "Yoga, Camila y Yoga"
  })
  void joinBeforeTheSoundOfI(String last, String text) {
    assertThat(formats(Language.ES, "es").list(List.of("Camila", last))).isEqualTo(text);
  }
}
