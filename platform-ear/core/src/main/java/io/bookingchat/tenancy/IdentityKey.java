package io.bookingchat.tenancy;

import java.time.Instant;

/**
 * The key with which a company signs what it says of its visitors.
 *
 * @param key as a JSON web key (RFC 7517); of HS256 it is the secret itself, which is shown to
 *     nobody again
 */
public record IdentityKey(
    TenantId tenantId, IdentityAlgorithm algorithm, String keyId, String key, Instant createdAt) {
  /** The same with the key written otherwise. */
  public IdentityKey with(String other) {
    return new IdentityKey(tenantId, algorithm, keyId, other, createdAt);
  }

  /** Without the key: what is printed ends up in logs. */
  @Override
  public String toString() {
    return "IdentityKey[" + tenantId + ", " + algorithm + ", " + keyId + "]";
  }
}
