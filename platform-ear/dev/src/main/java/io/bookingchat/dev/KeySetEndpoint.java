package io.bookingchat.dev;

import jakarta.inject.Inject;

/** {@code GET /dev/jwks.json}: the keys that this server's tokens are verified with. */
public class KeySetEndpoint extends JsonEndpoint {
  private static final long serialVersionUID = 1L;

  private final transient TokenIssuer issuer;

  @Inject
  public KeySetEndpoint(TokenIssuer issuer) {
    this.issuer = issuer;
  }

  @Override
  String read() {
    return issuer.keySet();
  }
}
