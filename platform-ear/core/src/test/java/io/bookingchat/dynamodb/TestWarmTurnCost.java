package io.bookingchat.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.VisitorInput;
import io.bookingchat.agent.model.EmbeddedOnly;
import io.bookingchat.agent.model.TalkingWorld;
import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.Conversations;
import io.bookingchat.conversation.Reply;
import io.bookingchat.conversation.Transcripts;
import io.bookingchat.limits.Rates;
import io.bookingchat.limits.Usage;
import io.bookingchat.memory.SettableClock;
import io.bookingchat.tenancy.AllowedOrigin;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.KeyFinder;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.KeyRing;
import io.bookingchat.tenancy.KeyUses;
import io.bookingchat.tenancy.PageAccess;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantDirectory;
import io.bookingchat.tenancy.TenantScope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What turns cost that book nothing and look for no time, answered by the embedded agent and
 * counted as requests that leave for the database.
 */
final class TestWarmTurnCost {
  private static final int TURNS = 10_000;
  private static final Duration BETWEEN = Duration.ofMillis(110); // near the plan's 600 a minute
  private static final String ORIGIN = "https://salon.example";

  private static final List<String> SAID =
      List.of(
          "hola",
          "¿qué servicios tienen?",
          "¿cuál es el horario?",
          "¿cuánto cuesta la manicure?",
          "¿quiénes atienden?",
          "¿cuánto dura el corte de pelo?",
          "hello",
          "what services do you offer?",
          "what are your opening hours?",
          "thanks, bye",
          "oi",
          "quanto custa o corte?",
          "que horas vocês abrem?",
          "obrigado");

  private final RecordedWorld recorded = new RecordedWorld(true);
  private final SettableClock clock = recorded.world.clock;
  private final TenantDirectory directory =
      new TenantDirectory(new StoredTenants(recorded.store), clock.ticker());
  private final StoredApiKeys stored = new StoredApiKeys(recorded.store);
  private final KeyFinder finder = new KeyFinder(stored, clock);
  private final KeyRing keys = new KeyRing(stored, finder, clock);
  private final PageAccess access =
      new PageAccess(finder, new KeyUses(stored, clock, Runnable::run), directory);
  private final Rates rates = new Rates(new StoredRates(recorded.store), clock);
  private final Usage usage = new Usage(new StoredUsage(recorded.store), clock, clock);
  private final StoredConversations items = new StoredConversations(recorded.store, clock);
  private final Conversations conversations =
      new Conversations(
          items,
          new Transcripts(items),
          new StoredIdentities(recorded.store, LocalTables.SEALER, clock),
          TalkingWorld.agent(recorded.world, EmbeddedOnly.models()),
          usage,
          recorded.world.waiting,
          clock,
          clock);
  private final Map<String, Integer> counts = new TreeMap<>();

  @AfterEach
  void close() {
    recorded.close();
  }

  @Test
  void oneReadOneWriteAndATenthAtMost() {
    clock.set(Instant.parse("2126-03-09T12:00:00Z"));
    String key = page();
    String conversationId = turn(key, this::start).conversationId();
    recorded.requests.clear();

    for (int i = 0; i < TURNS; i++) {
      String turnId = "t" + i;
      VisitorInput said = new VisitorInput.Text(SAID.get(i % SAID.size()));
      Reply reply =
          turn(key, page -> conversations.send(page, "eva", conversationId, turnId, said));
      assertThat(reply.messages()).isNotEmpty();
      assertThat(reply.slots()).isEmpty();
      recorded.requests.forEach(
          request -> counts.merge(request.getClass().getSimpleName(), 1, Integer::sum));
      recorded.requests.clear();
      clock.advance(BETWEEN);
    }

    // of two messages a turn, some 30 leave at once, with the turn's own write
    int moves = counts.get("TransactWriteItemsRequest");
    assertThat(moves).isBetween(TURNS / 20, TURNS / 10);
    assertThat(counts.get("PutItemRequest")).isEqualTo(TURNS - moves);
    assertThat(counts.values().stream().mapToInt(Integer::intValue).sum())
        .as("in all, of which %s", counts)
        .isLessThanOrEqualTo(2 * TURNS + TURNS / 10);
  }

  @Test
  void aWarmQueryOfTheWidgetReadsNothing() {
    clock.set(Instant.parse("2126-03-09T12:00:00Z"));
    String key = page();
    Function<Caller.Page, Integer> question =
        page -> recorded.world.offers.of(page.tenant().tenantId()).services().size();
    assertThat(turn(key, question)).isEqualTo(5);
    recorded.requests.clear();

    for (int i = 0; i < 30; i++) {
      turn(key, question);
      clock.advance(BETWEEN);
    }

    assertThat(recorded.requests).isEmpty();
  }

  private Conversation start(Caller.Page page) {
    return conversations.start(page, Optional.of("eva"), Optional.empty());
  }

  /** Does something as the page of that key, after all that comes before it. */
  private <T> T turn(String key, Function<Caller.Page, T> work) {
    Caller.Page page =
        access.resolve(Optional.of(key), Optional.of("salon-andina"), Optional.of(ORIGIN));
    rates.page(page);
    return TenantScope.within(page, () -> work.apply(page));
  }

  private String page() {
    Tenant tenant = recorded.salon.tenant;
    return TenantScope.within(
        tenant.tenantId(),
        () ->
            keys.create(
                    directory.create(tenant),
                    "page",
                    Set.of(AllowedOrigin.of(ORIGIN).orElseThrow()),
                    KeyMode.LIVE,
                    OptionalInt.empty(),
                    Optional.empty())
                .key());
  }
}
