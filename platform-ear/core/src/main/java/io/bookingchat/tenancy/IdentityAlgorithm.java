package io.bookingchat.tenancy;

/** How a company signs what it says of its visitors (RFC 7518, section 3.1). */
public enum IdentityAlgorithm {
  /** With a secret that it shares with us. */
  HS256,
  /** With an RSA key of which we know the public half. */
  RS256,
  /** With a P-256 key of which we know the public half. */
  ES256
}
