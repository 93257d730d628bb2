package io.bookingchat.agent.embedded.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TestSpelling {
  @Test
  void dropsAccentsApostrophesAndStretchedLetters() {
    assertThat(Spelling.plain("MAÑANA")).isEqualTo("manana");
    assertThat(Spelling.plain("don’t")).isEqualTo("dont");
    assertThat(Spelling.plain("siiii")).isEqualTo("si");
    assertThat(Spelling.plain("llamo")).isEqualTo("llamo");
  }

  @ParameterizedTest
  @CsvSource({"nesesito,necesito", "rreserva,reserva", "ke,que", "bamos,vamos", "ora,hora"})
  void hearsSpellingsThatSoundAlike(String heard, String word) {
    assertThat(Spelling.sound(heard)).isEqualTo(Spelling.sound(word));
  }

  @ParameterizedTest
  @CsvSource({"perfceto,perfecto,1", "horaio,horario,1", "apontment,appointment,2", "abc,abc,1"})
  void countsWrongLetters(String written, String meant, int most) {
    assertThat(Spelling.within(written, meant, most)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"corte,costo,1", "lunes,jueves,2", "abcd,dcba,2"})
  void tellsOtherWordsApart(String written, String other, int most) {
    assertThat(Spelling.within(written, other, most)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "corte,cortarme",
    "uñas,uña",
    "cejas,cejitas",
    "cleaning,cleaned",
    "avaliacao,avaliar",
    "masaje,masajes"
  })
  void knowsFormsOfAWord(String left, String right) {
    assertThat(Inflection.same(left, right)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"corte,cortina", "cara,carta", "clean,clear"})
  void knowsWordsThatOnlyBeginAlike(String left, String right) {
    assertThat(Inflection.same(left, right)).isFalse();
  }
}
