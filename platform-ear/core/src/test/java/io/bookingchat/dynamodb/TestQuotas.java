package io.bookingchat.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.limits.Metric;
import io.bookingchat.limits.Servers;
import io.bookingchat.limits.Unit;
import io.bookingchat.limits.Usage;
import io.bookingchat.limits.UsageStore;
import io.bookingchat.limits.UsageStore.Used;
import io.bookingchat.memory.SettableClock;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantScope;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Quotas of several servers over one database. */
final class TestQuotas {
  private static final int THREADS = 4;
  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  private final LocalTables tables = new LocalTables();
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-09T12:00:00Z"));
  private final UsageStore store = new StoredUsage(tables.store);

  @AfterEach
  void close() {
    tables.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void serveExactlyTheQuota(int count) {
    Tenant tenant = Servers.tenant(1_000);
    List<Usage> servers = servers(count);

    assertThat(servedByAll(tenant, servers)).isEqualTo(1_000);

    servers.forEach(Servers::stop);
    assertThat(messages(tenant, MARCH).granted()).isEqualTo(1_000);
    assertThat(messages(tenant, MARCH).used()).isEqualTo(1_000);
    assertThat(messages(tenant, MARCH).usedByKey()).containsExactly(Map.entry("key_1", 1_000L));
  }

  @Test
  void theNextMonthOfTheCompanysZoneIsWholeAgain() {
    Tenant tenant = Servers.tenant(100);
    List<Usage> servers = servers(2);
    clock.set(Instant.parse("2026-04-01T02:59:59Z")); // still March in Santiago

    assertThat(servedByAll(tenant, servers)).isEqualTo(100);
    clock.set(Instant.parse("2026-04-01T03:00:00Z"));
    assertThat(servedByAll(tenant, servers)).isEqualTo(100);

    clock.set(clock.instant().plus(Duration.ofMinutes(6)));
    servers.forEach(Servers::tidy);
    assertThat(messages(tenant, MARCH)).extracting(Used::granted, Used::used).containsOnly(100L);
    assertThat(messages(tenant, MARCH.plusMonths(1)))
        .extracting(Used::granted, Used::used)
        .containsOnly(100L);
  }

  @Test
  void aKilledServerStrandsAtMostItsLease() {
    Tenant tenant = Servers.tenant(1_000);
    Usage killed = Servers.start(store, clock);
    IntStream.range(0, 10).forEach(i -> serve(tenant, killed));

    int others = servedByAll(tenant, servers(2));

    assertThat(others).isBetween(1_000 - 100, 1_000 - 10);
    assertThat(messages(tenant, MARCH).granted()).isEqualTo(1_000);
  }

  @Test
  void aStoppedOrIdleServerGivesBackWhatItHolds() {
    Tenant tenant = Servers.tenant(1_000);
    Usage stopped = Servers.start(store, clock);
    Usage idle = Servers.start(store, clock);
    IntStream.range(0, 10).forEach(i -> serve(tenant, stopped));
    IntStream.range(0, 10).forEach(i -> serve(tenant, idle));

    Servers.stop(stopped);
    clock.set(clock.instant().plus(Duration.ofMinutes(6)));
    Servers.tidy(idle);

    assertThat(messages(tenant, MARCH)).extracting(Used::granted, Used::used).containsOnly(20L);
    assertThat(item(tenant).keySet()).as("no trace of holders").noneMatch(n -> n.startsWith("by-"));
    assertThat(servedByAll(tenant, servers(2))).isEqualTo(980);
  }

  @Test
  void whatIsNotUsedIsServedToSomeoneElse() {
    Tenant tenant = Servers.tenant(5);
    Usage usage = Servers.start(store, clock);
    TenantScope.within(
        tenant.tenantId(),
        () -> {
          for (int i = 0; i < 20; i++) {
            usage.take(tenant, Metric.MESSAGES).close();
          }
          return null;
        });

    assertThat(servedByAll(tenant, List.of(usage))).isEqualTo(5);
  }

  private List<Usage> servers(int count) {
    return IntStream.range(0, count).mapToObj(i -> Servers.start(store, clock)).toList();
  }

  /** How many all threads of all servers were served before each of them was refused. */
  private static int servedByAll(Tenant tenant, List<Usage> servers) {
    AtomicInteger served = new AtomicInteger();
    List<Thread> threads =
        servers.stream()
            .flatMap(usage -> IntStream.range(0, THREADS).mapToObj(i -> usage))
            .map(
                usage ->
                    new Thread(
                        () -> {
                          while (serve(tenant, usage)) {
                            served.incrementAndGet();
                          }
                        }))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    return served.get();
  }

  private static boolean serve(Tenant tenant, Usage usage) {
    return TenantScope.within(
        Servers.page(tenant, "key_1"),
        () -> {
          try (Unit unit = usage.take(tenant, Metric.MESSAGES)) {
            unit.used();
            return true;
          } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo(ErrorCode.QUOTA_EXCEEDED);
            return false;
          }
        });
  }

  private Used messages(Tenant tenant, YearMonth month) {
    return TenantScope.within(tenant.tenantId(), () -> store.month(tenant.tenantId(), month))
        .used()
        .get(0);
  }

  private Map<String, AttributeValue> item(Tenant tenant) {
    return TenantScope.within(
            tenant.tenantId(),
            () ->
                tables.store.get(Schema.USAGE, Keys.tenant(tenant.tenantId()), "2026-03#MESSAGES"))
        .orElseThrow();
  }
}
