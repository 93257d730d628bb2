package io.bookingchat.booking;

import io.bookingchat.Component;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Signer;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Names bookings: random ids, and codes short enough to be read aloud. */
@Component
public final class BookingCodes {
  // no I, L, O, 0 or 1: they look alike where a code is written down
  private static final String ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
  private static final int LENGTH = 6;

  private final Signer signer;
  private final SecureRandom random = new SecureRandom();

  @Inject
  public BookingCodes(Signer signer) {
    this.signer = signer;
  }

  /** A new id for a booking that nobody will ask for twice. */
  public String bookingId() {
    return random("bk_");
  }

  String holdId() {
    return random("h");
  }

  /** A new, confirmed booking; the same id always gets the same code. */
  Booking booking(
      Realm realm,
      Appointment wanted,
      Customer customer,
      String bookingId,
      Optional<String> visitorId,
      Instant madeAt) {
    return new Booking(
        bookingId,
        code(realm, bookingId),
        BookingStatus.CONFIRMED,
        wanted.serviceId(),
        wanted.serviceName(),
        wanted.providerId(),
        wanted.providerName(),
        wanted.start(),
        wanted.end(),
        wanted.occupiedFrom(),
        wanted.occupiedTo(),
        wanted.capacity(),
        customer,
        visitorId,
        Optional.empty(),
        1,
        madeAt,
        List.of(),
        Booking.Part.of(wanted));
  }

  private String code(Realm realm, String bookingId) {
    byte[] digest = signer.digest("booking code", realm, bookingId);
    StringBuilder code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      code.append(ALPHABET.charAt(Math.floorMod(digest[i], ALPHABET.length())));
    }
    return code.toString();
  }

  private String random(String prefix) {
    byte[] bytes = new byte[12];
    random.nextBytes(bytes);
    return prefix + HexFormat.of().formatHex(bytes);
  }
}
