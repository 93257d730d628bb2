package io.bookingchat.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import io.bookingchat.limits.UsageStore.Used;
import io.bookingchat.limits.UsageStore.Warning;
import io.bookingchat.memory.MemoryUsage;
import io.bookingchat.memory.SettableClock;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantScope;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What one server takes, counts and gives back. */
final class TestUsage {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-09T12:00:00Z"));
  private final Store store = new Store();
  private final Usage usage = Servers.start(store, clock);

  /** Keeps everything in memory, and loses answers when it is told to. */
  private static final class Store implements UsageStore {
    private final UsageStore memory = new MemoryUsage();
    private int changes;
    private boolean losing;

    @Override
    public Answer change(Month month, Change change) {
      changes++;
      Answer answer = memory.change(month, change);
      if (losing) {
        throw Refusal.saying(ErrorCode.UNAVAILABLE, "unavailable.store");
      }
      return answer;
    }

    @Override
    public Totals month(TenantId tenantId, YearMonth month) {
      return memory.month(tenantId, month);
    }

    @Override
    public void warn(Month month, int percent, long quota, Instant now) {
      memory.warn(month, percent, quota, now);
    }
  }

  @Test
  void saysWhoCanDoWhatInEveryLanguage() {
    Tenant tenant = Servers.tenant(0);

    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> usage.take(tenant, Metric.BOOKINGS));

    assertThat(refusal.code()).isEqualTo(ErrorCode.QUOTA_EXCEEDED);
    assertThat(refusal.message(Language.EN)).contains("contact Acme", "can change its plan");
    assertThat(refusal.message(Language.ES)).contains("Acme", "puede cambiar su plan");
    assertThat(refusal.message(Language.PT)).contains("Acme", "pode mudar de plano");
  }

  @Test
  void anAnswerThatIsLostIsNeitherCountedTwiceNorForgotten() {
    Tenant tenant = Servers.tenant(100);
    int served = 0;
    int failed = 0;
    for (int i = 0; i < 400; i++) {
      store.losing = i % 3 == 0;
      try (Unit unit = usage.take(tenant, Metric.MESSAGES)) {
        unit.used();
        served++;
      } catch (Refusal refusal) {
        failed += refusal.code() == ErrorCode.UNAVAILABLE ? 1 : 0;
      }
    }
    store.losing = true;
    usage.close();
    store.losing = false;
    usage.close();

    assertThat(failed).isPositive();
    assertThat(served).isEqualTo(100);
    assertThat(used(Metric.MESSAGES)).isEqualTo(new Used(Metric.MESSAGES, 100, 100, Map.of()));
  }

  @Test
  void aTurnIsNotSpoiltWhenItsCountCannotBeWritten() {
    Tenant tenant = Servers.tenant(OptionalInt.empty(), OptionalInt.empty());
    store.losing = true;
    for (int i = 0; i < 250; i++) {
      usage.take(tenant, Metric.MESSAGES).used();
      usage.count(tenant, Metric.PLUGIN_CALLS, 1);
    }
    store.losing = false;
    usage.close();

    assertThat(used(Metric.MESSAGES).used()).isEqualTo(250);
    assertThat(used(Metric.PLUGIN_CALLS))
        .isEqualTo(new Used(Metric.PLUGIN_CALLS, 0, 250, Map.of()));
  }

  @Test
  void countsForTheKeyThatTheWorkIsDoneForAndNothingForTests() {
    Tenant tenant = Servers.tenant(3);
    TenantScope.within(Servers.page(tenant, "key_1"), () -> count(tenant, 2));
    count(tenant, 1);
    TenantScope.within(
        Servers.page(tenant, "key_t", KeyMode.TEST, OptionalInt.empty()), () -> count(tenant, 50));
    usage.close();

    assertThat(used(Metric.MESSAGES))
        .isEqualTo(new Used(Metric.MESSAGES, 3, 3, Map.of("key_1", 2L)));
    assertThat(used(Metric.CONVERSATIONS))
        .isEqualTo(new Used(Metric.CONVERSATIONS, 0, 3, Map.of("key_1", 2L)));
  }

  @Test
  void tokensAreSettledByWhatTheyCameTo() {
    Tenant tenant = Servers.tenant(10_000);
    usage.reserve(tenant, Metric.TOKENS, 5_000).orElseThrow().settle(1_000);
    usage.reserve(tenant, Metric.TOKENS, 5_000).orElseThrow().settle(7_000);
    usage.reserve(tenant, Metric.TOKENS, 5_000).orElseThrow().close();
    Unit rest = usage.reserve(tenant, Metric.TOKENS, 5_000).orElseThrow();
    assertThat(usage.reserve(tenant, Metric.TOKENS, 5_000)).as("all is reserved").isEmpty();
    rest.settle(2_500);
    clock.advance(Duration.ofSeconds(10));
    Optional<Unit> last = usage.reserve(tenant, Metric.TOKENS, 5_000);
    usage.close();

    assertThat(last).as("10,500 of 10,000 were used").isEmpty();
    assertThat(used(Metric.TOKENS)).isEqualTo(new Used(Metric.TOKENS, 10_500, 10_500, Map.of()));
  }

  @Test
  void aLimitSetInMidMonthKnowsWhatWasUsedWithoutOne() {
    Tenant unlimited = Servers.tenant(OptionalInt.empty(), OptionalInt.empty());
    count(unlimited, 150);

    Tenant limited = Servers.tenant(152);
    count(limited, 2);

    assertThat(catchThrowableOfType(Refusal.class, () -> usage.take(limited, Metric.MESSAGES)))
        .isNotNull();
  }

  @Test
  void aRaisedLimitCountsAtOnce() {
    count(Servers.tenant(2), 2);
    assertThat(usage.reserve(Servers.tenant(2), Metric.MESSAGES, 1)).isEmpty();

    count(Servers.tenant(3), 1);
  }

  @Test
  void whatIsOutWhenTheServerStopsIsCountedWhenItIsDone() {
    Tenant tenant = Servers.tenant(100);
    Unit used = usage.take(tenant, Metric.MESSAGES);
    Unit unused = usage.take(tenant, Metric.MESSAGES);
    usage.close();
    used.used();
    unused.close();

    assertThat(used(Metric.MESSAGES)).isEqualTo(new Used(Metric.MESSAGES, 1, 1, Map.of()));
  }

  @Test
  void aCompanyIsToldAtFourFifthsAndAtTheEndOnce() {
    Tenant tenant = Servers.tenant(10);
    Usage other = Servers.start(store, clock);
    count(tenant, 7);
    usage.of(tenant, MARCH);
    assertThat(store.month(tenant.tenantId(), MARCH).warnings()).isEmpty();
    count(tenant, 1);
    usage.of(tenant, MARCH);
    Instant first = clock.instant();
    clock.advance(Duration.ofSeconds(10));
    other.take(tenant, Metric.MESSAGES).used();
    other.close();
    count(tenant, 1);
    usage.close();

    assertThat(store.month(tenant.tenantId(), MARCH).warnings())
        .containsExactly(
            new Warning(Metric.MESSAGES, 80, first),
            new Warning(Metric.MESSAGES, 100, clock.instant()));
  }

  @Test
  void tenThousandTurnsCostAFewHundredWrites() {
    Tenant tenant = Servers.tenant(20_000);
    for (int i = 0; i < 10_000; i++) {
      usage.take(tenant, Metric.MESSAGES).used();
    }

    assertThat(store.changes).isLessThan(200);
  }

  @Test
  void whatWaitsLongIsWrittenAndWhatIsIdleGoesBack() {
    Tenant tenant = Servers.tenant(1_000);
    count(tenant, 3);
    clock.advance(Duration.ofMinutes(4));
    usage.tidy();
    assertThat(used(Metric.MESSAGES).used()).isZero();

    count(tenant, 1);
    clock.advance(Duration.ofMinutes(1));
    usage.tidy();
    assertThat(used(Metric.MESSAGES)).isEqualTo(new Used(Metric.MESSAGES, 100, 4, Map.of()));

    clock.advance(Duration.ofMinutes(4));
    usage.tidy();
    assertThat(used(Metric.MESSAGES)).isEqualTo(new Used(Metric.MESSAGES, 4, 4, Map.of()));
  }

  private Void count(Tenant tenant, int times) {
    for (int i = 0; i < times; i++) {
      usage.take(tenant, Metric.MESSAGES).used();
      usage.count(tenant, Metric.CONVERSATIONS, 1);
    }
    return null;
  }

  private Used used(Metric metric) {
    return store.month(new TenantId("acme"), MARCH).used().stream()
        .filter(each -> each.metric() == metric)
        .findFirst()
        .orElseThrow();
  }
}
