package io.bookingchat.agent.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TestClaims {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | Tu cita está confirmada para el martes.",
        "ES | ¡Perfecto! Ya te reservé la hora con Ana.",
        "ES | He cancelado tu reserva.",
        "ES | Tu hora quedó reagendada para el jueves. ¿Algo más?",
        "ES | Listo, tu reserva fue cancelada.",
        "ES | El código de reserva es ABC234.",
        "ES | Your appointment is confirmed.",
        "EN | Your appointment is confirmed for Tuesday at 10.",
        "EN | I've booked you in with Ana.",
        "EN | Great, you're all set!",
        "ES | Todas tus reservas están canceladas.",
        "EN | Your booking has been cancelled.",
        "EN | All bookings are cancelled.",
        "PT | As suas reservas foram canceladas.",
        "EN | We have moved your appointment to Friday.",
        "PT | Sua consulta está confirmada para terça.",
        "PT | Pronto, já cancelei a sua reserva.",
        "PT | Seu horário foi remarcado para sexta.",
        "PT | Marquei para você às dez."
      })
  void noticesWhatWasNotDone(Language language, String text) {
    assertThat(Claims.made(text, language, false)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | ¿Confirmo la reserva para el martes a las 10?",
        "ES | Todavía no está confirmada.",
        "ES | Cuando digas que sí, tu cita quedará reservada.",
        "ES | Para el martes tengo libre a las 10:00 y a las 11:00.",
        "ES | Puedo reservar, cambiar o cancelar una hora.",
        "ES | Esa hora ya está tomada.",
        "EN | Shall I book it?",
        "EN | It is not booked yet.",
        "EN | Once you say yes, it will be booked.",
        "EN | That time is taken, but 11:00 is free.",
        "PT | Posso confirmar?",
        "PT | Ainda não está confirmada.",
        "PT | Assim que você confirmar, o horário fica marcado."
      })
  void leavesHonestWordsAlone(Language language, String text) {
    assertThat(Claims.made(text, language, false)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | Tu corte está confirmado para el jueves a las 10.",
        "EN | Your haircut is booked for Thursday.",
        "PT | Seu corte está marcado para quinta."
      })
  void maySpeakOfABookingThatWasThereBefore(Language language, String text) {
    assertThat(Claims.made(text, language, true)).isFalse();
    assertThat(Claims.made(text, language, false)).isTrue();
  }
}
