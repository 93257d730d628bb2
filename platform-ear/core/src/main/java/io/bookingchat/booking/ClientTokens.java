package io.bookingchat.booking;

import io.bookingchat.Component;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Signer;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Lets a client send a change again when it does not know whether the first try arrived: a token
 * that the client made names the change, and a named change is made once.
 */
@Component
public final class ClientTokens {
  private static final int SHORTEST = 8;
  private static final int LONGEST = 100;

  private final BookingStore bookings;
  private final BookingCodes codes;
  private final Signer signer;

  @Inject
  public ClientTokens(BookingStore bookings, BookingCodes codes, Signer signer) {
    this.bookings = bookings;
    this.codes = codes;
    this.signer = signer;
  }

  /**
   * A client's name for one change.
   *
   * @param caller who sends it: equal tokens of two people are two tokens
   */
  public record Token(String caller, String text) {
    public Token {
      if (text.length() < SHORTEST || text.length() > LONGEST) {
        throw Refusal.invalid(
            "clientToken", "A token has " + SHORTEST + " to " + LONGEST + " characters.");
      }
    }
  }

  /**
   * The id of the booking that a token makes; always a new one without a token.
   *
   * @param number of the booking among those that the token makes, from 0
   */
  public String bookingId(Realm realm, Optional<Token> token, int number) {
    return token
        .map(named -> "bk_" + name(realm, named, "booking " + number))
        .orElseGet(codes::bookingId);
  }

  /**
   * Changes a booking unless the token's change of it was made before; then the booking is returned
   * as it is now.
   *
   * @param what the change in full: a token sent with another change is another token
   * @param change is given the booking as it is now
   * @throws Refusal NOT_FOUND, or what the change refuses
   */
  public Booking once(
      Realm realm,
      String bookingId,
      Optional<Token> token,
      String what,
      UnaryOperator<Booking> change) {
    Booking booking = find(realm, bookingId);
    if (token.isEmpty()) {
      return change.apply(booking);
    }
    String name = name(realm, token.get(), what);
    if (booking.changes().contains(name)) {
      return booking;
    }
    try {
      return change.apply(booking.remembering(name));
    } catch (Refusal refusal) {
      if (refusal.code() == ErrorCode.CONFLICT) {
        // the same request sent twice: its twin may have been the one that was faster
        Booking now = find(realm, bookingId);
        if (now.changes().contains(name)) {
          return now;
        }
      }
      throw refusal;
    }
  }

  private Booking find(Realm realm, String bookingId) {
    return bookings.find(realm, bookingId).orElseThrow(() -> Refusal.notFound("booking"));
  }

  /**
   * What a change of that token is known by.
   *
   * @param what the change in full: a token sent with another change is another token
   */
  public String name(Realm realm, Token token, String what) {
    String parts = token.caller().length() + "|" + token.caller() + token.text() + "|" + what;
    return HexFormat.of().formatHex(signer.digest("client token", realm, parts));
  }
}
