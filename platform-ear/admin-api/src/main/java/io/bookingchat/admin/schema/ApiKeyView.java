package io.bookingchat.admin.schema;

import io.bookingchat.tenancy.AllowedOrigin;
import io.bookingchat.tenancy.ApiKey;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.KeyRing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * A page's key, without the key itself.
 *
 * @param lastUsed the last day, by UTC, on which it let a page in
 */
@Type("ApiKey")
public record ApiKeyView(
    String apiKeyId,
    String name,
    KeyMode mode,
    List<@NonNull String> allowedOrigins,
    Optional<Integer> requestsPerMinute,
    State state,
    OffsetDateTime createdAt,
    Optional<OffsetDateTime> expiresAt,
    Optional<OffsetDateTime> revokedAt,
    Optional<LocalDate> lastUsed) {

  /** Whether a key still opens anything. */
  @Enum("ApiKeyState")
  public enum State {
    ACTIVE,
    EXPIRED,
    REVOKED
  }

  /** A new key and, this once, the key itself. */
  @Type("CreatedApiKey")
  public record Created(String apiKeyId, String key) {
    public static Created of(KeyRing.Created created) {
      return new Created(created.stored().apiKeyId(), created.key());
    }
  }

  /**
   * What may be shown of a key.
   *
   * @param now by the real clock, which keys expire by
   */
  public static ApiKeyView of(ApiKey key, ZoneId zone, Instant now) {
    return new ApiKeyView(
        key.apiKeyId(),
        key.name(),
        key.mode(),
        key.allowedOrigins().stream().map(AllowedOrigin::value).sorted().toList(),
        Numbers.boxed(key.requestsPerMinute()),
        key.revokedAt().isPresent() ? State.REVOKED : key.valid(now) ? State.ACTIVE : State.EXPIRED,
        Times.at(key.createdAt(), zone),
        key.expiresAt().map(at -> Times.at(at, zone)),
        key.revokedAt().map(at -> Times.at(at, zone)),
        key.lastUsed());
  }
}
