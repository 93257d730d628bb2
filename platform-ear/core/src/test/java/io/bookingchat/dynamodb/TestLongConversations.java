package io.bookingchat.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.AgentTurn;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.Audience;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.VisitorInput;
import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.Conversations;
import io.bookingchat.conversation.Message;
import io.bookingchat.conversation.Transcripts;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.ApiKey;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.TenantScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Long conversations stay small, and nothing of them is lost (hostile case 45). */
final class TestLongConversations implements ExecutionInterceptor {
  private final LocalTables tables = new LocalTables();
  private final DynamoDbClient client = LocalTables.seenBy(this);
  private final Store store = new Store(client, tables.names);
  private final MemoryWorld world = new MemoryWorld();
  private final Salon salon = world.salon();
  private final StoredConversations stored = new StoredConversations(store, world.clock);
  private final Transcripts transcripts = new Transcripts(stored);
  private final List<AgentTurn> answered = new ArrayList<>();
  private final Conversations conversations =
      new Conversations(
          stored,
          transcripts,
          world.identities,
          this::answer,
          world.usage,
          world.waiting,
          world.clock,
          world.clock);
  private boolean transcriptsFail;
  private Optional<String> erased = Optional.empty();

  @AfterEach
  void close() {
    client.close();
    tables.close();
  }

  @Override
  public void beforeExecution(
      Context.BeforeExecution context, ExecutionAttributes executionAttributes) {
    SdkRequest request = context.request();
    if (transcriptsFail
        && request instanceof TransactWriteItemsRequest transaction
        && transaction.toString().contains(tables.names.of(Schema.TRANSCRIPTS))) {
      throw StoreErrors.unavailable(new IllegalStateException("no room"));
    }
  }

  @Test
  void aConversationOf400KilobytesStaysSmallAnswersAndLosesNothing() {
    Conversation started = start();
    String said = "ñ".repeat(1_990);
    for (int turn = 0; turn < 120; turn++) {
      send(started, turn, said + turn); // 120 times 4 KB
    }

    Conversation window = find(started);
    assertThat(ConversationText.bounded(window).length()).isLessThan(120_000);
    assertThat(texts(in(() -> transcripts.whole(salon.realm, window))))
        .hasSize(241)
        .startsWith("¡Hola! Soy el asistente de Salón Andina. ¿En qué te puedo ayudar?", said + 0)
        .endsWith(said + 119, "Bien.")
        .filteredOn(text -> text.startsWith("ñ"))
        .doesNotHaveDuplicates();
  }

  @Test
  void aModelIsToldWhatCameBeforeTheMessagesThatItSees() {
    Conversation started = start();
    for (int turn = 0; turn < 25; turn++) {
      send(started, turn, "deseo " + turn);
    }

    AgentTurn last = answered.get(answered.size() - 1);
    assertThat(last.history().size()).isLessThan(40);
    assertThat(last.earlier().orElseThrow()).startsWith("the visitor said: deseo ");
    assertThat(answered.get(10).earlier()).isEmpty();
  }

  @Test
  void nothingIsLostWhenMessagesCannotMove() {
    Conversation started = start();
    int turn = 0;
    transcriptsFail = true;
    while (true) {
      int next = turn;
      if (refusal(() -> send(started, next, "mensaje " + next)).isPresent()) {
        break;
      }
      turn++;
    }
    assertThat(turn).isBetween(15, 20);

    transcriptsFail = false;
    send(started, turn, "mensaje " + turn);

    Conversation stored = find(started);
    assertThat(stored.messages()).hasSizeLessThan(20);
    List<String> texts = texts(in(() -> transcripts.whole(salon.realm, stored)));
    assertThat(texts).hasSize(1 + 2 * (turn + 1));
    for (int i = 0; i <= turn; i++) {
      assertThat(texts).containsOnlyOnce("mensaje " + i);
    }
  }

  @Test
  void messagesAreForgottenWithTheirConversation() {
    Conversation started = start();
    for (int turn = 0; turn < 25; turn++) {
      send(started, turn, "mensaje " + turn);
    }
    Conversation window = find(started);

    world.clock.set(window.expiresAt());

    assertThat(in(() -> transcripts.whole(salon.realm, window)).messages())
        .isEqualTo(window.messages());
  }

  @Test
  void ofAConversationThatIsErasedInMidTurnNoMessagesStay() {
    Conversation started = start();
    int turn = 0;
    while (find(started).messages().size() < 39) {
      send(started, turn++, "mensaje");
    }
    int last = turn;
    erased = Optional.of(started.conversationId());

    assertThat(refusal(() -> send(started, last, "adiós"))).contains(ErrorCode.NOT_FOUND);
    assertThat(in(() -> stored.left(salon.realm, started.conversationId()))).isEmpty();
  }

  private static Optional<ErrorCode> refusal(Runnable work) {
    return Optional.ofNullable(catchThrowableOfType(Refusal.class, work::run)).map(Refusal::code);
  }

  private AgentReply answer(AgentTurn turn, Audience audience) {
    answered.add(turn);
    erased.ifPresent(id -> stored.delete(salon.realm, id));
    return new AgentReply(
        Language.ES,
        ((VisitorInput.Text) turn.input()).text(),
        List.of("Bien."),
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

  private static List<String> texts(Conversation conversation) {
    return conversation.messages().stream().map(Message::text).toList();
  }

  private Conversation start() {
    return in(() -> conversations.start(page(), Optional.of("v1"), Optional.empty()));
  }

  private void send(Conversation started, int turn, String text) {
    in(
        () ->
            conversations.send(
                page(), "v1", started.conversationId(), "t" + turn, new VisitorInput.Text(text)));
  }

  private Conversation find(Conversation started) {
    return in(() -> stored.find(salon.realm, started.conversationId())).orElseThrow();
  }

  private Caller.Page page() {
    return new Caller.Page(
        salon.tenant,
        new ApiKey(
            salon.tenant.tenantId(),
            "key_1",
            "site",
            "hash",
            KeyMode.LIVE,
            Set.of(),
            OptionalInt.empty(),
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private <T> T in(Supplier<T> work) {
    return TenantScope.within(salon.tenant.tenantId(), work::get);
  }
}
