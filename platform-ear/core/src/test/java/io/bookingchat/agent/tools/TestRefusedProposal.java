package io.bookingchat.agent.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.AgentTurn;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.TurnState;
import io.bookingchat.agent.Unavailable;
import io.bookingchat.agent.VisitorInput;
import io.bookingchat.booking.Customer;
import io.bookingchat.language.Language;
import io.bookingchat.memory.HouseRules;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the visitor hears of an offered time that cannot be proposed after all. */
final class TestRefusedProposal {
  private final HouseRules rules = new HouseRules();
  private final MemoryWorld world = new MemoryWorld(rules);
  private final Salon salon = world.salon();
  private final Toolboxes tools = new Toolboxes(world);
  private final TurnState state =
      new TurnState(
          new AgentTurn(
              salon.tenant,
              salon.realm,
              "visitor",
              "conversation",
              "turn",
              Language.ES,
              List.of(),
              Draft.EMPTY,
              List.of(),
              new VisitorInput.Text("hola")),
          world.catalogue.services(salon.tenant.tenantId()),
          world.catalogue.providers(salon.tenant.tenantId()),
          world.clock.instant());

  @Test
  void aPolicyIsHeardInItsOwnWords() {
    offer();
    rules.onlyToCustomers = true;
    rules.answer = "PLUGIN:house-rules:NOT_YOU";
    run("save_contact", "{'name':'Eva Pinto','email':'eva@example.com'}");

    propose();

    Unavailable unavailable = state.unavailable().orElseThrow();
    assertThat(unavailable.reason()).isEqualTo("PLUGIN:house-rules:NOT_YOU");
    assertThat(unavailable.words())
        .containsEntry(Language.ES, "Aquí nunca.")
        .containsEntry(Language.EN, "Never here.")
        .containsEntry(Language.PT, "Aqui nunca.");
  }

  @Test
  void aTimeThatSomeoneElseTookHasNoWordsOfItsOwn() {
    offer();
    world.bookings.book(
        salon.tenant,
        salon.realm,
        salon.at(salon.haircut, salon.ana, "2026-03-10T10:30"),
        new Customer("Otra", Optional.of("otra@example.com"), Optional.empty()),
        true);

    propose();

    Unavailable unavailable = state.unavailable().orElseThrow();
    assertThat(unavailable.reason()).isEqualTo("TAKEN");
    assertThat(unavailable.words()).isEmpty();
  }

  private void offer() {
    run(
        "find_slots",
        "{'service':'corte','provider':'ana','first_day':'2026-03-10','last_day':'2026-03-10',"
            + "'time':'10:30'}");
  }

  private void propose() {
    String slot = state.draft().offered().get(0).slotId();
    assertThat(run("propose_booking", "{'slot':'" + slot + "'}").refused()).isTrue();
  }

  private Toolbox.Outcome run(String tool, String arguments) {
    return tools.toolbox.run(state, tool, arguments.replace('\'', '"'));
  }
}
