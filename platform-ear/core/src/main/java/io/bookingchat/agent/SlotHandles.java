package io.bookingchat.agent;

import io.bookingchat.Component;
import io.bookingchat.booking.Appointment;
import io.bookingchat.tenancy.RealTime;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Signer;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Handles of free times that a client carries for us: it can neither invent nor alter one. They are
 * good for {@link #LIFETIME} by the real clock. A handle promises nothing: whether the time is
 * still free is asked again when it is held.
 */
@Component
public final class SlotHandles {
  static final Duration LIFETIME = Duration.ofMinutes(15);
  private static final String PURPOSE = "slot";

  private final Signer signer;
  private final Clock clock;

  @Inject
  public SlotHandles(Signer signer, @RealTime Clock clock) {
    this.signer = signer;
    this.clock = clock;
  }

  /** What a handle stands for. */
  public record Chosen(String serviceId, String providerId, Instant start) {}

  /** A free time with its handle. */
  public OfferedSlot offer(Realm realm, Appointment free) {
    long expiry = clock.instant().plus(LIFETIME).getEpochSecond();
    String payload =
        free.serviceId()
            + "|"
            + free.providerId()
            + "|"
            + free.start().getEpochSecond()
            + "|"
            + expiry;
    return new OfferedSlot(
        signer.sign(PURPOSE, realm, payload),
        free.serviceId(),
        free.providerId(),
        free.providerName(),
        free.start(),
        free.end());
  }

  /** What a handle stands for; empty when it is foreign, altered or expired. */
  public Optional<Chosen> read(Realm realm, String slotId) {
    return signer
        .verify(PURPOSE, realm, slotId)
        .map(payload -> payload.split("\\|", -1))
        .filter(parts -> clock.instant().isBefore(at(parts[3])))
        .map(parts -> new Chosen(parts[0], parts[1], at(parts[2])));
  }

  private static Instant at(String epochSecond) {
    return Instant.ofEpochSecond(Long.parseLong(epochSecond));
  }
}
