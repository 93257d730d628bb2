package io.bookingchat.dev;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code POST /dev/token}: a token for whoever one likes to be. The tenant and the roles are signed
 * as they are given, of whatever type, so that refusals can be tried.
 */
public class TokenEndpoint extends JsonEndpoint {
  private static final long serialVersionUID = 1L;
  private static final long AN_HOUR = 3600;
  private static final long TEN_YEARS = 10 * 366 * 24 * AN_HOUR;

  private final transient TokenIssuer issuer;

  @Inject
  public TokenEndpoint(TokenIssuer issuer) {
    this.issuer = issuer;
  }

  @Override
  String write(JsonObject body) throws BadRequest {
    Map<String, Object> claims = new LinkedHashMap<>();
    if (body.containsKey("tenantId")) {
      claims.put("tenantId", plain(body.get("tenantId")));
    }
    if (body.containsKey("roles")) {
      claims.put("groups", plain(body.get("roles")));
    }
    return Json.createObjectBuilder()
        .add("token", issuer.token(claims, seconds(body)))
        .build()
        .toString();
  }

  private static long seconds(JsonObject body) throws BadRequest {
    if (!body.containsKey("expiresInSeconds")) {
      return AN_HOUR;
    }
    if (body.get("expiresInSeconds") instanceof JsonNumber number && number.isIntegral()) {
      try {
        long seconds = number.longValueExact();
        if (Math.abs(seconds) <= TEN_YEARS) {
          return seconds;
        }
      } catch (ArithmeticException e) {
        throw tooLong(); // more than a long holds
      }
    }
    throw tooLong();
  }

  private static BadRequest tooLong() {
    return new BadRequest(
        "expiresInSeconds is a whole number of seconds, at most ten years either way.");
  }

  private static Object plain(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> ((JsonString) value).getString();
      case NUMBER -> ((JsonNumber) value).numberValue();
      case TRUE -> true;
      case FALSE -> false;
      case NULL -> null;
      case ARRAY ->
          value.asJsonArray().stream()
              .map(TokenEndpoint::plain)
              .collect(Collectors.toCollection(ArrayList::new));
      case OBJECT -> {
        Map<String, Object> object = new LinkedHashMap<>();
        value.asJsonObject().forEach((name, part) -> object.put(name, plain(part)));
        yield object;
      }
    };
  }
}
