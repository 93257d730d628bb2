package io.bookingchat.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.VisitorInput;
import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.Conversations;
import io.bookingchat.conversation.Transcripts;
import io.bookingchat.language.Language;
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
import io.bookingchat.tenancy.Plan;
import io.bookingchat.tenancy.Settings;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantDirectory;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantScope;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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
 * What turns cost beside the agent, counted as requests that leave for the database. The agent is
 * none of ours here: what a real one reads of the catalogue in each turn is not counted.
 */
final class TestWarmTurnCost {
  private static final int TURNS = 10_000;
  private static final Duration BETWEEN = Duration.ofMillis(110); // near the plan's 600 a minute
  private static final String ORIGIN = "https://acme.example";

  private final RecordedWorld recorded = new RecordedWorld();
  private final SettableClock clock = new SettableClock(Instant.parse("2126-03-09T12:00:00Z"));
  private final TenantDirectory directory = new TenantDirectory(new StoredTenants(recorded.store));
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
          new StoredIdentities(recorded.store, clock),
          (turn, audience) -> REPLY,
          usage,
          recorded.world.waiting,
          clock,
          clock);
  private final Map<String, Integer> counts = new TreeMap<>();

  private static final AgentReply REPLY =
      new AgentReply(
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

  @AfterEach
  void close() {
    recorded.close();
  }

  @Test
  void oneReadOneWriteAndATenthAtMost() {
    String key = page();
    String conversationId = turn(key, this::start).conversationId();
    recorded.requests.clear();

    for (int i = 0; i < TURNS; i++) {
      String turnId = "t" + i;
      turn(key, page -> conversations.send(page, "eva", conversationId, turnId, HELLO));
      recorded.requests.forEach(
          request -> counts.merge(request.getClass().getSimpleName(), 1, Integer::sum));
      recorded.requests.clear();
      clock.advance(BETWEEN);
    }

    // key and tenant are read again every few seconds, however many turns there are
    assertThat(counts.get("GetItemRequest")).isBetween(TURNS, TURNS + TURNS / 30);
    // of two messages a turn, some 30 leave at once, with the turn's own write
    int moves = counts.get("TransactWriteItemsRequest");
    assertThat(moves).isBetween(TURNS / 20, TURNS / 15);
    assertThat(counts.get("PutItemRequest")).isEqualTo(TURNS - moves);
    assertThat(counts.values().stream().mapToInt(Integer::intValue).sum())
        .as("in all, of which %s", counts)
        .isLessThanOrEqualTo(2 * TURNS + TURNS / 10);
  }

  private static final VisitorInput HELLO = new VisitorInput.Text("hola");

  private Conversation start(Caller.Page page) {
    return conversations.start(page, Optional.of("eva"), Optional.empty());
  }

  /** Does something as the page of that key, after all that comes before it. */
  private <T> T turn(String key, Function<Caller.Page, T> work) {
    Caller.Page page = access.resolve(Optional.of(key), Optional.of("acme"), Optional.of(ORIGIN));
    rates.page(page);
    return TenantScope.within(page, () -> work.apply(page));
  }

  private String page() {
    TenantId id = new TenantId("acme");
    return TenantScope.within(
        id,
        () -> {
          Tenant tenant =
              directory.create(
                  Tenant.create(
                      id,
                      "Acme",
                      Plan.PRO,
                      Optional.empty(),
                      Settings.of("es-CL", ZoneId.of("America/Santiago"))));
          return keys.create(
                  tenant,
                  "page",
                  Set.of(AllowedOrigin.of(ORIGIN).orElseThrow()),
                  KeyMode.LIVE,
                  OptionalInt.empty(),
                  Optional.empty())
              .key();
        });
  }
}
