package io.bookingchat.admin;

import io.bookingchat.Component;
import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.graphql.Errors.ExtensionForm;
import io.bookingchat.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes the alternatives of a refusal like the schema's {@code Slot}. */
@Component
public final class SlotForm implements ExtensionForm {
  private final TenantContext context;

  @Inject
  public SlotForm(TenantContext context) {
    this.context = context;
  }

  @Override
  public JsonValue json(String key, Object value) {
    if (!key.equals("alternatives") || !(value instanceof List<?> slots)) {
      return null; // another form's, or plain
    }
    ZoneId zone = context.tenant().settings().zone();
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Object each : slots) {
      if (each instanceof OfferedSlot slot) {
        array.add(
            Json.createObjectBuilder()
                .add("slotId", slot.slotId())
                .add("serviceId", slot.serviceId())
                .add("providerId", slot.providerId())
                .add("providerName", slot.providerName())
                .add("start", text(slot.start(), zone))
                .add("end", text(slot.end(), zone)));
      }
    }
    return array.build();
  }

  private static String text(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone).toOffsetDateTime());
  }
}
