package io.bookingchat.tenancy;

import io.bookingchat.Component;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tokens by which a visitor is known again, for a day, on the pages of one tenant, whatever key.
 */
@Component
public final class VisitorTokens {
  static final Duration LIFETIME = Duration.ofHours(24);
  private static final String PURPOSE = "visitor";

  private final Signer signer;
  private final Clock clock;

  @Inject
  public VisitorTokens(Signer signer, @RealTime Clock clock) {
    this.signer = signer;
    this.clock = clock;
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
        .flatMap(text -> signer.verify(PURPOSE, page.realm(), text))
        .map(payload -> payload.split("\\|", -1))
        .filter(parts -> parts.length == 2)
        .filter(parts -> clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[1]))))
        .map(parts -> parts[0])
        .orElseThrow(() -> Refusal.saying(ErrorCode.UNAUTHENTICATED, "access.visitor"));
  }
}
