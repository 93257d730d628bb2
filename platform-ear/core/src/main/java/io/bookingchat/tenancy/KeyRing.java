package io.bookingchat.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bookingchat.Component;
import io.bookingchat.error.Refusal;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Makes, revokes and finds the keys of pages. */
@Component
public final class KeyRing {
  /** How long another server may go on accepting a key that was revoked here. */
  static final Duration STALE = Duration.ofSeconds(5);

  private final ApiKeys keys;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Cache<String, Optional<ApiKey>> byHash =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(STALE).build();

  @Inject
  public KeyRing(ApiKeys keys, @RealTime Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** A new key and, this once, the key itself. */
  public record Created(ApiKey stored, String key) {}

  /**
   * Makes a key.
   *
   * @param perMinute requests a minute; at most the plan's, else INVALID
   */
  public Created create(
      Tenant tenant,
      String name,
      Set<Origin> origins,
      KeyMode mode,
      OptionalInt perMinute,
      Optional<Instant> expiresAt) {
    if (perMinute.isPresent()
        && (perMinute.getAsInt() < 1
            || perMinute.getAsInt() > tenant.plan().limits().requestsPerMinute())) {
      throw Refusal.invalid(
          "requestsPerMinute",
          "A key of this plan may have 1 to "
              + tenant.plan().limits().requestsPerMinute()
              + " requests a minute.");
    }
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    byte[] id = new byte[8];
    random.nextBytes(id);
    return store(
        tenant.tenantId(),
        "key_" + HexFormat.of().formatHex(id),
        name,
        KeyFormat.key(mode, bytes),
        mode,
        origins,
        perMinute,
        expiresAt);
  }

  private Created store(
      TenantId tenantId,
      String apiKeyId,
      String name,
      String key,
      KeyMode mode,
      Set<Origin> origins,
      OptionalInt perMinute,
      Optional<Instant> expiresAt) {
    ApiKey stored =
        new ApiKey(
            tenantId,
            apiKeyId,
            name,
            KeyFormat.hash(key),
            mode,
            origins,
            perMinute,
            clock.instant(),
            expiresAt,
            Optional.empty());
    keys.save(stored);
    byHash.invalidate(stored.hash()); // it may be remembered as unknown
    return new Created(stored, key);
  }

  /** Revokes a key; NOT_FOUND when the tenant has none of that id. */
  public ApiKey revoke(TenantId tenantId, String apiKeyId) {
    ApiKey revoked =
        keys.find(tenantId, apiKeyId)
            .orElseThrow(() -> Refusal.notFound("key"))
            .revoked(clock.instant());
    keys.save(revoked);
    byHash.invalidate(revoked.hash());
    return revoked;
  }

  /** The one valid key; empty when it is unknown, revoked, expired, or not a key at all. */
  public Optional<ApiKey> find(String key) {
    return KeyFormat.mode(key)
        .flatMap(mode -> byHash.get(KeyFormat.hash(key), this::read))
        .filter(found -> found.valid(clock.instant()));
  }

  private Optional<ApiKey> read(String hash) {
    List<ApiKey> found = TenantScope.platform("resolve key", () -> keys.findByHash(hash));
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
