package io.bookingchat.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.bookingchat.dev.JsonEndpoint.BadRequest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TestTokenEndpoint {
  private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");

  // one for all tests: making a key takes its time
  private static final TokenIssuer ISSUER =
      new TokenIssuer("issuer", "audience", Clock.fixed(NOW, ZoneOffset.UTC));

  private final TokenEndpoint endpoint = new TokenEndpoint(ISSUER);

  @Test
  void aTokenIsVerifiedWithThePublishedKey() throws Exception {
    SignedJWT token = token("{\"tenantId\":\"andina\",\"roles\":[\"tenant-owner\"]}");
    JWKSet published = JWKSet.parse(new KeySetEndpoint(ISSUER).read());
    RSAKey key = published.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();

    assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
    assertThat(key.isPrivate()).isFalse();
    JWTClaimsSet claims = token.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo("issuer");
    assertThat(claims.getAudience()).containsExactly("audience");
    assertThat(claims.getClaim("tenantId")).isEqualTo("andina");
    assertThat(claims.getStringListClaim("groups")).containsExactly("tenant-owner");
    assertThat(claims.getExpirationTime()).isEqualTo(Date.from(NOW.plusSeconds(3600)));
  }

  @Test
  void anotherKeyDoesNotVerifyIt() throws Exception {
    TokenIssuer other = new TokenIssuer("issuer", "audience", Clock.systemUTC());
    RSAKey key = JWKSet.parse(other.keySet()).getKeys().get(0).toRSAKey();

    assertThat(token("{}").verify(new RSASSAVerifier(key))).isFalse();
  }

  @Test
  void aPlatformTokenHasNoTenant() throws Exception {
    assertThat(token("{\"roles\":[\"platform-admin\"]}").getJWTClaimsSet().getClaims())
        .doesNotContainKey("tenantId");
  }

  @Test
  void whateverIsGivenIsSigned() throws Exception {
    assertThat(claim("[\"andina\",null]")).isEqualTo(Arrays.asList("andina", null));
    assertThat(claim("7")).isEqualTo(7L);
    assertThat(claim("\"\"")).isEqualTo("");
    assertThat(claim("true")).isEqualTo(true);
    assertThat(claim("{\"a\":1}")).isEqualTo(Map.of("a", 1L));
    assertThat(token("{\"tenantId\":null}").getPayload().toJSONObject()).containsKey("tenantId");
    assertThat(token("{\"roles\":[\"nobody\",\"\"]}").getJWTClaimsSet().getClaim("groups"))
        .isEqualTo(List.of("nobody", ""));
  }

  @Test
  void anExpiredTokenCanBeHad() throws Exception {
    JWTClaimsSet claims = token("{\"expiresInSeconds\":-60}").getJWTClaimsSet();

    assertThat(claims.getExpirationTime()).isEqualTo(Date.from(NOW.minusSeconds(60)));
    assertThat(claims.getIssueTime()).isBefore(claims.getExpirationTime());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "\"60\"", "null", "1e30", "99999999999"})
  void aStrangeExpiryIsRefusedInWords(String seconds) {
    assertThatThrownBy(() -> token("{\"expiresInSeconds\":" + seconds + "}"))
        .isInstanceOf(BadRequest.class)
        .hasMessageContaining("expiresInSeconds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "\"text\""})
  void whatIsNoObjectIsRefusedInWords(String body) {
    assertThatThrownBy(() -> JsonEndpoint.object(body.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(BadRequest.class);
  }

  private Object claim(String tenantId) throws Exception {
    return token("{\"tenantId\":" + tenantId + "}").getJWTClaimsSet().getClaim("tenantId");
  }

  private SignedJWT token(String body) throws Exception {
    return SignedJWT.parse(json(endpoint.write(json(body))).getString("token"));
  }

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }
}
