package io.bookingchat.it;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** An identity provider as far as a server sees one: a set of keys at an address, and tokens. */
final class Issuer implements AutoCloseable {
  static final String NAME = "https://issuer.example/pool";
  static final String AUDIENCE = "booking-chat-admin";

  private static final int BITS = 2048;

  private final RSAKey key = newKey("known");
  private final int port = FreePort.find();
  private HttpServer server;

  /** Begins to serve its keys. */
  void open() throws IOException {
    byte[] keys = new JWKSet(key).toPublicJWKSet().toString().getBytes(StandardCharsets.UTF_8);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext(
        "/keys",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    server.start();
  }

  /** Serves no keys until it is opened again. */
  @Override
  public void close() {
    server.stop(0);
  }

  URI keys() {
    return URI.create("http://127.0.0.1:" + port + "/keys");
  }

  RSAKey key() {
    return key;
  }

  static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(BITS).algorithm(JWSAlgorithm.RS256).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java platform makes RSA keys", e);
    }
  }

  /** The claims of an owner of that company, as Cognito would write them. */
  static JWTClaimsSet.Builder owner(Object tenantId) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(NAME)
        .audience(AUDIENCE)
        .subject("someone")
        .claim("token_use", "id")
        .claim("custom:tenantId", tenantId)
        .claim("cognito:groups", List.of("tenant-owner"))
        .issueTime(Date.from(now.minusSeconds(1)))
        .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
  }

  String signed(JWTClaimsSet.Builder claims) {
    return signed(header(JWSAlgorithm.RS256, key.getKeyID()), claims, key);
  }

  static String signed(JWSHeader header, JWTClaimsSet.Builder claims, RSAKey key) {
    try {
      return signed(header, claims, new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static String signed(JWSHeader header, JWTClaimsSet.Builder claims, JWSSigner signer) {
    SignedJWT token = new SignedJWT(header, claims.build());
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalArgumentException(e);
    }
    return token.serialize();
  }

  static JWSHeader header(JWSAlgorithm algorithm, String keyId) {
    return new JWSHeader.Builder(algorithm).keyID(keyId).build();
  }

  /** What a server that trusts this issuer has to be told. */
  Map<String, String> settings() {
    return Map.of(
        "mp.jwt.verify.publickey.location",
        keys().toString(),
        "mp.jwt.verify.issuer",
        NAME,
        "mp.jwt.verify.audiences",
        AUDIENCE,
        "bookingchat.jwt.tenant-claim",
        "custom:tenantId",
        "bookingchat.jwt.groups-claim",
        "cognito:groups",
        "bookingchat.jwt.token-use",
        "id");
  }
}
