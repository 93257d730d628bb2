package io.bookingchat.agent.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.Agent;
import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.Line;
import io.bookingchat.language.Language;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The embedded model answers by what a turn tells it, and by nothing that went before. */
final class TestNothingKept {
  @ParameterizedTest
  @EnumSource
  void tenTurnsReachTheBooking(Language language) {
    Place place = new Place(language);
    Agent agent = place.agent();
    List<AgentReply> replies = new ArrayList<>();
    for (int turn = 0; turn < TenTurns.COUNT; turn++) {
      replies.add(place.visitor.next(agent));
    }

    assertThat(replies.get(TenTurns.COUNT - 1).receipts())
        .as(String.join("\n", place.words()))
        .hasSize(1);
    assertThat(replies).allMatch(reply -> reply.language() == language);
  }

  @ParameterizedTest
  @EnumSource
  void anyInstanceAnswersAnyTurnInTheSameWords(Language language) {
    Place alone = new Place(language);
    Agent one = alone.agent();
    Place scattered = new Place(language);
    List<Place> others = new ArrayList<>();
    for (Language other : Language.values()) {
      others.add(new Place(other));
    }
    for (int turn = 0; turn < TenTurns.COUNT; turn++) {
      alone.visitor.next(one);

      // a new instance for each turn, and other people talk to instances in between
      scattered.visitor.next(scattered.agent());
      for (Place other : others) {
        other.visitor.next(other.agent());
      }
    }

    assertThat(scattered.words()).isEqualTo(alone.words());
  }

  /** A salon of its own, and one visitor in it. */
  private static final class Place {
    private final MemoryWorld world = new MemoryWorld();
    private final Salon salon = world.salon();
    private final TenTurns visitor;

    Place(Language language) {
      visitor = new TenTurns(salon, language);
    }

    Agent agent() {
      return TalkingWorld.agent(world, EmbeddedOnly.models());
    }

    /** What was said; a booking's code is drawn anew each time. */
    List<String> words() {
      return visitor.history().stream()
          .map(Line::text)
          .map(text -> text.replaceAll("\\b[A-Z0-9]{6,8}\\b", "CODE"))
          .toList();
    }
  }
}
