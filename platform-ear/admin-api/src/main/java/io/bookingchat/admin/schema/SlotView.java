package io.bookingchat.admin.schema;

import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.booking.SlotExplainer.Refused;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A free time. */
@Type("Slot")
public record SlotView(
    String slotId,
    String serviceId,
    String providerId,
    String providerName,
    OffsetDateTime start,
    OffsetDateTime end) {

  /** Free times and, when asked for, why the other starts are not free. */
  @Type("SlotReport")
  public record Report(List<@NonNull SlotView> slots, List<@NonNull Explanation> explanations) {}

  /** Why a start is not free. */
  @Type("SlotExplanation")
  public record Explanation(OffsetDateTime start, String reason) {
    public static Explanation of(Refused refused, ZoneId zone) {
      return new Explanation(Times.at(refused.start(), zone), refused.reason().code());
    }
  }

  public static SlotView of(OfferedSlot slot, ZoneId zone) {
    return new SlotView(
        slot.slotId(),
        slot.serviceId(),
        slot.providerId(),
        slot.providerName(),
        Times.at(slot.start(), zone),
        Times.at(slot.end(), zone));
  }
}
