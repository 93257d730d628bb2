package io.bookingchat.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import io.bookingchat.memory.MemoryRates;
import io.bookingchat.memory.SettableClock;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TestRates {
  private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");
  private static final Duration TICK = Duration.ofMillis(20);
  private static final int TICKS_OF_A_MINUTE = 3_000;

  private final SettableClock clock = new SettableClock(NOON);
  private final MemoryRates store = new MemoryRates();
  private final Tenant tenant = tenant(600);

  @Test
  void theQuietCostNothing() {
    Rates rates = new Rates(store, clock);
    for (int i = 0; i < 120; i++) {
      assertThat(served(rates, page())).isTrue();
      clock.advance(Duration.ofSeconds(1));
    }

    assertThat(store.asked()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"600, 1, 660", "600, 2, 780", "600, 4, 1020", "60, 4, 102", "3, 1, 4", "7, 2, 10"})
  void serversTogetherKeepToTheirBound(int perMinute, int servers, int most) {
    Caller.Page page = Servers.page(tenant(perMinute), "key_1");
    List<Rates> all = IntStream.range(0, servers).mapToObj(i -> new Rates(store, clock)).toList();
    List<Integer> byMinute = new ArrayList<>();
    for (int minute = 0; minute < 3; minute++) {
      int served = 0;
      for (int tick = 0; tick < TICKS_OF_A_MINUTE; tick++) {
        served += served(all.get(tick % servers), page) ? 1 : 0;
        clock.advance(TICK);
      }
      byMinute.add(served);
    }

    assertThat(byMinute).allSatisfy(served -> assertThat(served).isBetween(perMinute, most));
  }

  @Test
  void oneServerIsAskedOncePerPortion() {
    Rates rates = new Rates(store, clock);
    int served = 0;
    for (int tick = 0; tick < TICKS_OF_A_MINUTE; tick++) {
      served += served(rates, page()) ? 1 : 0;
      clock.advance(TICK);
    }

    assertThat(store.asked()).isLessThan(served / 20);
  }

  @Test
  void aBurstIsTenSecondsWorthAtMost() {
    Rates rates = new Rates(store, clock);

    assertThat(IntStream.range(0, 1_000).filter(i -> served(rates, page())).count()).isEqualTo(100);
  }

  @Test
  void theRefusedAreToldWhenToComeBack() {
    Rates rates = new Rates(store, clock);
    Caller.Page page = Servers.page(tenant(3), "key_1");
    while (served(rates, page)) {
      // until it is too much
    }

    Refusal refusal = refusal(rates, page);
    assertThat(refusal.code()).isEqualTo(ErrorCode.RATE_LIMITED);
    int seconds = refusal.retryAfterSeconds().orElseThrow();
    assertThat(seconds).isBetween(1, 60);
    assertThat(refusal.message(Language.PT)).endsWith("em " + seconds + " segundos.");
    clock.advance(Duration.ofSeconds(seconds));
    assertThat(served(rates, page)).isTrue();
  }

  @Test
  void aKeyHasItsOwnRateWithinThatOfAllPages() {
    Rates rates = new Rates(store, clock);
    Caller.Page slow = Servers.page(tenant, "key_1", KeyMode.LIVE, OptionalInt.of(5));
    long fromSlow = IntStream.range(0, 100).filter(i -> served(rates, slow)).count();

    assertThat(fromSlow).isBetween(4L, 5L);
    assertThat(served(rates, page())).isTrue();
    assertThat(IntStream.range(0, 1_000).filter(i -> served(rates, page())).count())
        .as("the others have what it left")
        .isBetween(90L, 99L);
  }

  @Test
  void peopleHaveTheirOwnRateOfThePlan() {
    Rates rates = new Rates(store, clock);
    while (served(rates, page())) {
      // until the pages are refused
    }
    Caller.Member member = new Caller.Member(tenant, "ana", Set.of(Role.STAFF));

    rates.member(member);

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> IntStream.range(0, 1_000).forEach(i -> rates.member(member)));
    assertThat(refusal.code()).isEqualTo(ErrorCode.RATE_LIMITED);
  }

  @Test
  void aTenantThatWaitsForTheStoreKeepsNobodyElseWaiting() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    TenantId slow = tenant.tenantId();
    Rates rates =
        new Rates(
            (tenantId, who, minute, wanted, most) -> {
              if (tenantId.equals(slow)) {
                asked.countDown();
                await(answered);
              }
              return wanted;
            },
            clock);
    Thread thread = new Thread(() -> IntStream.range(0, 100).forEach(i -> served(rates, page())));
    thread.start();
    asked.await();
    Caller.Page neighbour = Servers.page(tenant("neighbour", 600), "key_2");

    assertThat(IntStream.range(0, 100).filter(i -> served(rates, neighbour)).count())
        .isEqualTo(100);

    answered.countDown();
    thread.join();
  }

  @Test
  void withoutAStoreEachServerKeepsTheRateByItself() {
    Rates rates =
        new Rates(
            (tenantId, who, minute, wanted, most) -> {
              throw Refusal.saying(ErrorCode.UNAVAILABLE, "unavailable.store");
            },
            clock);
    int served = 0;
    for (int tick = 0; tick < TICKS_OF_A_MINUTE; tick++) {
      served += served(rates, page()) ? 1 : 0;
      clock.advance(TICK);
    }

    assertThat(served).isBetween(600, 700);
  }

  @Test
  void aHundredThousandKeysAreNotAllRemembered() {
    Rates rates = new Rates(store, clock);
    for (int i = 0; i < 100_000; i++) {
      served(rates, Servers.page(tenant("t-" + i % 50_000, 600), "key_" + i));
    }

    assertThat(rates.remembered()).isLessThanOrEqualTo(Rates.MOST_REMEMBERED);
  }

  private Caller.Page page() {
    return Servers.page(tenant, "key_0");
  }

  private static Tenant tenant(int perMinute) {
    return Servers.tenant(OptionalInt.empty(), OptionalInt.of(perMinute));
  }

  private static Tenant tenant(String id, int perMinute) {
    Tenant acme = tenant(perMinute);
    return Tenant.create(
            new TenantId(id), acme.name(), acme.plan(), acme.vertical(), acme.settings())
        .within(acme.ownLimits());
  }

  private static boolean served(Rates rates, Caller.Page page) {
    try {
      rates.page(page);
      return true;
    } catch (Refusal refusal) {
      return false;
    }
  }

  private static Refusal refusal(Rates rates, Caller.Page page) {
    return catchThrowableOfType(Refusal.class, () -> rates.page(page));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
