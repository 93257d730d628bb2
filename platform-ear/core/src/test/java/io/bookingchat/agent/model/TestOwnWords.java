package io.bookingchat.agent.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.AgentTurn;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.TurnState;
import io.bookingchat.agent.Unavailable;
import io.bookingchat.agent.VisitorInput;
import io.bookingchat.language.Language;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TestOwnWords {
  private final MemoryWorld world = new MemoryWorld();
  private final Salon salon = world.salon();

  private TurnState state(Language language) {
    return new TurnState(
        new AgentTurn(
            salon.tenant,
            salon.realm,
            "visitor",
            "conversation",
            "turn",
            language,
            List.of(),
            Draft.EMPTY,
            List.of(),
            new VisitorInput.Text("quiero tintura el lunes")),
        List.of(salon.colour),
        List.of(salon.ana),
        world.clock.instant());
  }

  @Test
  void tellWhatACompanysOwnPolicySays() {
    TurnState state = state(Language.ES);
    state.unavailable(
        new Unavailable(
            Optional.empty(),
            Optional.empty(),
            "NO_COLOUR",
            Map.of(Language.ES, "Los lunes no hacemos color.")));

    assertThat(TrueState.texts(state, Asks.DATE)).contains("Los lunes no hacemos color.");
  }

  @ParameterizedTest
  @EnumSource
  void offerToBeginAsTheStartersDo(Language language) {
    ResourceBundle starters =
        ResourceBundle.getBundle("io.bookingchat.conversation.messages", language.locale());

    assertThat(QuickReplies.of(state(language), Asks.INTENT))
        .extracting("label")
        .containsExactly(
            starters.getString("start.book"),
            starters.getString("start.move"),
            starters.getString("start.cancel"));
  }
}
