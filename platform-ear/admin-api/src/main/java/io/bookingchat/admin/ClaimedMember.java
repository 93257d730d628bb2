package io.bookingchat.admin;

import io.bookingchat.Component;
import io.bookingchat.audit.ClaimedTenants;
import io.bookingchat.graphql.Claimant;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whose people the sender of a refused token says they are. The token may be forged: what it says
 * decides nothing but in whose trail it is kept that it was refused.
 */
@Component
public final class ClaimedMember implements Claimant {
  private static final String BEARER = "Bearer ";
  private static final int LONGEST = 16_384;

  private final ClaimedTenants tenants;
  private final String tenantClaim;

  @Inject
  public ClaimedMember(
      ClaimedTenants tenants,
      @ConfigProperty(name = "bookingchat.jwt.tenant-claim", defaultValue = "tenantId")
          String tenantClaim) {
    this.tenants = tenants;
    this.tenantClaim = tenantClaim;
  }

  @Override
  public Optional<Claim> claim(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.startsWith(BEARER) && header.length() <= LONGEST)
        .map(header -> header.substring(BEARER.length()).split("\\.", -1))
        .filter(parts -> parts.length == 3)
        .flatMap(parts -> tenant(parts[1]))
        .flatMap(tenants::find)
        .map(id -> new Claim(id, Optional.empty()));
  }

  private Optional<String> tenant(String payload) {
    try (JsonReader reader =
        Json.createReader(new ByteArrayInputStream(Base64.getUrlDecoder().decode(payload)))) {
      return reader.readObject().get(tenantClaim) instanceof JsonString text
          ? Optional.of(text.getString())
          : Optional.empty();
    } catch (IllegalArgumentException | JsonException e) {
      return Optional.empty(); // not a token at all: it names nobody
    }
  }
}
