package io.bookingchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.VisitorInput;
import io.bookingchat.language.Language;
import io.bookingchat.limits.Rates;
import io.bookingchat.limits.Usage;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.SettableClock;
import io.bookingchat.tenancy.AllowedOrigin;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.KeyFinder;
import io.bookingchat.tenancy.KeyUses;
import io.bookingchat.tenancy.PageAccess;
import io.bookingchat.tenancy.TenantDirectory;
import io.bookingchat.tenancy.TenantScope;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What 5,000 companies with 100,000 open conversations leave in the memory of a server, whose
 * stores are elsewhere (hostile case 44).
 */
final class TestManyTenants {
  private static final int TENANTS = 5_000;
  private static final int CONVERSATIONS = 100_000;
  private static final long MOST_BYTES = 64L << 20;
  private static final String ORIGIN = "https://acme.example";

  private final MemoryWorld world = new MemoryWorld();
  private final SettableClock clock = world.clock;
  private final ForgetfulStores stores =
      new ForgetfulStores(TENANTS, AllowedOrigin.of(ORIGIN).orElseThrow(), clock);
  private final KeyFinder finder = new KeyFinder(stores.keys, clock);
  private final PageAccess access =
      new PageAccess(
          finder,
          new KeyUses(stores.keys, clock, Runnable::run),
          new TenantDirectory(stores.tenants));
  private final Rates rates = new Rates(stores.rates, clock);
  private final Usage usage = new Usage(stores.usage, clock, clock);
  private final Conversations conversations =
      new Conversations(
          stores.conversations,
          new Transcripts(stores.conversations),
          world.identities,
          (turn, audience) -> REPLY,
          usage,
          world.waiting,
          clock,
          clock);

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

  @Test
  void leaveLittleInMemory() {
    long before = used();
    try {
      for (int i = 0; i < CONVERSATIONS; i++) {
        clock.advance(Duration.ofMillis(3));
        String key = stores.key(i % TENANTS);
        Caller.Page page = access.resolve(Optional.of(key), Optional.empty(), Optional.of(ORIGIN));
        rates.page(page);
        TenantScope.within(page, () -> talk(page));
      }
      assertThat(used() - before).isLessThan(MOST_BYTES);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  private Reply talk(Caller.Page page) {
    Conversation started = conversations.start(page, Optional.empty(), Optional.empty());
    return conversations.send(
        page,
        stores.visitor(started.conversationId()),
        started.conversationId(),
        "turn-1",
        new VisitorInput.Text("hola"));
  }

  /** What is reachable, in bytes. */
  private static long used() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
