package io.bookingchat.tenancy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A page's public key. Only its hash is stored; the key itself is shown once.
 *
 * @param hash SHA-256 of the key, in hex
 * @param lastUsed the day, by UTC, on which a page was last let in by it
 */
public record ApiKey(
    TenantId tenantId,
    String apiKeyId,
    String name,
    @JsonProperty("apiKeyHash") String hash,
    KeyMode mode,
    Set<AllowedOrigin> allowedOrigins,
    OptionalInt requestsPerMinute,
    Instant createdAt,
    Optional<Instant> expiresAt,
    Optional<Instant> revokedAt,
    Optional<LocalDate> lastUsed) {

  public ApiKey {
    allowedOrigins = Set.copyOf(allowedOrigins);
  }

  /** Whether pages of that origin may use it. */
  public boolean allows(Origin origin) {
    return allowedOrigins.stream().anyMatch(allowed -> allowed.allows(origin));
  }

  /** Whether the key opens anything at that time (real time, not the business clock). */
  public boolean valid(Instant now) {
    return revokedAt.isEmpty() && expiresAt.map(now::isBefore).orElse(true);
  }

  /** The same key, allowed on these pages instead. */
  public ApiKey on(Set<AllowedOrigin> origins) {
    return new ApiKey(
        tenantId,
        apiKeyId,
        name,
        hash,
        mode,
        origins,
        requestsPerMinute,
        createdAt,
        expiresAt,
        revokedAt,
        lastUsed);
  }

  public ApiKey revoked(Instant at) {
    return with(expiresAt, Optional.of(revokedAt.orElse(at)), lastUsed);
  }

  /** The same key, which ends at that time, or before if that was so already. */
  public ApiKey ending(Instant at) {
    return with(Optional.of(expiresAt.filter(at::isAfter).orElse(at)), revokedAt, lastUsed);
  }

  public ApiKey used(LocalDate day) {
    return with(expiresAt, revokedAt, Optional.of(day));
  }

  private ApiKey with(
      Optional<Instant> expires, Optional<Instant> revoked, Optional<LocalDate> used) {
    return new ApiKey(
        tenantId,
        apiKeyId,
        name,
        hash,
        mode,
        allowedOrigins,
        requestsPerMinute,
        createdAt,
        expires,
        revoked,
        used);
  }
}
