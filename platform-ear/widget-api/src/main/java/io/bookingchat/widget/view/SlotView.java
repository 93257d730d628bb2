package io.bookingchat.widget.view;

import io.bookingchat.agent.OfferedSlot;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A free time; its id sent back as {@code choice} takes it. */
@Type("Slot")
public record SlotView(
    @NonNull String slotId,
    @NonNull String serviceId,
    @NonNull String providerId,
    @NonNull String providerName,
    @NonNull OffsetDateTime start,
    @NonNull OffsetDateTime end) {
  public static SlotView of(OfferedSlot slot, ZoneId zone) {
    return new SlotView(
        slot.slotId(),
        slot.serviceId(),
        slot.providerId(),
        slot.providerName(),
        slot.start().atZone(zone).toOffsetDateTime(),
        slot.end().atZone(zone).toOffsetDateTime());
  }
}
