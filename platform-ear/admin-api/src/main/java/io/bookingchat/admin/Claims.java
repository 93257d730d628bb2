package io.bookingchat.admin;

import io.bookingchat.Component;
import io.bookingchat.tenancy.RealTime;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Reads what a verified token says. Issuers name their claims differently: Cognito writes {@code
 * custom:tenantId} and {@code cognito:groups}, so the names are configuration.
 */
@Component
public final class Claims {
  private static final String TOKEN_USE = "token_use";
  private static final Duration LEEWAY = Duration.ofSeconds(5);

  private final String tenantClaim;
  private final String groupsClaim;
  private final Optional<String> tokenUse;
  private final Clock clock;

  /**
   * @param tokenUse what the claim {@code token_use} has to be, where the issuer makes several
   *     kinds of tokens with one key, as Cognito does; empty: it is not looked at
   */
  @Inject
  public Claims(
      @ConfigProperty(name = "bookingchat.jwt.tenant-claim", defaultValue = "tenantId")
          String tenantClaim,
      @ConfigProperty(name = "bookingchat.jwt.groups-claim", defaultValue = "groups")
          String groupsClaim,
      @ConfigProperty(name = "bookingchat.jwt.token-use") Optional<String> tokenUse,
      @RealTime Clock clock) {
    this.tenantClaim = tenantClaim;
    this.groupsClaim = groupsClaim;
    this.tokenUse = tokenUse;
    this.clock = clock;
  }

  /** Whether the token is of the kind that opens this API, and has not expired. */
  boolean accepted(JsonWebToken token) {
    // Open Liberty accepts a token for five minutes more than it is good for
    boolean expired =
        clock.instant().isAfter(Instant.ofEpochSecond(token.getExpirationTime()).plus(LEEWAY));
    return !expired && ofOurKind(token);
  }

  private boolean ofOurKind(JsonWebToken token) {
    return tokenUse.map(wanted -> wanted.equals(plain(token.getClaim(TOKEN_USE)))).orElse(true);
  }

  String subject(JsonWebToken token) {
    return token.getSubject() != null ? token.getSubject() : String.valueOf(token.getName());
  }

  /** The tenant claim as text where it is text, else as whatever it is; null when absent. */
  Object tenant(JsonWebToken token) {
    return plain(token.getClaim(tenantClaim));
  }

  /** The groups that are text; none when the claim is absent or no list. */
  List<String> groups(JsonWebToken token) {
    Object claim = token.getClaim(groupsClaim);
    Collection<?> groups = claim instanceof Collection<?> several ? several : List.of();
    return groups.stream()
        .map(Claims::plain)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }

  private static Object plain(Object claim) {
    if (claim instanceof JsonString text) {
      return text.getString();
    }
    return claim == JsonValue.NULL ? null : claim;
  }
}
