package io.bookingchat.agent.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.AgentReply;
import io.bookingchat.audit.AuditEntry;
import io.bookingchat.audit.AuditEvent;
import io.bookingchat.booking.Booking;
import io.bookingchat.tenancy.AuditTrail.Actor;
import io.bookingchat.tenancy.AuditTrail.Target;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a visitor changes in the chat is in the trail, and what they only talk about is not. */
final class TestAuditedChat {
  private final AgentWorld world = new AgentWorld();
  private final AgentWorld.Visitor visitor = world.visitor();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void onlyTheYesLeavesAnEntry() {
    visitor.says("hola, ¿qué servicios tienen?");
    visitor.says("quiero un corte de pelo con Ana mañana a las 10");
    visitor.says("Rosa Díaz, rosa@example.com");
    assertThat(visitor.draft().pending()).as(visitor.transcript()).isPresent();
    assertThat(entries()).as("a proposal is no change").isEmpty();

    AgentReply booked = visitor.chooses("yes");

    Booking booking = booked.receipts().get(0).booking();
    AuditEvent event = entries().get(0);
    assertThat(entries()).hasSize(1);
    assertThat(event.action()).isEqualTo("confirm_booking");
    assertThat(event.actor()).isEqualTo(Actor.visitor(visitor.id));
    assertThat(event.targets()).containsExactly(new Target("booking", booking.bookingId()));
    assertThat(event.toString()).doesNotContain("Rosa", "rosa@example.com", booking.code());
  }

  @Test
  void movingAndCancellingSayWhatChanged() {
    visitor.says("quiero un corte de pelo con Ana mañana a las 10");
    visitor.says("Rosa Díaz, rosa@example.com");
    visitor.chooses("yes");
    visitor.says("quiero cancelar mi hora");
    visitor.chooses("yes");

    assertThat(entries())
        .as(visitor.transcript())
        .extracting(AuditEvent::action)
        .containsExactly("confirm_booking", "confirm_change");
    assertThat(entries().get(1).changed()).containsExactly("status");
  }

  @Test
  void callingAPersonIsKept() {
    visitor.says("quiero hablar con una persona");

    assertThat(entries())
        .as(visitor.transcript())
        .extracting(AuditEvent::action)
        .containsExactly("hand_off");
    assertThat(entries().get(0).targets())
        .containsExactly(new Target("conversation", "conversation-" + visitor.id));
  }

  private List<AuditEvent> entries() {
    return world.world.auditStore.entries(world.tenant().tenantId()).stream()
        .map(AuditEntry::event)
        .toList();
  }
}
