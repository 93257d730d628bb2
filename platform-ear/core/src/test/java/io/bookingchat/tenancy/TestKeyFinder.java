package io.bookingchat.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.memory.SettableClock;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How keys are looked up and for how long they are remembered (hostile cases 9 to 11). */
final class TestKeyFinder {
  private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");
  private static final TenantId ACME = new TenantId("acme");

  private final SettableClock clock = new SettableClock(NOW);
  private final CountedKeys stored = new CountedKeys();
  private final KeyFinder finder = new KeyFinder(stored, clock);

  @Test
  void aKeyIsReadOnceInAWhile() {
    String key = stored(1);

    for (int i = 0; i < 100; i++) {
      assertThat(finder.find(key)).isPresent();
    }
    clock.advance(Duration.ofMillis(3_999));
    assertThat(finder.find(key)).isPresent();
    assertThat(stored.reads).isEqualTo(1);

    clock.advance(Duration.ofMillis(1_001));
    assertThat(finder.find(key)).isPresent();
    assertThat(stored.reads).isEqualTo(2);
  }

  @Test
  void theIndexIsAskedOnceAMinuteForAKnownKey() {
    String key = stored(1);

    for (int i = 0; i < 13; i++) {
      assertThat(finder.find(key)).isPresent();
      clock.advance(KeyFinder.STALE);
    }

    assertThat(stored.reads).isEqualTo(13);
    assertThat(stored.lookups).isEqualTo(2);
  }

  @Test
  void aSecondRecordOfAKnownHashIsNoticedWithinAMinute() {
    String key = stored(1);
    assertThat(finder.find(key)).isPresent();
    stored.save(key("acme-corp", 2, KeyFormat.hash(key)));

    clock.advance(KeyFinder.INDEXED);

    assertThat(finder.find(key)).isEmpty();
  }

  @Test
  void aKnownKeyWhoseRecordIsNoLongerThatKeysIsAskedForAnew() {
    String key = stored(1);
    assertThat(finder.find(key)).isPresent();
    stored.save(key("acme", 1, KeyFormat.hash(text(2))));

    clock.advance(KeyFinder.STALE);

    assertThat(finder.find(key)).isEmpty();
  }

  @Test
  void manyKeysReadAtOnceAreReadAgainOneAfterTheOther() {
    List<String> keys = IntStream.range(0, 200).mapToObj(this::stored).toList();
    keys.forEach(finder::find);
    stored.reads = 0;

    clock.advance(Duration.ofMillis(4_500));
    keys.forEach(finder::find);
    assertThat(stored.reads).isBetween(20, 180);

    clock.advance(Duration.ofMillis(500));
    keys.forEach(finder::find);
    assertThat(stored.reads).as("each once, within the bound").isEqualTo(200);
  }

  @Test
  void aKeyRevokedOnAnotherServerIsRefusedWithinTheBound() {
    String key = stored(1);
    assertThat(finder.find(key)).isPresent();
    stored.revoke(ACME, "key_1", NOW);

    clock.advance(KeyFinder.STALE);

    assertThat(KeyFinder.STALE).isLessThan(Duration.ofSeconds(10));
    assertThat(finder.find(key)).isEmpty();
  }

  @Test
  void aRevocationIsFeltThoughTheIndexLagsBehind() {
    String key = stored(1);
    List<ApiKey> before = stored.findByHash(KeyFormat.hash(key));
    stored.index = found -> before;
    stored.revoke(ACME, "key_1", NOW);

    assertThat(finder.find(key)).isEmpty();
  }

  @Test
  void aClockSetBackMakesNoKeyLiveLonger() {
    String key = stored(1);
    finder.find(key);
    stored.revoke(ACME, "key_1", NOW);

    clock.set(NOW.minus(Duration.ofHours(1)));

    assertThat(finder.find(key)).isEmpty();
  }

  @Test
  void twoRecordsOfOneHashOpenNothing() {
    String key = stored(1);
    ApiKey other = key("acme-corp", 2, KeyFormat.hash(key));
    stored.save(other);

    assertThat(finder.find(key)).isEmpty();
  }

  @Test
  void anIndexThatNamesARecordWhichIsNotThereIsNotBelieved() {
    String key = stored(1);
    stored.index = found -> List.of(key("acme-corp", 1, KeyFormat.hash(key)));

    assertThat(refusal(key).code()).isEqualTo(ErrorCode.UNAVAILABLE);
  }

  @Test
  void anIndexThatNamesAnotherKeysRecordIsNotBelieved() {
    String key = stored(1);
    stored(2);
    stored.index = found -> List.of(key("acme", 2, KeyFormat.hash(key)));

    assertThat(refusal(key).code()).isEqualTo(ErrorCode.UNAVAILABLE);
  }

  @Test
  void anIndexThatFailsIsNotTakenForAnUnknownKey() {
    String key = stored(1);
    stored.index =
        found -> {
          throw Refusal.saying(ErrorCode.UNAVAILABLE, "unavailable.store");
        };
    assertThat(refusal(key).code()).isEqualTo(ErrorCode.UNAVAILABLE);

    stored.index = found -> found;
    assertThat(finder.find(key)).as("as soon as it is back").isPresent();
  }

  @Test
  void anUnknownKeyIsLookedUpOnce() {
    String unknown = text(7);

    assertThat(finder.find(unknown)).isEmpty();
    assertThat(finder.find(unknown)).isEmpty();

    assertThat(stored.lookups).isEqualTo(1);
  }

  @Test
  void aHundredThousandUnknownKeysCostLittleAndPushNoGoodOneOut() {
    List<String> good = IntStream.range(0, 50).mapToObj(this::stored).toList();
    good.forEach(finder::find);
    stored.lookups = 0;

    int limited = 0;
    for (int i = 1_000; i < 101_000; i++) {
      limited += tried(text(i));
      clock.set(NOW.plusMillis(i / 10));
    }

    assertThat(stored.lookups).isLessThanOrEqualTo(2 * UnknownKeys.MOST);
    assertThat(limited).isGreaterThan(90_000);
    assertThat(finder.size()).isLessThanOrEqualTo(good.size() + UnknownKeys.MOST);
    assertThat(good).allMatch(key -> finder.find(key).isPresent());
  }

  @Test
  void theRefusalSaysWhenToTryAgain() {
    IntStream.range(0, UnknownKeys.MOST).forEach(i -> finder.find(text(i)));

    Refusal refusal = refusal(text(-1));

    assertThat(refusal.code()).isEqualTo(ErrorCode.RATE_LIMITED);
    clock.advance(Duration.ofSeconds(refusal.retryAfterSeconds().orElseThrow()));
    assertThat(finder.find(text(-1))).isEmpty();
  }

  @Test
  void goodKeysSeenForTheFirstTimeAreNotCounted() {
    for (int i = 0; i < 2 * UnknownKeys.MOST; i++) {
      assertThat(finder.find(stored(i))).isPresent();
    }
  }

  @Test
  void aKeyThatWasUnknownOpensAsSoonAsItIsMade() {
    ApiKey key = key("acme", 1, KeyFormat.hash(text(1)));
    finder.find(text(1));
    stored.save(key);

    finder.remember(key);

    assertThat(finder.find(text(1))).contains(key);
  }

  private int tried(String key) {
    try {
      assertThat(finder.find(key)).isEmpty();
      return 0;
    } catch (Refusal refusal) {
      assertThat(refusal.code()).isEqualTo(ErrorCode.RATE_LIMITED);
      return 1;
    }
  }

  private Refusal refusal(String key) {
    return catchThrowableOfType(Refusal.class, () -> finder.find(key));
  }

  private String stored(int number) {
    stored.save(key("acme", number, KeyFormat.hash(text(number))));
    return text(number);
  }

  private static String text(int number) {
    return KeyFormat.key(KeyMode.LIVE, ByteBuffer.allocate(16).putInt(number).array());
  }

  private static ApiKey key(String tenantId, int number, String hash) {
    return new ApiKey(
        new TenantId(tenantId),
        "key_" + number,
        "site",
        hash,
        KeyMode.LIVE,
        Set.of(new AllowedOrigin("https://good.example")),
        OptionalInt.empty(),
        NOW,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
