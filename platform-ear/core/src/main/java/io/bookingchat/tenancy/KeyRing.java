package io.bookingchat.tenancy;

import io.bookingchat.Component;
import io.bookingchat.error.ErrorCode;
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

/** Makes, rotates and revokes the keys of pages. */
@Component
public final class KeyRing {
  static final int LONGEST_OVERLAP = 30 * 24 * 60;

  private static final int MOST_ORIGINS = 50;

  private final ApiKeys keys;
  private final KeyFinder finder;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  @Inject
  public KeyRing(ApiKeys keys, KeyFinder finder, @RealTime Clock clock) {
    this.keys = keys;
    this.finder = finder;
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
      Set<AllowedOrigin> origins,
      KeyMode mode,
      OptionalInt perMinute,
      Optional<Instant> expiresAt) {
    int most = tenant.limits().requestsPerMinute().orElse(Integer.MAX_VALUE);
    if (perMinute.isPresent() && (perMinute.getAsInt() < 1 || perMinute.getAsInt() > most)) {
      throw Refusal.invalid(
          "requestsPerMinute", "A key of this plan may have 1 to " + most + " requests a minute.");
    }
    check(name, origins, expiresAt);
    return store(tenant.tenantId(), name, mode, origins, perMinute, expiresAt);
  }

  private void check(String name, Set<AllowedOrigin> origins, Optional<Instant> expiresAt) {
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
      String name,
      KeyMode mode,
      Set<AllowedOrigin> origins,
      OptionalInt perMinute,
      Optional<Instant> expiresAt) {
    String key = KeyFormat.key(mode, random(16));
    ApiKey stored =
        new ApiKey(
            tenantId,
            "key_" + HexFormat.of().formatHex(random(8)),
            name,
            KeyFormat.hash(key),
            mode,
            origins,
            perMinute,
            clock.instant(),
            expiresAt,
            Optional.empty(),
            Optional.empty());
    keys.save(stored);
    finder.remember(stored);
    return new Created(stored, key);
  }

  private byte[] random(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /** All keys of a tenant, the newest first; never the keys themselves. */
  public List<ApiKey> all(TenantId tenantId) {
    return keys.all(tenantId).stream()
        .sorted(Comparator.comparing(ApiKey::createdAt).reversed())
        .toList();
  }

  /**
   * Makes a key to follow another: of the same name, pages, mode and rate, and with the same end if
   * that had one. Both open the door until the overlap is over, then only the new one.
   *
   * @param overlapMinutes 0 to {@link #LONGEST_OVERLAP}
   * @throws Refusal NOT_FOUND when the tenant has no such key, INVALID when it opens nothing any
   *     more, CONFLICT when someone else changes it at the same time
   */
  public Created rotate(TenantId tenantId, String apiKeyId, int overlapMinutes) {
    if (overlapMinutes < 0 || overlapMinutes > LONGEST_OVERLAP) {
      throw Refusal.invalid(
          "overlapMinutes", "The two keys overlap for 0 to " + LONGEST_OVERLAP + " minutes.");
    }
    ApiKey old = stored(tenantId, apiKeyId);
    if (!old.valid(clock.instant())) {
      throw Refusal.invalid("apiKeyId", "The key is revoked or has expired; make a new one.");
    }
    // the new one first: should the server end in between, there is one key too many, not too few
    Created created =
        store(
            tenantId,
            old.name(),
            old.mode(),
            old.allowedOrigins(),
            old.requestsPerMinute(),
            old.expiresAt());
    Instant end = clock.instant().plus(Duration.ofMinutes(overlapMinutes));
    if (!keys.expire(old, old.ending(end).expiresAt().orElseThrow())) {
      revoke(tenantId, created.stored().apiKeyId());
      throw Refusal.of(ErrorCode.CONFLICT, "The key was changed meanwhile. Try again.");
    }
    finder.forget(old);
    return created;
  }

  /** Revokes a key; NOT_FOUND when the tenant has none of that id. */
  public ApiKey revoke(TenantId tenantId, String apiKeyId) {
    ApiKey key = stored(tenantId, apiKeyId);
    Instant now = clock.instant();
    keys.revoke(tenantId, apiKeyId, now);
    finder.forget(key);
    return key.revoked(now);
  }

  private ApiKey stored(TenantId tenantId, String apiKeyId) {
    return keys.find(tenantId, apiKeyId).orElseThrow(() -> Refusal.notFound("key"));
  }
}
