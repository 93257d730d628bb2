package io.bookingchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.agent.Asks;
import io.bookingchat.agent.VisitorInput;
import io.bookingchat.agent.model.EmbeddedOnly;
import io.bookingchat.agent.model.TalkingWorld;
import io.bookingchat.booking.ClientTokens;
import io.bookingchat.booking.ClientTokens.Token;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import io.bookingchat.limits.Servers;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person in place of the assistant, with the assistant itself. */
final class TestHandoffs {
  private final MemoryWorld world = new MemoryWorld();
  private final Salon salon = world.salon();
  private final Caller.Page page = Servers.page(salon.tenant, "key_1");
  private final Conversations conversations =
      new Conversations(
          world.conversations,
          world.transcripts,
          world.identities,
          TalkingWorld.agent(world, EmbeddedOnly.models()),
          world.usage,
          world.waiting,
          world.clock,
          world.clock);
  private final Handoffs handoffs =
      new Handoffs(
          world.conversations,
          world.transcripts,
          new ClientTokens(world.bookingStore, world.codes, world.signer),
          world.clock,
          world.clock);
  private String id = start(Language.ES);
  private int turns;

  @ParameterizedTest
  @CsvSource({
    "ES, Quiero hablar con una persona, persona del equipo, el asistente vuelve, Hola",
    "EN, I want to talk to a person, person from the team, the assistant is here, Hello",
    "PT, Quero falar com uma pessoa, pessoa da equipe, o assistente volta, Olá"
  })
  void theBotIsSilentUntilStaffCloseIt(
      Language language, String asking, String told, String closed, String later) {
    id = start(language);

    Reply first = send(asking);
    assertThat(first.handoff()).isTrue();
    assertThat(first.asks()).isEqualTo(Asks.NOTHING);
    assertThat(first.messages())
        .singleElement()
        .extracting(Message::text)
        .asString()
        .contains(told);

    Reply silent = send(later);
    assertThat(silent.messages()).isEmpty();
    assertThat(silent.handoff()).isTrue();
    assertThat(silent.asks()).isEqualTo(Asks.NOTHING);
    assertThat(silent.language()).isEqualTo(language);

    reply("Soy Rosa.", Optional.empty());
    assertThat(texts()).endsWith(later, "Soy Rosa.");
    assertThat(resumed().handoff()).isTrue();

    assertThat(close()).isTrue();
    assertThat(close()).isFalse();
    Message last = messages().get(messages().size() - 1);
    assertThat(last.author()).isEqualTo(Author.SYSTEM);
    assertThat(last.text()).contains(closed);
    assertThat(resumed().handoff()).isFalse();

    Reply answered = send(later);
    assertThat(answered.handoff()).isFalse();
    assertThat(answered.messages()).isNotEmpty();
  }

  @Test
  void anOpenProposalIsWithdrawnAndItsTimeIsFree() {
    send("Quiero una tintura con Ana el miércoles a las 10");
    send("Eva Luna");
    Reply proposed = send("eva@example.com");
    assertThat(proposed.asks()).isEqualTo(Asks.CONFIRMATION);

    Reply handed = send("mejor quiero hablar con una persona");

    assertThat(handed.handoff()).isTrue();
    assertThat(handed.proposal()).isEmpty();
    assertThat(resumed().draft().pending()).isEmpty();
    var ten = salon.at(salon.colour, salon.ana, "2026-03-11T10:00");
    assertThat(world.finder.refusal(salon.tenant, salon.realm, ten, "somebody else")).isEmpty();

    send("sí");
    close();
    Reply yes = send("sí");
    assertThat(yes.receipts()).isEmpty();
    assertThat(world.bookingStore.ofVisitor(salon.realm, "v1")).isEmpty();
    assertThat(resumed().draft().contact().name()).contains("Eva Luna");
  }

  @Test
  void theVisitorsLanguageChangesInMidConversationAndStaysAfterTheHandOff() {
    send("Hola, quiero un corte de pelo");
    assertThat(send("Sorry, could we speak English? I want a haircut tomorrow").language())
        .isEqualTo(Language.EN);
    assertThat(resumed().language()).isEqualTo(Language.EN);
    assertThat(send("I want to talk to a person").messages().get(0).text()).contains("team");
    send("gracias");
    close();
    assertThat(messages().get(messages().size() - 1).text()).startsWith("Our team");
    assertThat(send("Quiero reservar una hora para mañana").language()).isEqualTo(Language.ES);
  }

  @Test
  void aRepeatedTurnIsHeardOnceAndARepeatedReplySaidOnce() {
    send("Quiero hablar con una persona");
    Reply once = send("t-1", "¿Están?");
    assertThat(send("t-1", "¿Están?")).isEqualTo(once);

    Token token = new Token("rosa", "token-0001");
    Message said = reply("Aquí estoy.", Optional.of(token));
    assertThat(reply("Aquí estoy.", Optional.of(token))).isEqualTo(said);
    reply("Otra cosa.", Optional.of(token));
    assertThat(texts()).containsOnlyOnce("¿Están?", "Aquí estoy.", "Otra cosa.");

    for (int i = 0; i < 60; i++) {
      send("línea " + i);
    }
    assertThat(resumed().moved()).isPositive();
    assertThat(reply("Aquí estoy.", Optional.of(token))).isEqualTo(said);
    close();
    assertThat(reply("Aquí estoy.", Optional.of(token))).isEqualTo(said);
  }

  @Test
  void nobodyIsAnsweredWhoDoesNotWait() {
    assertThat(refusal(() -> reply("Hola", Optional.empty()))).isEqualTo(ErrorCode.CONFLICT);
    assertThat(close()).isFalse();
    send("Quiero hablar con una persona");
    assertThat(refusal(() -> reply(" ", Optional.empty()))).isEqualTo(ErrorCode.INVALID);
    assertThat(refusal(() -> reply("a".repeat(2_001), Optional.empty())))
        .isEqualTo(ErrorCode.INVALID);
    id = "c_absent";
    assertThat(refusal(() -> reply("Hola", Optional.empty()))).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(refusal(this::close)).isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  void whoWritesAtOnceLosesNothing() throws Exception {
    send("Quiero hablar con una persona");
    int each = 40;
    CountDownLatch go = new CountDownLatch(1);
    List<Throwable> failed = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int who = 0; who < 4; who++) {
      int writer = who;
      threads.add(
          new Thread(
              () -> {
                try {
                  go.await();
                  for (int i = 0; i < each; i++) {
                    write(writer, i);
                  }
                } catch (Throwable e) {
                  synchronized (failed) {
                    failed.add(e);
                  }
                }
              },
              "writer-" + who));
    }
    threads.forEach(Thread::start);
    go.countDown();
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(failed).isEmpty();
    List<String> texts = texts();
    for (int writer = 0; writer < 4; writer++) {
      for (int i = 0; i < each; i++) {
        assertThat(texts).containsOnlyOnce("w" + writer + " " + i + ".");
      }
    }
    assertThat(messages()).extracting(Message::messageId).doesNotHaveDuplicates();
  }

  /** Sends until it is taken, as clients do that are told to try again. */
  private void write(int writer, int number) {
    String text = "w" + writer + " " + number + ".";
    while (true) {
      try {
        if (writer % 2 == 0) {
          send("turn-" + writer + "-" + number, text);
        } else {
          reply(text, Optional.of(new Token("rosa" + writer, "token-" + number + "-0000")));
        }
        return;
      } catch (Refusal refusal) {
        if (refusal.code() != ErrorCode.UNAVAILABLE) {
          throw refusal;
        }
      }
    }
  }

  @Test
  void thoseWhoWaitComeFirstAndPagesAreStable() {
    List<String> ids = new ArrayList<>(List.of(id));
    for (int i = 0; i < 70; i++) {
      world.clock.advance(Duration.ofSeconds(1));
      ids.add(start(Language.ES));
    }
    for (int waiting : List.of(60, 3)) {
      world.clock.advance(Duration.ofSeconds(1));
      id = ids.get(waiting);
      send("Quiero hablar con una persona");
    }
    Inbox inbox = new Inbox(world.conversations);

    Inbox.Page first = inbox.page(salon.realm, false, Optional.empty());
    Inbox.Page second = inbox.page(salon.realm, false, first.next());
    List<String> listed = new ArrayList<>();
    first.items().forEach(each -> listed.add(each.conversationId()));
    second.items().forEach(each -> listed.add(each.conversationId()));

    assertThat(second.next()).isEmpty();
    assertThat(listed).startsWith(ids.get(60), ids.get(3), ids.get(70), ids.get(69));
    assertThat(listed).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(inbox.page(salon.realm, true, Optional.empty()).items())
        .extracting(Conversation::conversationId)
        .containsExactly(ids.get(60), ids.get(3));
  }

  private String start(Language language) {
    return conversations
        .start(page, Optional.of("v1"), Optional.of(language.tag()))
        .conversationId();
  }

  private Reply send(String text) {
    turns++;
    return send("turn-" + turns, text);
  }

  private Reply send(String turnId, String text) {
    return conversations.send(page, "v1", id, turnId, new VisitorInput.Text(text));
  }

  private Message reply(String text, Optional<Token> token) {
    return handoffs.reply(salon.tenant, salon.realm, id, text, token);
  }

  private boolean close() {
    return handoffs.close(salon.tenant, salon.realm, id);
  }

  private Conversation resumed() {
    return conversations.resume(page, "v1", id);
  }

  private List<Message> messages() {
    return world.transcripts.whole(salon.realm, resumed()).messages();
  }

  private List<String> texts() {
    return messages().stream().map(Message::text).toList();
  }

  private static ErrorCode refusal(Runnable work) {
    return catchThrowableOfType(Refusal.class, work::run).code();
  }
}
