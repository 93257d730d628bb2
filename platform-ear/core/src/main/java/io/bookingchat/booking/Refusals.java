package io.bookingchat.booking;

import io.bookingchat.booking.BookingPolicies.Denial;
import io.bookingchat.booking.SlotFinder.Reason;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;

/** Puts the reasons why a time cannot be had into the codes of the API contract. */
final class Refusals {
  private Refusals() {}

  /** SLOT_TAKEN for a time that someone else has, POLICY with the reason for everything else. */
  static Refusal of(Reason reason) {
    if (reason.denial().isPresent()) {
      return policy(reason.denial().get());
    }
    return switch (reason.code()) {
      case "TAKEN", "HELD", "BUFFER" ->
          Refusal.of(ErrorCode.SLOT_TAKEN, "That time has just been taken.")
              .with("reason", reason.code());
      default ->
          Refusal.policy(reason.code(), "That time cannot be booked: " + reason.code() + ".");
    };
  }

  static Refusal policy(Denial denial) {
    return Refusal.policy(
            denial.reason(), denial.messages().getOrDefault(Language.EN, "That cannot be booked."))
        .saying(denial.messages());
  }
}
