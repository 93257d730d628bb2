package io.bookingchat.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import io.bookingchat.memory.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which visitor a token stands for (hostile case 13). */
final class TestVisitorTokens {
  private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");

  private final SettableClock clock = new SettableClock(NOW);
  private final Signer signer = new Signer("a secret for tests, never for a server");
  private final VisitorTokens tokens = new VisitorTokens(signer, clock);
  private final Caller.Page acme = page("acme", KeyMode.LIVE);

  @Test
  void aTokenStandsForItsVisitor() {
    String token = tokens.issue(acme, "visitor-1");
    assertThat(tokens.visitor(acme, Optional.of(token))).isEqualTo("visitor-1");
  }

  @Test
  void aRotatedKeyKnowsItsVisitors() {
    String token = tokens.issue(acme, "visitor-1");

    assertThat(tokens.visitor(page("acme", KeyMode.LIVE, "key_2"), Optional.of(token)))
        .isEqualTo("visitor-1");
  }

  @Test
  void aTokenLivesForADay() {
    String token = tokens.issue(acme, "visitor-1");
    clock.advance(VisitorTokens.LIFETIME.minusSeconds(1));
    assertThat(tokens.visitor(acme, Optional.of(token))).isEqualTo("visitor-1");
    clock.advance(Duration.ofSeconds(1));
    refused(acme, token);
  }

  @Test
  void aTokenIsRenewedOnceHalfItsLifeIsOver() {
    String token = tokens.issue(acme, "visitor-1");
    clock.advance(VisitorTokens.LIFETIME.dividedBy(2));
    assertThat(tokens.renewed(acme, Optional.of(token))).isEmpty();

    clock.advance(Duration.ofSeconds(1));
    String renewed = tokens.renewed(acme, Optional.of(token)).orElseThrow();
    clock.advance(VisitorTokens.LIFETIME.minusSeconds(1));

    assertThat(tokens.visitor(acme, Optional.of(renewed))).isEqualTo("visitor-1");
    refused(acme, token);
  }

  @Test
  void nothingButAGoodTokenIsRenewed() {
    String token = tokens.issue(acme, "visitor-1");
    clock.advance(VisitorTokens.LIFETIME.minusSeconds(1));
    assertThat(tokens.renewed(acme, Optional.empty())).isEmpty();
    assertThat(tokens.renewed(acme, Optional.of("AAAA"))).isEmpty();
    assertThat(tokens.renewed(page("acme-corp", KeyMode.LIVE), Optional.of(token))).isEmpty();

    clock.advance(Duration.ofSeconds(1));
    assertThat(tokens.renewed(acme, Optional.of(token))).as("expired").isEmpty();
  }

  @Test
  void everyChangedCharacterIsNoticed() {
    String token = tokens.issue(acme, "visitor-1");
    // the last character of Base64 may carry bits that mean nothing
    for (int i = 0; i < token.length() - 1; i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      refused(acme, token.substring(0, i) + other + token.substring(i + 1));
    }
    refused(acme, token.substring(0, token.length() - 4));
    refused(acme, token + "AAAA");
  }

  @Test
  void anotherTenantOrModeDoesNotKnowIt() {
    String token = tokens.issue(acme, "visitor-1");
    refused(page("acme-corp", KeyMode.LIVE), token);
    refused(page("acme", KeyMode.TEST), token);
  }

  @Test
  void whatWasSignedForSomethingElseIsNoToken() {
    refused(acme, signer.sign("slot", acme.realm(), "visitor-1|key_1|99999999999"));
  }

  @Test
  void anotherInstallationDoesNotKnowIt() {
    Signer other = new Signer("another secret for tests, not for servers");
    refused(acme, new VisitorTokens(other, clock).issue(acme, "visitor-1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "undefined", "AAAA", "not base64!", "ñ"})
  void anythingElseIsNoToken(String token) {
    refused(acme, token);
  }

  @Test
  void noTokenIsRefused() {
    assertThat(refusal(acme, Optional.empty())).isEqualTo(ErrorCode.UNAUTHENTICATED);
  }

  private void refused(Caller.Page page, String token) {
    assertThat(refusal(page, Optional.of(token))).as(token).isEqualTo(ErrorCode.UNAUTHENTICATED);
  }

  private ErrorCode refusal(Caller.Page page, Optional<String> token) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> tokens.visitor(page, token));
    assertThat(refusal.message(Language.PT)).isNotEqualTo(refusal.message(Language.EN));
    return refusal.code();
  }

  private static Caller.Page page(String tenantId, KeyMode mode) {
    return page(tenantId, mode, "key_1");
  }

  private static Caller.Page page(String tenantId, KeyMode mode, String keyId) {
    Tenant tenant =
        Tenant.create(
            new TenantId(tenantId),
            tenantId,
            Plan.PRO,
            Optional.empty(),
            Settings.of("en", ZoneId.of("Europe/London")));
    ApiKey key =
        new ApiKey(
            tenant.tenantId(),
            keyId,
            "site",
            "hash",
            mode,
            Set.of(),
            OptionalInt.empty(),
            NOW,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Caller.Page(tenant, key);
  }
}
