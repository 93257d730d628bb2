package io.bookingchat.widget.view;

import io.bookingchat.agent.HeldOffer;
import io.bookingchat.booking.Waiting;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * A place in the waiting list.
 *
 * @param offered a time that became free and is held for this visitor until {@code offeredUntil};
 *     both are absent while there is none
 */
@Type("WaitingEntry")
public record WaitingView(
    @NonNull String waitingId,
    @NonNull String serviceId,
    @NonNull String serviceName,
    String providerId,
    @NonNull LocalDate from,
    @NonNull LocalDate to,
    SlotView offered,
    OffsetDateTime offeredUntil) {
  public static WaitingView of(
      Waiting place, String serviceName, Optional<HeldOffer> held, ZoneId zone) {
    return new WaitingView(
        place.waitingId(),
        place.serviceId(),
        serviceName,
        place.providerId().orElse(null),
        place.firstDay(),
        place.lastDay(),
        held.map(offer -> SlotView.of(offer.slot(), zone)).orElse(null),
        held.map(offer -> offer.until().atZone(zone).toOffsetDateTime()).orElse(null));
  }
}
