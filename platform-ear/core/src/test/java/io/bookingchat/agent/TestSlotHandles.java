package io.bookingchat.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.TenantId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TestSlotHandles {
  private final MemoryWorld world = new MemoryWorld();
  private final Salon salon = world.salon();
  private final SlotHandles handles = new SlotHandles(world.signer, world.clock);
  private final OfferedSlot slot =
      handles.offer(salon.realm, salon.at(salon.haircut, salon.ana, "2026-03-10T10:00"));

  @Test
  void standsForWhatWasOffered() {
    assertThat(handles.read(salon.realm, slot.slotId()))
        .contains(new SlotHandles.Chosen("corte", "ana", slot.start()));
  }

  @Test
  void isGoodForAQuarterOfAnHour() {
    world.clock.advance(Duration.ofMinutes(15).minusSeconds(1));
    assertThat(handles.read(salon.realm, slot.slotId())).isPresent();

    world.clock.advance(Duration.ofSeconds(1));
    assertThat(handles.read(salon.realm, slot.slotId())).isEmpty();
  }

  @Test
  void isWorthNothingElsewhere() {
    Realm test = new Realm(salon.realm.tenantId(), KeyMode.TEST);
    Realm other = Realm.live(new TenantId("salon-andino"));

    assertThat(handles.read(test, slot.slotId())).isEmpty();
    assertThat(handles.read(other, slot.slotId())).isEmpty();
  }

  @Test
  void isRefusedWhenAnythingIsAltered() {
    String id = slot.slotId();
    for (int i = 0; i < id.length() - 1; i++) {
      String altered = id.substring(0, i) + (id.charAt(i) == 'A' ? 'B' : 'A') + id.substring(i + 1);
      assertThat(handles.read(salon.realm, altered)).as("character %s", i).isEmpty();
    }
    for (String text : List.of("", "x", "a b", id + id, id.substring(1))) {
      assertThat(handles.read(salon.realm, text)).isEmpty();
    }
  }
}
