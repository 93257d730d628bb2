package io.bookingchat.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bookingchat.Component;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds the key that a page sent, and remembers it for a few seconds: never longer than {@link
 * #STALE}, and each a little differently, so that many keys are not read again at once.
 *
 * <p>What is remembered is found by the hash alone: whose a key is, is the answer, so no tenant can
 * be part of the question.
 */
@Component
public final class KeyFinder {
  /** How long another server may go on accepting a key that was revoked here. */
  static final Duration STALE = Duration.ofSeconds(5);

  /** So often the index is asked for a known key as well; in between its record is enough. */
  static final Duration INDEXED = Duration.ofMinutes(1);

  private static final Duration SPREAD = Duration.ofSeconds(1);
  private static final Duration SEEN = Duration.ofHours(1);
  private static final int MOST = 50_000;
  private static final System.Logger LOG = System.getLogger(KeyFinder.class.getName());

  private final ApiKeys keys;
  private final Clock clock;
  private final UnknownKeys unknown;

  /** Kept long after it is stale: a key that was good here need not compete with unknown ones. */
  private final Cache<String, Remembered> remembered =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(SEEN).build();

  /**
   * A key as it was read.
   *
   * @param indexed when the index last named it, and no other
   */
  private record Remembered(ApiKey key, Instant from, Instant until, Instant indexed) {
    boolean fresh(Instant now) {
      return !now.isBefore(from) && now.isBefore(until); // a clock may be set back
    }

    boolean alone(Instant now) {
      return !now.isBefore(indexed) && now.isBefore(indexed.plus(INDEXED));
    }
  }

  @Inject
  public KeyFinder(ApiKeys keys, @RealTime Clock clock) {
    this.keys = keys;
    this.clock = clock;
    this.unknown = new UnknownKeys(clock);
  }

  /**
   * The one valid key; empty when it is unknown, revoked, expired, or not a key at all.
   *
   * @throws Refusal RATE_LIMITED when it was never seen here and too many unknown ones are tried,
   *     UNAVAILABLE when the store does not answer, or not with one voice
   */
  public Optional<ApiKey> find(String key) {
    return known(key).filter(found -> found.valid(clock.instant()));
  }

  /** The record of a key that need not be valid any more; empty when there never was one. */
  public Optional<ApiKey> known(String key) {
    return KeyFormat.mode(key).flatMap(mode -> byHash(KeyFormat.hash(key)));
  }

  private Optional<ApiKey> byHash(String hash) {
    Remembered known = remembered.getIfPresent(hash);
    if (known != null) {
      return Optional.ofNullable(known.fresh(clock.instant()) ? known : reread(hash))
          .map(Remembered::key);
    }
    if (unknown.contains(hash)) {
      return Optional.empty();
    }
    unknown.take();
    Remembered found = reread(hash);
    if (found == null) {
      unknown.add(hash);
      return Optional.empty();
    }
    unknown.giveBack();
    return Optional.of(found.key());
  }

  /** What the store says now; one thread asks, those that want the same key wait for it. */
  private Remembered reread(String hash) {
    return remembered
        .asMap()
        .compute(
            hash,
            (same, before) ->
                before != null && before.fresh(clock.instant())
                    ? before
                    : again(hash, before)
                        .or(() -> read(hash).map(key -> fresh(key, clock.instant())))
                        .orElse(null));
  }

  /** A known key by its record alone; empty when the index has to say once more whose it is. */
  private Optional<Remembered> again(String hash, Remembered before) {
    if (before == null || !before.alone(clock.instant())) {
      return Optional.empty();
    }
    return record(before.key(), hash).map(key -> fresh(key, before.indexed()));
  }

  private Remembered fresh(ApiKey key, Instant indexed) {
    Instant now = clock.instant();
    long early = ThreadLocalRandom.current().nextLong(SPREAD.toMillis());
    return new Remembered(key, now, now.plus(STALE).minusMillis(early), indexed);
  }

  /**
   * The index only says where to look: it lags behind, so what counts is the record itself.
   *
   * @throws Refusal UNAVAILABLE when the two do not agree
   */
  private Optional<ApiKey> read(String hash) {
    List<ApiKey> found = TenantScope.platform("resolve key", () -> keys.findByHash(hash));
    if (found.size() > 1) {
      List<String> ids = found.stream().map(ApiKey::apiKeyId).toList();
      LOG.log(System.Logger.Level.ERROR, "the keys {0} have one hash; none of them opens", ids);
    }
    if (found.size() != 1) {
      return Optional.empty();
    }
    ApiKey indexed = found.get(0);
    Optional<ApiKey> stored = record(indexed, hash);
    if (stored.isEmpty()) {
      throw Refusal.saying(ErrorCode.UNAVAILABLE, "unavailable.store");
    }
    return stored;
  }

  private Optional<ApiKey> record(ApiKey key, String hash) {
    return TenantScope.within(key.tenantId(), () -> keys.find(key.tenantId(), key.apiKeyId()))
        .filter(stored -> stored.hash().equals(hash));
  }

  /** Knows a key that was just stored, before the index does. */
  void remember(ApiKey key) {
    unknown.remove(key.hash());
    remembered.put(key.hash(), fresh(key, clock.instant()));
  }

  /** Looks at a key again the next time it is used. */
  void forget(ApiKey key) {
    remembered.invalidate(key.hash());
  }

  /** How many hashes are remembered, good and unknown. */
  long size() {
    remembered.cleanUp();
    return remembered.estimatedSize() + unknown.size();
  }
}
