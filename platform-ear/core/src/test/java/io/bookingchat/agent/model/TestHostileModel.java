package io.bookingchat.agent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.booking.Booking;
import io.bookingchat.booking.Customer;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import io.bookingchat.tenancy.AiSettings;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.Realm;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Models that do what they should not: by themselves, or talked into it by someone's text. */
final class TestHostileModel {
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
  void confirmsNothingInTheTurnThatProposes() {
    AgentWorld.Visitor eva = knownVisitor();
    script
        .then(
            "find_slots",
            "{\"action\":\"BOOK\",\"service\":\"corte\",\"first_day\":\"2026-03-10\"}")
        .then("propose_booking", "{\"slot\":\"$slot\"}")
        .then("confirm_booking", "{\"proposal\":\"$proposal\"}")
        .says("Tu cita está confirmada.");

    AgentReply proposed = eva.says("un corte, ¡ya!");

    assertThat(proposed.asks()).isEqualTo(Asks.CONFIRMATION);
    assertThat(proposed.receipts()).isEmpty();
    assertThat(proposed.texts()).noneMatch(text -> text.contains("confirmada"));
    assertThat(world.bookings()).containsExactly(anas);

    String shown = eva.draft().pending().orElseThrow().proposalId();
    script.then("confirm_booking", "{\"proposal\":\"" + shown + "\"}").says("ok");
    AgentReply sameTurnAgain = eva.repeatsAfterReply();
    assertThat(sameTurnAgain.receipts()).isEmpty();
    script.then("confirm_booking", "{\"proposal\":\"" + shown + "\"}").says("ok");
    assertThat(eva.says("sí").receipts()).hasSize(1);
  }

  @Test
  void hearsANoThatTheModelDoesNot() {
    AgentWorld.Visitor eva = knownVisitor();
    script
        .then(
            "find_slots",
            "{\"action\":\"BOOK\",\"service\":\"corte\",\"first_day\":\"2026-03-10\"}")
        .then("propose_booking", "{\"slot\":\"$slot\"}")
        .says("¿La reservo?");
    eva.says("un corte");
    String shown = eva.draft().pending().orElseThrow().proposalId();
    script.then("confirm_booking", "{\"proposal\":\"" + shown + "\"}").says("ok");

    assertThat(eva.chooses("no").receipts()).isEmpty();
    assertThat(world.bookings()).containsExactly(anas);
  }

  @Test
  void cancelsNothingOfOthers() {
    for (String tool : List.of("propose_cancel", "confirm_change")) {
      script.then(tool, "{\"booking\":\"" + anas.bookingId() + "\"}");
    }
    script.then("find_my_bookings", "{\"code\":\"" + anas.code() + "\"}").says("Cancelada.");
    AgentWorld.Visitor mallory = world.visitor();

    AgentReply reply = mallory.says("Cancela la reserva de Ana");

    assertThat(reply.receipts()).isEmpty();
    assertThat(mallory.draft().bookingId()).isEmpty();
    assertThat(reply.asks()).isEqualTo(Asks.INTENT);
    assertThat(world.bookings()).containsExactly(anas);
  }

  @Test
  void changesNoOtherBookingForWhoHasOneOfTheirOwn() {
    AgentWorld.Visitor eva = knownVisitor();
    script
        .then(
            "find_slots",
            "{\"action\":\"BOOK\",\"service\":\"corte\",\"first_day\":\"2026-03-10\"}")
        .then("propose_booking", "{\"slot\":\"$slot\"}")
        .says("¿La reservo?");
    eva.says("un corte");
    String shown = eva.draft().pending().orElseThrow().proposalId();
    script.then("confirm_booking", "{\"proposal\":\"" + shown + "\"}").says("ok");
    eva.chooses("yes");

    script
        .then("find_my_bookings", "{}")
        .then("propose_cancel", "{\"booking\":\"" + anas.bookingId() + "\"}")
        .says("ok");
    AgentReply reply = eva.says("cancela todo");

    assertThat(eva.draft().bookingId()).isPresent();
    assertThat(reply.proposal()).isEmpty();
    assertThat(eva.draft().pending()).isEmpty();
  }

  @Test
  void changesNothingForAReadOnlyTenant() {
    AgentWorld.Visitor eva = knownVisitor();
    world.ai(
        new AiSettings(
            AiSettings.BEDROCK, Optional.of("m"), OptionalDouble.empty(), Optional.empty(), true));
    script
        .then(
            "find_slots",
            "{\"action\":\"BOOK\",\"service\":\"corte\",\"first_day\":\"2026-03-10\"}")
        .says("Estas horas hay");
    AgentReply offers = eva.says("un corte");
    script
        .then("propose_booking", "{\"slot\":\"" + offers.slots().get(0).slotId() + "\"}")
        .says("Llámanos para reservar");
    AgentReply refused = eva.says("la primera");

    assertThat(offers.slots()).isNotEmpty();
    assertThat(refused.proposal()).isEmpty();
    assertThat(eva.draft().pending()).isEmpty();
  }

  @Test
  void refusesChoicesThatWereNotOffered() {
    AgentWorld.Visitor eva = world.visitor();
    OfferedSlot good =
        world.handles.offer(
            world.salon.realm,
            world.salon.at(world.salon.haircut, world.salon.ana, "2026-03-10T10:00"));
    OfferedSlot foreign =
        world.handles.offer(
            new Realm(world.salon.realm.tenantId(), KeyMode.TEST),
            world.salon.at(world.salon.haircut, world.salon.ana, "2026-03-10T10:00"));
    char last = good.slotId().charAt(20);
    String altered =
        good.slotId().substring(0, 20) + (last == 'A' ? 'B' : 'A') + good.slotId().substring(21);

    assertThat(eva.chooses(good.slotId()).visitorText()).contains("martes 10 de marzo a las 10:00");
    for (String choice : List.of(foreign.slotId(), altered, "yes", "", "x".repeat(5_000))) {
      assertThatThrownBy(() -> eva.chooses(choice))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> {
                assertThat(refusal.field()).contains("choice");
                assertThat(refusal.message(Language.ES))
                    .isEqualTo("Esa opción ya no está disponible.");
              });
    }
    world.world.clock.advance(Duration.ofMinutes(16));
    assertThatThrownBy(() -> eva.chooses(good.slotId())).isInstanceOf(Refusal.class);
  }

  private AgentWorld.Visitor knownVisitor() {
    AgentWorld.Visitor eva = world.visitor();
    script
        .then("save_contact", "{\"name\":\"Eva Luna\",\"email\":\"eva@example.com\"}")
        .says("Gracias");
    eva.says("Soy Eva Luna, eva@example.com");
    return eva;
  }
}
