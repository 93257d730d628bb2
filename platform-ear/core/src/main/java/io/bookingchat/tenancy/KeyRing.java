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
import java.util.Comparator;
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

  private static final int MOST_ORIGINS = 50;

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
   * @param name what its people call it, 1 to 120 characters
   * @param origins of the pages that may use it, 1 to 50
   * @param expiresAt not in the past
   * @param perMinute requests a minute; at most the plan's, else INVALID
   */
  public Created create(
      Tenant tenant,
      String name,
      Set<Origin> origins,
      KeyMode mode,
      OptionalInt perMinute,
      Optional<Instant> expiresAt) {
    int most = tenant.limits().requestsPerMinute().orElse(Integer.MAX_VALUE);
    if (perMinute.isPresent() && (perMinute.getAsInt() < 1 || perMinute.getAsInt() > most)) {
      throw Refusal.invalid(
          "requestsPerMinute", "A key of this plan may have 1 to " + most + " requests a minute.");
    }
    check(name, origins, expiresAt);
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

  private void check(String name, Set<Origin> origins, Optional<Instant> expiresAt) {
    if (name.isBlank() || name.length() > 120) {
      throw Refusal.invalid("name", "A key's name has 1 to 120 characters.");
    }
    if (origins.isEmpty() || origins.size() > MOST_ORIGINS) {
      throw Refusal.invalid(
          "allowedOrigins", "A key is for the pages of 1 to " + MOST_ORIGINS + " origins.");
    }
    if (expiresAt.filter(at -> !clock.instant().isBefore(at)).isPresent()) {
      throw Refusal.invalid("expiresAt", "A key expires at a time that is still to come.");
    }
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

  /** All keys of a tenant, the newest first; never the keys themselves. */
  public List<ApiKey> all(TenantId tenantId) {
    return keys.all(tenantId).stream()
        .sorted(Comparator.comparing(ApiKey::createdAt).reversed())
        .toList();
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

  /** The record of a key that need not be valid any more; empty when there never was one. */
  public Optional<ApiKey> known(String key) {
    return KeyFormat.mode(key).flatMap(mode -> byHash.get(KeyFormat.hash(key), this::read));
  }

  private Optional<ApiKey> read(String hash) {
    List<ApiKey> found = TenantScope.platform("resolve key", () -> keys.findByHash(hash));
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
