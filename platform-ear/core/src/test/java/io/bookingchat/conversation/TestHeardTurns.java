package io.bookingchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.AgentTurn;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.Audience;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.VisitorInput;
import io.bookingchat.language.Language;
import io.bookingchat.limits.Servers;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.tenancy.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Turns that are heard while they are answered. */
final class TestHeardTurns {
  private final MemoryWorld world = new MemoryWorld();
  private final Caller.Page page = Servers.page(Servers.tenant(10), "key_1");
  private final List<String> heard = new ArrayList<>();
  private int meanwhile;
  private final Conversations conversations =
      new Conversations(
          world.conversations,
          new Transcripts(world.conversations),
          world.identities,
          this::answer,
          world.usage,
          world.waiting,
          world.clock,
          world.clock);
  private final Conversation conversation =
      conversations.start(page, Optional.of("eva"), Optional.empty());

  /** Speaks; and while it does, another turn of the same conversation may be answered. */
  private AgentReply answer(AgentTurn turn, Audience audience) {
    audience.hear("Hola. ");
    if (meanwhile > 0) {
      meanwhile--;
      send("other-" + meanwhile, Audience.NONE);
    }
    return new AgentReply(
        Language.ES,
        "hola",
        List.of("Hola. ¿Qué tal?"),
        Draft.EMPTY,
        Asks.INTENT,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false,
        false);
  }

  @Test
  void aTurnThatIsAnsweredAgainIsHeardOnce() {
    meanwhile = 1;

    assertThat(send("t1", heard::add).turnId()).isEqualTo("t1");

    assertThat(heard).containsExactly("Hola. ");
  }

  @Test
  void aTurnThatWasAnsweredIsNotHeardAgain() {
    Reply first = send("t1", heard::add);

    assertThat(send("t1", heard::add)).isEqualTo(first);
    assertThat(heard).containsExactly("Hola. ");
  }

  private Reply send(String turnId, Audience audience) {
    return conversations.send(
        page,
        "eva",
        conversation.conversationId(),
        turnId,
        new VisitorInput.Text("hola"),
        audience);
  }
}
