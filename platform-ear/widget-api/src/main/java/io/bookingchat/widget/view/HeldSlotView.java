package io.bookingchat.widget.view;

import io.bookingchat.agent.DirectBookings.HeldTime;
import io.bookingchat.booking.Appointment;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * A time that is held for a visitor.
 *
 * @param holdId sent to {@code bookSlot}
 * @param visitorToken by which its visitor is known from now on
 */
@Type("HeldSlot")
public record HeldSlotView(
    @NonNull String holdId,
    @NonNull String visitorToken,
    @NonNull OffsetDateTime heldUntil,
    @NonNull String serviceId,
    @NonNull String serviceName,
    @NonNull String providerId,
    @NonNull String providerName,
    @NonNull OffsetDateTime start,
    @NonNull OffsetDateTime end) {
  public static HeldSlotView of(HeldTime held, String token, ZoneId zone) {
    Appointment time = held.appointment();
    return new HeldSlotView(
        held.handle(),
        token,
        held.until().atZone(zone).toOffsetDateTime(),
        time.serviceId(),
        time.serviceName(),
        time.providerId(),
        time.providerName(),
        time.start().atZone(zone).toOffsetDateTime(),
        time.end().atZone(zone).toOffsetDateTime());
  }
}
