package io.bookingchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.AgentTurn;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.Audience;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.VisitorInput;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import io.bookingchat.limits.Metric;
import io.bookingchat.limits.Servers;
import io.bookingchat.limits.UsageStore.Used;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.TenantScope;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Which turns count as messages of the month. */
final class TestCountedTurns {
  private final MemoryWorld world = new MemoryWorld();
  private final Caller.Page page = Servers.page(Servers.tenant(3), "key_1");
  private Runnable meanwhile = () -> {};
  private final Conversations conversations =
      new Conversations(
          world.conversations,
          world.transcripts,
          world.identities,
          this::answer,
          world.usage,
          world.waiting,
          world.clock,
          world.clock);
  private final Conversation conversation =
      conversations.start(page, Optional.of("eva"), Optional.empty());

  private AgentReply answer(AgentTurn turn, Audience audience) {
    meanwhile.run();
    return new AgentReply(
        Language.ES,
        "hola",
        List.of("Hola"),
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
  void aTurnCountsOnceHoweverOftenItIsSent() {
    send("t1");
    send("t1");
    send("t2");
    send("t3");

    assertThat(catchThrowableOfType(Refusal.class, () -> send("t4")).code())
        .isEqualTo(ErrorCode.QUOTA_EXCEEDED);
    assertThat(send("t3").turnId()).as("answered before the month was used up").isEqualTo("t3");
    assertThat(used(Metric.MESSAGES)).isEqualTo(3);
    assertThat(used(Metric.CONVERSATIONS)).isEqualTo(1);
  }

  @Test
  void aTurnThatIsRefusedCountsNothing() {
    meanwhile =
        () -> {
          throw Refusal.invalidSaying("choice", "turn.choice");
        };
    for (int i = 0; i < 5; i++) {
      String turnId = "t" + i;
      assertThat(catchThrowableOfType(Refusal.class, () -> send(turnId)).code())
          .isEqualTo(ErrorCode.INVALID);
    }
    meanwhile = () -> {};
    assertThat(catchThrowableOfType(Refusal.class, () -> send("not an id")).code())
        .isEqualTo(ErrorCode.INVALID);
    send("t6");

    assertThat(used(Metric.MESSAGES)).isEqualTo(1);
  }

  @Test
  void twoOfOneTurnAtOnceCountOnce() {
    meanwhile =
        () -> {
          meanwhile = () -> {};
          send("t1"); // its twin is faster
        };
    send("t1");

    assertThat(used(Metric.MESSAGES)).isEqualTo(1);
  }

  @Test
  void testsCountNothingAndAreNotLimited() {
    Caller.Page test = Servers.page(page.tenant(), "key_t", KeyMode.TEST, OptionalInt.empty());
    TenantScope.within(
        test,
        () -> {
          Conversation tried = conversations.start(test, Optional.of("eva"), Optional.empty());
          for (int i = 0; i < 5; i++) {
            conversations.send(
                test, "eva", tried.conversationId(), "t" + i, new VisitorInput.Text("hola"));
          }
          return null;
        });

    assertThat(used(Metric.MESSAGES)).isZero();
    assertThat(used(Metric.CONVERSATIONS)).isEqualTo(1);
  }

  private Reply send(String turnId) {
    return conversations.send(
        page, "eva", conversation.conversationId(), turnId, new VisitorInput.Text("hola"));
  }

  private long used(Metric metric) {
    return world.usage.of(page.tenant(), world.usage.month(page.tenant())).used().stream()
        .filter(each -> each.metric() == metric)
        .mapToLong(Used::used)
        .sum();
  }
}
