package io.bookingchat.booking;

import io.bookingchat.booking.SlotFinder.Reason;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import java.util.List;
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
      return reason.denial().get().refusal();
    }
    return switch (reason.code()) {
      case "TAKEN", "HELD", "BUFFER" ->
          Refusal.saying(ErrorCode.SLOT_TAKEN, "slot.taken")
              .with("reason", reason.code())
              .with("alternatives", alternatives.get());
      default -> byReason(reason.code());
    };
  }

  /** POLICY with the stable code of a built-in rule. */
  static Refusal byReason(String code) {
    return byRule(code).with("reason", code);
  }

  static Refusal tooLate() {
    return Refusal.saying(ErrorCode.POLICY, "booking.tooLate").with("reason", "CANCEL_DEADLINE");
  }

  static Refusal changed() {
    return Refusal.saying(ErrorCode.CONFLICT, "booking.changed");
  }

  static Refusal over() {
    return Refusal.saying(ErrorCode.CONFLICT, "booking.over");
  }

  static Refusal neverHeld() {
    return Refusal.saying(ErrorCode.CONFLICT, "booking.unconfirmed");
  }

  static Refusal waitingListFull() {
    return Refusal.saying(ErrorCode.POLICY, "waiting.full").with("reason", "WAITING_LIST_FULL");
  }

  static Refusal crowded() {
    return Refusal.saying(ErrorCode.UNAVAILABLE, "unavailable.crowded");
  }

  private static Refusal byRule(String code) {
    return switch (code) {
      case "MIN_ADVANCE" -> Refusal.saying(ErrorCode.POLICY, "slot.tooSoon");
      case "MAX_ADVANCE" -> Refusal.saying(ErrorCode.POLICY, "slot.tooFar");
      case "ABSENT" -> Refusal.saying(ErrorCode.POLICY, "slot.absent");
      case "DAY_FULL" -> Refusal.saying(ErrorCode.POLICY, "slot.dayFull");
      case "WEEK_FULL" -> Refusal.saying(ErrorCode.POLICY, "slot.weekFull");
      case "CUSTOMER_LIMIT" -> Refusal.saying(ErrorCode.POLICY, "booking.customerLimit");
      default -> Refusal.saying(ErrorCode.POLICY, "slot.closed");
    };
  }
}
