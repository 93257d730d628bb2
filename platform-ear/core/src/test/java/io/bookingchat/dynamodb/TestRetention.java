package io.bookingchat.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.agent.Agent;
import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.VisitorInput;
import io.bookingchat.booking.Hold;
import io.bookingchat.booking.Waiting;
import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.Conversations;
import io.bookingchat.conversation.Transcripts;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.memory.SettableClock;
import io.bookingchat.tenancy.ApiKey;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.Settings;
import io.bookingchat.tenancy.SettingsPatch;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantScope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is kept, for how long; and that what has expired is gone before DynamoDB deletes it. */
final class TestRetention {
  private static final Agent AGENT =
      (turn, audience) ->
          new AgentReply(
              Language.ES,
              "hola",
              List.of("hola"),
              Draft.EMPTY,
              Asks.INTENT,
              List.of(),
              List.of(),
              Optional.empty(),
              Optional.empty(),
              List.of(),
              false,
              false);

  private final LocalTables tables = new LocalTables();
  private final SettableClock clock = new SettableClock(MemoryWorld.NOW);
  private final MemoryWorld world = new MemoryWorld();
  private final Salon salon = world.salon();
  private final Tenant tenant = salon.tenant.with(keeping(10).over(salon.tenant.settings()));
  private final StoredConversations stored = new StoredConversations(tables.store, clock);
  private final Transcripts transcripts = new Transcripts(stored);
  private final Conversations conversations =
      new Conversations(
          stored, transcripts, world.identities, AGENT, world.usage, world.waiting, clock, clock);

  @AfterEach
  void close() {
    tables.close();
  }

  @Test
  void aConversationIsKeptFromItsLastMessageForAsLongAsTheCompanySays() {
    Conversation started = start(KeyMode.LIVE);
    assertThat(forgetAt(started)).isEqualTo(days(10));

    clock.set(days(6));
    send(KeyMode.LIVE, started);
    assertThat(forgetAt(started)).isEqualTo(days(16));

    clock.set(days(16));
    assertThat(refusal(() -> send(KeyMode.LIVE, started))).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(in(() -> stored.page(salon.realm, Optional.empty(), 10)).items()).isEmpty();
    assertThat(item(started)).as("DynamoDB has not deleted it yet").isPresent();
  }

  @Test
  void aTestIsKeptForADayWhateverIsSaid() {
    Conversation started = start(KeyMode.TEST);

    clock.set(days(0).plus(Duration.ofHours(23)));
    send(KeyMode.TEST, started);

    clock.set(days(1));
    assertThat(refusal(() -> send(KeyMode.TEST, started))).isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  void aNoticeThatNobodyCouldDeliverIsForgotten() {
    StoredWaiting waiting = new StoredWaiting(tables.store, clock);
    StoredNotices notices = new StoredNotices(tables.store, clock);
    Waiting place =
        new Waiting(
            "w1",
            "v1",
            "corte",
            Optional.empty(),
            LocalDate.of(2026, 3, 20),
            LocalDate.of(2026, 3, 21),
            Optional.empty(),
            clock.instant(),
            Optional.empty(),
            List.of(),
            0);
    Hold hold = new Hold("h", "corte", "ana", clock.instant(), "v1", clock.instant());
    in(() -> waiting.save(salon.realm, place.offered(hold)));

    clock.set(days(30).minusSeconds(1));
    assertThat(in(() -> notices.about(salon.realm, Set.of("w1")))).hasSize(1);
    clock.set(days(30));
    assertThat(in(() -> notices.about(salon.realm, Set.of("w1")))).isEmpty();
  }

  @Test
  void settingsThatWereStoredBeforeSayNinetyDays() {
    Map<String, AttributeValue> settings = new HashMap<>(Documents.item(tenant.settings()));
    settings.remove("retentionDays");

    assertThat(Documents.read(settings, Settings.class).retentionDays()).isEqualTo(90);
  }

  private Conversation start(KeyMode mode) {
    return in(() -> conversations.start(page(mode), Optional.of("v1"), Optional.empty()));
  }

  private void send(KeyMode mode, Conversation started) {
    in(
        () ->
            conversations.send(
                page(mode), "v1", started.conversationId(), "t1", new VisitorInput.Text("hola")));
  }

  private Caller.Page page(KeyMode mode) {
    return new Caller.Page(
        tenant,
        new ApiKey(
            tenant.tenantId(),
            "key_1",
            "site",
            "hash",
            mode,
            Set.of(),
            OptionalInt.empty(),
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private Instant forgetAt(Conversation conversation) {
    return Items.instant(item(conversation).orElseThrow(), Table.FORGET_AT);
  }

  private Optional<Map<String, AttributeValue>> item(Conversation conversation) {
    return in(
        () ->
            tables.store.get(
                Schema.CONVERSATIONS, Keys.realm(salon.realm), conversation.conversationId()));
  }

  private static Instant days(int days) {
    return MemoryWorld.NOW.plus(Duration.ofDays(days));
  }

  private static SettingsPatch keeping(int days) {
    return new SettingsPatch(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(days));
  }

  private ErrorCode refusal(Runnable work) {
    return catchThrowableOfType(Refusal.class, work::run).code();
  }

  private <T> T in(Supplier<T> work) {
    return TenantScope.within(tenant.tenantId(), work::get);
  }
}
