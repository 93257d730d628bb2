package io.bookingchat.admin;

import io.bookingchat.Component;
import io.bookingchat.tenancy.RealTime;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Reads what a verified token says. Issuers name their claims differently: Cognito writes {@code
 * custom:tenantId} and {@code cognito:groups}, Keycloak puts roles into {@code realm_access}, Auth0
 * begins names with an address; so the names are configuration. Each is looked for as it stands
 * and, when there is no such claim, as a path whose steps are divided by dots.
 */
@Component
public final class Claims {
  private static final String TOKEN_USE = "token_use";
  private static final Duration LEEWAY = Duration.ofSeconds(5);

  private final List<String> tenantClaims;
  private final List<String> groupsClaims;
  private final Optional<String> tokenUse;
  private final Clock clock;

  /**
   * Reads by these names.
   *
   * @param tenantClaims which may give the tenant; those that are there must agree
   * @param groupsClaims which may give groups; all that are there count
   * @param tokenUse what the claim {@code token_use} has to be, where the issuer makes several
   *     kinds of tokens with one key, as Cognito does; empty: it is not looked at
   */
  @Inject
  public Claims(
      @ConfigProperty(name = "bookingchat.jwt.tenant-claim", defaultValue = "tenantId")
          List<String> tenantClaims,
      @ConfigProperty(name = "bookingchat.jwt.groups-claim", defaultValue = "groups")
          List<String> groupsClaims,
      @ConfigProperty(name = "bookingchat.jwt.token-use") Optional<String> tokenUse,
      @RealTime Clock clock) {
    this.tenantClaims = List.copyOf(tenantClaims);
    this.groupsClaims = List.copyOf(groupsClaims);
    this.tokenUse = tokenUse;
    this.clock = clock;
  }

  /** Whether the token is of the kind that opens this API, and its time is now. */
  boolean accepted(JsonWebToken token) {
    // Open Liberty accepts a token for five minutes before and after the time it is good for
    Instant now = clock.instant();
    boolean expired = now.isAfter(Instant.ofEpochSecond(token.getExpirationTime()).plus(LEEWAY));
    return !expired && begun(token, now) && ofOurKind(token);
  }

  private static boolean begun(JsonWebToken token, Instant now) {
    Object notBefore = token.getClaim("nbf");
    if (notBefore == null) {
      return true;
    }
    long second;
    if (notBefore instanceof JsonNumber number) {
      second = number.longValue();
    } else if (notBefore instanceof Number number) {
      second = number.longValue();
    } else {
      return false;
    }
    return !now.isBefore(Instant.ofEpochSecond(second).minus(LEEWAY));
  }

  private boolean ofOurKind(JsonWebToken token) {
    return tokenUse.map(wanted -> wanted.equals(plain(token.getClaim(TOKEN_USE)))).orElse(true);
  }

  String subject(JsonWebToken token) {
    return token.getSubject() != null ? token.getSubject() : String.valueOf(token.getName());
  }

  /**
   * The tenant claim as text where it is text, else as whatever it is; null when absent. Claims
   * that do not agree are all of them, which is no tenant either.
   */
  Object tenant(JsonWebToken token) {
    List<Object> given = values(token, tenantClaims).distinct().toList();
    return given.size() > 1 ? given : given.stream().findFirst().orElse(null);
  }

  /** The groups that are text; none when no claim is there or none is a list. */
  List<String> groups(JsonWebToken token) {
    return values(token, groupsClaims)
        .filter(Collection.class::isInstance)
        .flatMap(claim -> ((Collection<?>) claim).stream())
        .map(Claims::plain)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .distinct()
        .toList();
  }

  private static Stream<Object> values(JsonWebToken token, List<String> names) {
    return names.stream().map(name -> value(token, name)).filter(Objects::nonNull);
  }

  private static Object value(JsonWebToken token, String name) {
    Object whole = plain(token.getClaim(name));
    if (whole != null) {
      return whole;
    }
    String[] steps = name.split("\\.", -1);
    Object found = token.getClaim(steps[0]);
    for (int i = 1; i < steps.length; i++) {
      found = found instanceof Map<?, ?> object ? object.get(steps[i]) : null;
    }
    return plain(found);
  }

  private static Object plain(Object claim) {
    if (claim instanceof JsonString text) {
      return text.getString();
    }
    return claim == JsonValue.NULL ? null : claim;
  }
}
