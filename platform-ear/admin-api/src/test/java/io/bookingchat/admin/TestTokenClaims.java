package io.bookingchat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.memory.MemoryWorld;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

final class TestTokenClaims {
  private static final long NOW = MemoryWorld.NOW.getEpochSecond();

  private final MemoryWorld world = new MemoryWorld();
  private final Claims plain =
      new Claims(List.of("tenantId"), List.of("groups"), Optional.empty(), world.clock);
  private final Claims cognito =
      new Claims(
          List.of("custom:tenantId"), List.of("cognito:groups"), Optional.of("id"), world.clock);

  @Test
  void aTokenIsGoodUntilItExpires() {
    assertThat(plain.accepted(token(Map.of("exp", NOW + 1)))).isTrue();
    assertThat(plain.accepted(token(Map.of("exp", NOW - 5)))).isTrue(); // clocks differ a little
    assertThat(plain.accepted(token(Map.of("exp", NOW - 6)))).isFalse();
  }

  @Test
  void theKindOfTokenIsLookedAtWhereItIsConfigured() {
    assertThat(cognito.accepted(token(Map.of("exp", NOW + 9, "token_use", "id")))).isTrue();
    assertThat(cognito.accepted(token(Map.of("exp", NOW + 9, "token_use", Json.createValue("id")))))
        .isTrue();
    assertThat(cognito.accepted(token(Map.of("exp", NOW + 9, "token_use", "access")))).isFalse();
    assertThat(cognito.accepted(token(Map.of("exp", NOW + 9)))).isFalse();
  }

  @Test
  void claimsAreReadUnderTheirConfiguredNames() {
    JsonWebToken token =
        token(
            Map.of(
                "custom:tenantId",
                Json.createValue("acme"),
                "cognito:groups",
                Json.createArrayBuilder().add("tenant-owner").add(7).build()));

    assertThat(cognito.tenant(token)).isEqualTo("acme");
    assertThat(cognito.groups(token)).containsExactly("tenant-owner");
    assertThat(plain.tenant(token)).isNull();
    assertThat(plain.groups(token)).isEmpty();
  }

  @Test
  void aTokenIsNotGoodBeforeItsTime() {
    assertThat(plain.accepted(token(Map.of("exp", NOW + 99, "nbf", NOW + 5)))).isTrue();
    assertThat(plain.accepted(token(Map.of("exp", NOW + 99, "nbf", NOW + 6)))).isFalse();
    assertThat(plain.accepted(token(Map.of("exp", NOW + 99, "nbf", Json.createValue(NOW + 6)))))
        .isFalse();
    assertThat(plain.accepted(token(Map.of("exp", NOW + 99, "nbf", "soon")))).isFalse();
  }

  @Test
  void keycloaksRolesLieWithinAClaim() {
    Claims keycloak = claims(List.of("tenantId"), List.of("realm_access.roles"));

    assertThat(keycloak.groups(token(Map.of("realm_access", roles("tenant-staff")))))
        .containsExactly("tenant-staff");
    assertThat(keycloak.groups(token(Map.of("realm_access", Map.of("roles", List.of("a"))))))
        .containsExactly("a");
    assertThat(keycloak.groups(token(Map.of("realm_access", "tenant-owner")))).isEmpty();
    assertThat(keycloak.groups(token(Map.of("realm_access", Map.of())))).isEmpty();
    assertThat(keycloak.groups(token(Map.of()))).isEmpty();
  }

  @Test
  void auth0sNamesAreAddresses() {
    Claims auth0 =
        claims(List.of("https://acme.example/tenant.id"), List.of("https://acme.example/roles"));
    JsonWebToken token =
        token(
            Map.of(
                "https://acme.example/tenant.id",
                "acme",
                "https://acme.example/roles",
                List.of("tenant-manager")));

    assertThat(auth0.tenant(token)).isEqualTo("acme");
    assertThat(auth0.groups(token)).containsExactly("tenant-manager");
    assertThat(auth0.tenant(token(Map.of()))).isNull();
  }

  @Test
  void severalNamesAddGroupsAndMustAgreeOnTheTenant() {
    Claims both = claims(List.of("tenantId", "custom:tenantId"), List.of("groups", "more"));

    assertThat(both.tenant(token(Map.of("custom:tenantId", "acme")))).isEqualTo("acme");
    assertThat(both.tenant(token(Map.of("tenantId", "acme", "custom:tenantId", "acme"))))
        .isEqualTo("acme");
    assertThat(both.tenant(token(Map.of("tenantId", "acme", "custom:tenantId", "acme-corp"))))
        .isNotInstanceOf(String.class)
        .isNotNull();
    assertThat(both.groups(token(Map.of("groups", List.of("a", "b"), "more", List.of("b", "c")))))
        .containsExactly("a", "b", "c");
  }

  @Test
  void whatIsNoTextStaysWhatItIs() {
    JsonValue list = Json.createArrayBuilder().add("acme").build();

    assertThat(plain.tenant(token(Map.of("tenantId", list)))).isEqualTo(list);
    assertThat(plain.tenant(token(Map.of("tenantId", JsonValue.NULL)))).isNull();
    assertThat(plain.groups(token(Map.of("groups", Set.of("tenant-staff")))))
        .isEqualTo(List.of("tenant-staff"));
  }

  private Claims claims(List<String> tenant, List<String> groups) {
    return new Claims(tenant, groups, Optional.empty(), world.clock);
  }

  private static JsonValue roles(String role) {
    return Json.createObjectBuilder().add("roles", Json.createArrayBuilder().add(role)).build();
  }

  private static JsonWebToken token(Map<String, Object> claims) {
    return new Token(new HashMap<>(claims));
  }

  /** A verified token with these claims. */
  private record Token(Map<String, Object> claims) implements JsonWebToken {
    @Override
    public String getName() {
      return "someone";
    }

    @Override
    public Set<String> getClaimNames() {
      return claims.keySet();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the interface asks for
    public <T> T getClaim(String name) {
      return (T) claims.get(name);
    }
  }
}
