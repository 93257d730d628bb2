package io.bookingchat.agent.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.Asks;
import io.bookingchat.booking.Booking;
import io.bookingchat.booking.Customer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A booking's code opens it together with its contact, and to those who guess not for long. */
final class TestCodesInChat {
  private final ScriptedModel script = new ScriptedModel();
  private final AgentWorld world = new AgentWorld(script);
  private final Booking anas =
      world.world.bookings.book(
          world.salon.tenant,
          world.salon.realm,
          world.salon.at(world.salon.haircut, world.salon.ana, "2026-03-12T10:00"),
          new Customer("Ana Díaz", Optional.of("ana@example.com"), Optional.empty()),
          true);

  @Test
  void opensNothingByACodeWithAnotherContact() {
    AgentWorld.Visitor mallory = world.visitor();
    script
        .then("note_wish", "{\"action\":\"CANCEL\"}")
        .then(
            "find_my_bookings",
            "{\"code\":\"" + anas.code() + "\",\"contact\":\"mallory@example.com\"}")
        .says("Veamos");
    AgentReply reply = mallory.says("cancela " + anas.code());

    assertThat(mallory.draft().bookingId()).isEmpty();
    assertThat(reply.asks()).isEqualTo(Asks.CONTACT);
    assertThat(reply.quickReplies()).isEmpty();
  }

  @Test
  void shutsTheDoorForAnHourAfterFiveWrongCodes() {
    AgentWorld.Visitor mallory = world.visitor();
    for (int i = 0; i < 5; i++) {
      wrong(mallory, "AAAAA" + (i + 2));
    }

    withCode(mallory, anas.code());
    assertThat(mallory.draft().bookingId()).isEmpty();

    world.world.clock.advance(Duration.ofMinutes(61));
    withCode(mallory, anas.code());
    assertThat(mallory.draft().bookingId()).contains(anas.bookingId());
  }

  @Test
  void aNewConversationOrVisitorDoesNotOpenTheDoorAgain() {
    AgentWorld.Visitor mallory = world.visitor();
    for (int i = 0; i < 5; i++) {
      wrong(mallory, "AAAAA" + (i + 2));
    }

    AgentWorld.Visitor again = world.again(mallory);
    withCode(again, anas.code());
    assertThat(again.draft().bookingId()).as("the same visitor").isEmpty();
    AgentWorld.Visitor anew = world.visitor();
    withCode(anew, anas.code());
    assertThat(anew.draft().bookingId()).as("the same contact").isEmpty();

    world.world.clock.advance(Duration.ofMinutes(61));
    AgentWorld.Visitor ana = world.visitor();
    withCode(ana, anas.code());
    assertThat(ana.draft().bookingId()).contains(anas.bookingId());
  }

  @Test
  void rightCodesDoNotCloseTheDoor() {
    for (int i = 0; i < 7; i++) {
      AgentWorld.Visitor ana = world.visitor();
      withCode(ana, anas.code());
      assertThat(ana.draft().bookingId()).contains(anas.bookingId());
    }
  }

  @Test
  void findsABookingByCodeAndContactTogether() {
    AgentWorld.Visitor ana = world.visitor();
    script
        .then("note_wish", "{\"action\":\"CANCEL\"}")
        .then("find_my_bookings", "{\"code\":\"" + anas.code() + "\"}")
        .says("¿Con qué correo o teléfono?");
    AgentReply asks = ana.says("Cancelar, código " + anas.code());
    script.then("find_my_bookings", "{\"contact\":\"ANA@example.com\"}").says("La encontré");
    ana.says("ana@example.com");

    assertThat(asks.asks()).isEqualTo(Asks.CONTACT);
    assertThat(ana.draft().bookingId()).contains(anas.bookingId());
  }

  private void wrong(AgentWorld.Visitor visitor, String code) {
    withCode(visitor, code);
    assertThat(visitor.draft().bookingId()).isEmpty();
  }

  private AgentReply withCode(AgentWorld.Visitor visitor, String code) {
    script
        .then("find_my_bookings", "{\"code\":\"" + code + "\",\"contact\":\"ana@example.com\"}")
        .says("Veamos");
    return visitor.says("mi código es " + code);
  }
}
