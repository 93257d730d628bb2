package io.bookingchat.tenancy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A page's public key. Only its hash is stored; the key itself is shown once.
 *
 * @param hash SHA-256 of the key, in hex
 * @param allowedOrigins canonical {@code scheme://host[:port]} of the pages that may use it
 */
public record ApiKey(
    TenantId tenantId,
    String apiKeyId,
    String name,
    @JsonProperty("apiKeyHash") String hash,
    KeyMode mode,
    Set<Origin> allowedOrigins,
    OptionalInt requestsPerMinute,
    Instant createdAt,
    Optional<Instant> expiresAt,
    Optional<Instant> revokedAt) {

  public ApiKey {
    allowedOrigins = Set.copyOf(allowedOrigins);
  }

  /** Whether the key opens anything at that time (real time, not the business clock). */
  public boolean valid(Instant now) {
    return revokedAt.isEmpty() && expiresAt.map(now::isBefore).orElse(true);
  }

  /** The same key, allowed on these pages instead. */
  public ApiKey on(Set<Origin> origins) {
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
        revokedAt);
  }

  public ApiKey revoked(Instant at) {
    return new ApiKey(
        tenantId,
        apiKeyId,
        name,
        hash,
        mode,
        allowedOrigins,
        requestsPerMinute,
        createdAt,
        expiresAt,
        Optional.of(revokedAt.orElse(at)));
  }
}
