package io.bookingchat.agent.embedded.dates;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.language.Language;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TestDateGrammar {
  @Test
  void saysWhereInTheTextAReadingStands() {
    String text = "Hola, ¿el viernes a las 4? Gracias";

    DateGrammar.Reading reading = Reader.readings("es", text, Reader.NOW).get(0);

    assertThat(text.substring(reading.from(), reading.to())).isEqualTo("el viernes a las 4");
  }

  @Test
  void listsTheLikelierReadingFirst() {
    assertThat(Reader.all("es", "a las 9")).containsExactly("09:00", "21:00");
    assertThat(Reader.all("es", "el próximo viernes")).containsExactly("2026-11-27", "2026-12-04");
    assertThat(Reader.all("en", "next friday")).containsExactly("2026-12-04", "2026-11-27");
    assertThat(Reader.all("es", "martes")).containsExactly("2026-11-24", "2026-12-01");
    assertThat(Reader.all("es", "el jueves o el viernes"))
        .containsExactly("2026-11-26", "2026-11-27");
  }

  @Test
  void leavesOutWhatIsOverToday() {
    LocalDateTime afternoon = LocalDateTime.of(2026, 11, 24, 17, 0);

    assertThat(Reader.readings("es", "hoy a las 9", afternoon))
        .extracting(DateGrammar.Reading::when)
        .containsExactly(new When.DayAndClock(LocalDateTime.of(2026, 11, 24, 21, 0)));
  }

  @Test
  void countsElapsedTimeOverAClockChange() {
    LocalDateTime beforeChange = LocalDateTime.of(2026, 4, 4, 23, 30); // 24:00 becomes 23:00

    assertThat(Reader.readings("es", "en 2 horas", beforeChange))
        .extracting(DateGrammar.Reading::when)
        .containsExactly(new When.DayAndClock(LocalDateTime.of(2026, 4, 5, 0, 30)));
  }

  @Test
  void theTenantSaysHowDaysAndMonthsAreOrdered() {
    List<DateGrammar.Reading> readings =
        DateGrammar.read("3/12", Reader.NOW, ZoneId.of("UTC"), Language.EN, DateOrder.DAY_MONTH);

    assertThat(readings.get(0).when())
        .isEqualTo(new When.Day(LocalDateTime.of(2026, 12, 3, 0, 0).toLocalDate()));
  }

  @Test
  void readsAnythingWithoutFailing() {
    for (String text :
        List.of("", " ", "¿?", "99999999999999999999", "31/02", "a las 99", "ª º ' -", "😀 5")) {
      for (Language language : Language.values()) {
        DateGrammar.read(text, Reader.NOW, ZoneId.of("UTC"), language, DateOrder.DAY_MONTH);
      }
    }
    assertThat(Reader.all("es", "el " + "5 y ".repeat(3000))).isNotNull();
  }
}
