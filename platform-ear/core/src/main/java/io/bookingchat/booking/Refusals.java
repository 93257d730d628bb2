package io.bookingchat.booking;

import io.bookingchat.booking.BookingPolicies.Denial;
import io.bookingchat.booking.SlotFinder.Reason;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Puts the reasons why a time cannot be had into the codes of the API contract. */
final class Refusals {
  private Refusals() {}

  /**
   * SLOT_TAKEN for a time that someone else has, POLICY with the reason for everything else.
   *
   * @param alternatives free times, which SLOT_TAKEN carries as {@code alternatives}
   */
  static Refusal of(Reason reason, Supplier<List<Appointment>> alternatives) {
    if (reason.denial().isPresent()) {
      return policy(reason.denial().get());
    }
    return switch (reason.code()) {
      case "TAKEN", "HELD", "BUFFER" ->
          said(
                  ErrorCode.SLOT_TAKEN,
                  "Esa hora ya está ocupada.",
                  "That time has just been taken.",
                  "Esse horário já está ocupado.")
              .with("reason", reason.code())
              .with("alternatives", alternatives.get());
      default -> byReason(reason.code());
    };
  }

  /** POLICY with the stable code of a built-in rule. */
  static Refusal byReason(String code) {
    return byRule(code).with("reason", code);
  }

  static Refusal policy(Denial denial) {
    return Refusal.policy(
            denial.reason(), denial.messages().getOrDefault(Language.EN, "That cannot be booked."))
        .saying(denial.messages());
  }

  static Refusal tooLate() {
    return said(
            ErrorCode.POLICY,
            "Ya es tarde para cambiar esta reserva por aquí. Llama directamente, por favor.",
            "It is too late to change this booking here. Please call.",
            "Já é tarde para alterar esta reserva por aqui. Ligue diretamente, por favor.")
        .with("reason", "CANCEL_DEADLINE");
  }

  static Refusal changed() {
    return said(
        ErrorCode.CONFLICT,
        "Mientras tanto alguien cambió la reserva.",
        "The booking was changed by someone else meanwhile.",
        "Enquanto isso, alguém alterou a reserva.");
  }

  static Refusal over() {
    return said(
        ErrorCode.CONFLICT,
        "Esa reserva ya terminó.",
        "That booking is over.",
        "Essa reserva já terminou.");
  }

  static Refusal neverHeld() {
    return said(
        ErrorCode.CONFLICT,
        "Esa reserva no está confirmada.",
        "That booking does not stand confirmed.",
        "Essa reserva não está confirmada.");
  }

  static Refusal waitingListFull() {
    return said(
            ErrorCode.POLICY,
            "La lista de espera está llena.",
            "The waiting list is full.",
            "A lista de espera está cheia.")
        .with("reason", "WAITING_LIST_FULL");
  }

  static Refusal crowded() {
    return said(
        ErrorCode.UNAVAILABLE,
        "Muchas personas están reservando en este momento. Intenta de nuevo.",
        "Many people are booking right now. Try again.",
        "Muitas pessoas estão reservando neste momento. Tente de novo.");
  }

  private static Refusal byRule(String code) {
    return switch (code) {
      case "MIN_ADVANCE" ->
          said(
              ErrorCode.POLICY,
              "Esa hora ya pasó o está demasiado cerca.",
              "That time has passed or is too soon.",
              "Esse horário já passou ou está próximo demais.");
      case "MAX_ADVANCE" ->
          said(
              ErrorCode.POLICY,
              "Todavía no se puede reservar para una fecha tan lejana.",
              "A date that far ahead cannot be booked yet.",
              "Ainda não é possível reservar para uma data tão distante.");
      case "ABSENT" ->
          said(
              ErrorCode.POLICY,
              "A esa hora no está.",
              "They are away at that time.",
              "Nesse horário não há atendimento com essa pessoa.");
      case "DAY_FULL" ->
          said(
              ErrorCode.POLICY,
              "Ese día ya está completo.",
              "That day is full.",
              "Esse dia já está lotado.");
      case "WEEK_FULL" ->
          said(
              ErrorCode.POLICY,
              "Esa semana ya está completa.",
              "That week is full.",
              "Essa semana já está lotada.");
      case "CUSTOMER_LIMIT" ->
          said(
              ErrorCode.POLICY,
              "Ya tienes todas las reservas que se pueden tener a la vez.",
              "You already have as many bookings as one person can have at a time.",
              "Você já tem todas as reservas que se pode ter ao mesmo tempo.");
      default ->
          said(
              ErrorCode.POLICY,
              "A esa hora no se atiende.",
              "That time is outside opening hours.",
              "Não há atendimento nesse horário.");
    };
  }

  private static Refusal said(ErrorCode code, String spanish, String english, String portuguese) {
    return Refusal.of(code, english)
        .saying(Map.of(Language.ES, spanish, Language.EN, english, Language.PT, portuguese));
  }
}
