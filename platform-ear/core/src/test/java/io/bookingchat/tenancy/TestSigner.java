package io.bookingchat.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TestSigner {
  private static final Realm ACME = Realm.live(new TenantId("acme"));
  private static final Realm ACME_TEST = new Realm(new TenantId("acme"), KeyMode.TEST);
  private static final Realm OTHER = Realm.live(new TenantId("acme-corp"));

  private final Signer signer = new Signer("a secret for tests, never for a server");

  @ParameterizedTest
  @ValueSource(strings = {"x", "a|b|c", "ñandú 🙂", "{\"a\":1}"})
  void givesBackWhatItSigned(String payload) {
    String token = signer.sign("cursor", ACME, payload);
    assertThat(token).matches("[A-Za-z0-9_-]+");
    assertThat(signer.verify("cursor", ACME, token)).contains(payload);
  }

  @Test
  void aTokenIsForOnePurposeAndOneRealm() {
    String token = signer.sign("cursor", ACME, "x");
    assertThat(signer.verify("visitor", ACME, token)).isEmpty();
    assertThat(signer.verify("cursor", OTHER, token)).isEmpty();
    assertThat(signer.verify("cursor", ACME_TEST, token)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "AAAAAAAAAAAAAAAAAAAAAA", "%", "a b", "🙂"})
  void whatWasNotSignedIsNothing(String token) {
    assertThat(signer.verify("cursor", ACME, token)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "xy", "xyz"})
  void noOtherSpellingOfATokenIsAccepted(String payload) {
    String token = signer.sign("cursor", ACME, payload);
    String head = token.substring(0, token.length() - 1);
    for (char last :
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=".toCharArray()) {
      String other = head + last;
      assertThat(signer.verify("cursor", ACME, other).isPresent()).isEqualTo(other.equals(token));
    }
    assertThat(signer.verify("cursor", ACME, token + "=")).isEmpty();
    assertThat(signer.verify("cursor", ACME, token + "==")).isEmpty();
  }

  @Test
  void aDigestRepeatsAndDependsOnEverything() {
    byte[] digest = signer.digest("booking", ACME, "turn-1");
    assertThat(signer.digest("booking", ACME, "turn-1")).isEqualTo(digest).hasSize(16);
    assertThat(signer.digest("booking", ACME, "turn-2")).isNotEqualTo(digest);
    assertThat(signer.digest("hold", ACME, "turn-1")).isNotEqualTo(digest);
    assertThat(signer.digest("booking", OTHER, "turn-1")).isNotEqualTo(digest);
    assertThat(
            new Signer("another secret for tests, not for servers")
                .digest("booking", ACME, "turn-1"))
        .isNotEqualTo(digest);
  }

  @Test
  void aShortSecretIsRefusedWithoutBeingTold() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Signer("short-secret"))
        .withMessageContaining("at least 32")
        .withMessageNotContaining("short-secret");
  }
}
