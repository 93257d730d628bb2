package io.bookingchat.agent.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.TenantId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a turn knows of the catalogue may be some seconds old: nothing is held or booked that
 * another server has taken out of it meanwhile.
 */
final class TestStaleOffer {
  private final AgentWorld world = new AgentWorld();
  private final Salon salon = world.salon;
  private final TenantId tenantId = salon.tenant.tenantId();
  private final AgentWorld.Visitor visitor = world.visitor();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aProviderWhoStoppedMeanwhileIsNotBooked() {
    propose();
    stopElsewhere(salon.camila);

    AgentReply reply = visitor.says("sí");

    assertThat(reply.receipts()).as(visitor.transcript()).isEmpty();
    assertThat(visitor.draft().pending()).isEmpty();
    assertThat(world.bookings()).isEmpty();
  }

  @Test
  void aServiceThatIsGoneMeanwhileIsNotBooked() {
    propose();
    world.world.catalogue.deleteService(tenantId, salon.nails.serviceId());

    AgentReply reply = visitor.says("sí");

    assertThat(reply.receipts()).as(visitor.transcript()).isEmpty();
    assertThat(world.bookings()).isEmpty();
  }

  @Test
  void noTimeIsHeldWithAProviderWhoStoppedMeanwhile() {
    AgentReply offered = visitor.says("quiero una manicure mañana");
    assertThat(offered.asks()).as(visitor.transcript()).isEqualTo(Asks.SLOT);
    OfferedSlot slot = offered.slots().get(0);
    stopElsewhere(salon.camila);

    AgentReply reply = visitor.chooses(slot.slotId());

    assertThat(reply.proposal()).as(visitor.transcript()).isEmpty();
    assertThat(visitor.draft().pending()).isEmpty();
    assertThat(world.world.offers.of(tenantId).providers())
        .as("known from then on")
        .doesNotContain(salon.camila);
  }

  private void propose() {
    visitor.says("quiero una manicure mañana a las 10");
    visitor.says("Eva Luna");
    AgentReply proposed = visitor.says("eva@example.com");
    assertThat(proposed.asks()).as(visitor.transcript()).isEqualTo(Asks.CONFIRMATION);
  }

  private void stopElsewhere(Provider provider) {
    world.world.catalogue.save(
        tenantId,
        new Provider(
            provider.providerId(),
            provider.name(),
            provider.aliases(),
            provider.serviceIds(),
            provider.zone(),
            false));
  }
}
