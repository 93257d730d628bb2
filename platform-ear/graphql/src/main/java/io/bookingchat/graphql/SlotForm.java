package io.bookingchat.graphql;

import io.bookingchat.Component;
import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.agent.SlotHandles;
import io.bookingchat.booking.Appointment;
import io.bookingchat.graphql.Errors.ExtensionForm;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes the free times that a refusal carries like the {@code Slot} of both schemas. */
@Component
public final class SlotForm implements ExtensionForm {
  private final TenantContext context;
  private final SlotHandles handles;

  @Inject
  public SlotForm(TenantContext context, SlotHandles handles) {
    this.context = context;
    this.handles = handles;
  }

  @Override
  public JsonValue json(String key, Object value) {
    if (!key.equals("alternatives") || !(value instanceof List<?> alternatives)) {
      return null; // another form's, or plain
    }
    Tenant tenant = context.tenant();
    Realm realm =
        context
            .caller()
            .filter(Caller.Page.class::isInstance)
            .map(page -> ((Caller.Page) page).realm())
            .orElseGet(() -> Realm.live(tenant.tenantId()));
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Object each : alternatives) {
      if (each instanceof Appointment free) {
        array.add(slot(handles.offer(realm, free), tenant.settings().zone()));
      }
    }
    return array.build();
  }

  private static JsonObject slot(OfferedSlot slot, ZoneId zone) {
    return Json.createObjectBuilder()
        .add("slotId", slot.slotId())
        .add("serviceId", slot.serviceId())
        .add("providerId", slot.providerId())
        .add("providerName", slot.providerName())
        .add("start", text(slot.start(), zone))
        .add("end", text(slot.end(), zone))
        .build();
  }

  private static String text(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone).toOffsetDateTime());
  }
}
