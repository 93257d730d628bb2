package io.bookingchat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.SlotHandles;
import io.bookingchat.graphql.SlotForm;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.ApiKey;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.TenantContext;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TestSlotForm {
  private final MemoryWorld world = new MemoryWorld();
  private final Salon salon = world.salon();
  private final SlotHandles handles = new SlotHandles(world.signer, world.clock);
  private final Realm test = new Realm(salon.tenant.tenantId(), KeyMode.TEST);

  @Test
  void aMemberReadsLiveSlotsInTheCompanysTime() {
    JsonObject slot = slot(AdminWorld.member(salon.tenant, Role.STAFF));

    assertThat(slot.getString("serviceId")).isEqualTo("corte");
    assertThat(slot.getString("providerId")).isEqualTo("ana");
    assertThat(slot.getString("start")).isEqualTo("2026-03-10T10:00:00-03:00");
    assertThat(handles.read(salon.realm, slot.getString("slotId"))).isPresent();
  }

  @Test
  void aPageReadsSlotsOfItsOwnRealm() {
    ApiKey key =
        new ApiKey(
            salon.tenant.tenantId(),
            "key_1",
            "site",
            "hash",
            KeyMode.TEST,
            Set.of(),
            OptionalInt.empty(),
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    String slotId = slot(new Caller.Page(salon.tenant, key)).getString("slotId");

    assertThat(handles.read(test, slotId)).isPresent();
    assertThat(handles.read(salon.realm, slotId)).isEmpty();
  }

  @Test
  void anythingElseIsLeftToOthers() {
    SlotForm form = new SlotForm(new TenantContext(), handles);

    assertThat(form.json("reason", "TAKEN")).isNull();
    assertThat(form.json("alternatives", "none")).isNull();
  }

  private JsonObject slot(Caller caller) {
    TenantContext context = new TenantContext();
    context.resolve(caller);
    return new SlotForm(context, handles)
        .json("alternatives", List.of(salon.at(salon.haircut, salon.ana, "2026-03-10T10:00")))
        .asJsonArray()
        .getJsonObject(0);
  }
}
