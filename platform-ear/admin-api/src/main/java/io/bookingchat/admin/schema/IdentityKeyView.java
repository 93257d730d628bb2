package io.bookingchat.admin.schema;

import io.bookingchat.tenancy.IdentityAlgorithm;
import io.bookingchat.tenancy.IdentityKey;
import io.bookingchat.tenancy.IdentityKeyRing;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Type;

/** The key by which the company's site signs who its visitors are, without the key itself. */
@Type("IdentityKey")
public record IdentityKeyView(
    String identityKeyId, IdentityAlgorithm algorithm, OffsetDateTime createdAt) {
  /** A key that was just registered; of HS256 with the secret, this once. */
  @Type("RegisteredIdentityKey")
  public record Registered(
      String identityKeyId, IdentityAlgorithm algorithm, Optional<String> secret) {
    public static Registered of(IdentityKeyRing.Registered registered) {
      return new Registered(
          registered.key().keyId(), registered.key().algorithm(), registered.secret());
    }
  }

  public static IdentityKeyView of(IdentityKey key, ZoneId zone) {
    return new IdentityKeyView(key.keyId(), key.algorithm(), Times.at(key.createdAt(), zone));
  }
}
