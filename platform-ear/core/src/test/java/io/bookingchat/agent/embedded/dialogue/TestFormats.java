package io.bookingchat.agent.embedded.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.language.Language;
import io.bookingchat.memory.MemoryWorld;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TestFormats {
  private static Formats formats(Language language, String tenant) {
    return new Formats(language, Locale.forLanguageTag(tenant), LocalDate.parse("2026-01-15"));
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
    assertThat(formats(language, "es-CL").moment(LocalDateTime.parse(moment))).isEqualTo(text);
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
    assertThat(formats(Language.EN, tenant).moment(LocalDateTime.parse("2026-03-03T12:00")))
        .isEqualTo(text);
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
