package io.bookingchat.tenancy;

import io.bookingchat.Component;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Tokens by which a visitor is known again, for a day and longer while they are used, on the pages
 * of one tenant. They are not tied to a key: every request brings one that is valid by itself, and
 * a rotated key must not send the visitors away.
 */
@Component
public final class VisitorTokens {
  static final Duration LIFETIME = Duration.ofHours(24);
  private static final String PURPOSE = "visitor";

  private final Signer signer;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  @Inject
  public VisitorTokens(Signer signer, @RealTime Clock clock) {
    this.signer = signer;
    this.clock = clock;
  }

  /** The id of a visitor whom nobody has seen before. */
  public String stranger() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return "v_" + HexFormat.of().formatHex(bytes);
  }

  /** A token for a visitor of that page, valid for {@link #LIFETIME}. */
  public String issue(Caller.Page page, String visitorId) {
    long expiry = clock.instant().plus(LIFETIME).getEpochSecond();
    return signer.sign(PURPOSE, page.realm(), visitorId + "|" + expiry);
  }

  /**
   * The visitor of a token made for that page's tenant and mode.
   *
   * @throws Refusal UNAUTHENTICATED when it is absent, altered, expired or another tenant's
   */
  public String visitor(Caller.Page page, Optional<String> token) {
    return token
        .flatMap(text -> read(page, text))
        .map(Token::visitorId)
        .orElseThrow(() -> Refusal.saying(ErrorCode.UNAUTHENTICATED, "access.visitor"));
  }

  /** A new token for the visitor of one that is past half its life; empty for any other. */
  public Optional<String> renewed(Caller.Page page, Optional<String> token) {
    Instant latest = clock.instant().plus(LIFETIME.dividedBy(2));
    return token
        .flatMap(text -> read(page, text))
        .filter(read -> read.expiry().isBefore(latest))
        .map(read -> issue(page, read.visitorId()));
  }

  private record Token(String visitorId, Instant expiry) {}

  private Optional<Token> read(Caller.Page page, String token) {
    return signer
        .verify(PURPOSE, page.realm(), token)
        .map(payload -> payload.split("\\|", -1))
        .filter(parts -> parts.length == 2)
        .map(parts -> new Token(parts[0], Instant.ofEpochSecond(Long.parseLong(parts[1]))))
        .filter(read -> clock.instant().isBefore(read.expiry()));
  }
}
