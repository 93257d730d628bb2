package io.bookingchat.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TestAllowedOrigin {
  @ParameterizedTest
  @CsvSource({
    "https://good.example,        https://good.example,             true",
    "https://good.example,        https://a.good.example,           false",
    "https://*.good.example,      https://a.good.example,           true",
    "https://*.good.example,      https://a.b.good.example,         true",
    "https://*.good.example,      https://good.example,             false",
    "https://*.good.example,      https://evilgood.example,         false",
    "https://*.good.example,      https://a.good.example.evil.test, false",
    "https://*.good.example,      https://a.good.example:8443,      false",
    "https://*.good.example,      http://a.good.example,            false",
    "https://*.good.example:8443, https://a.good.example:8443,      true",
    "https://*.good.example:8443, https://a.good.example,           false",
    "https://*.good.example:8443, https://a.good.example:18443,     false",
    "https://*.a.good.example,    https://b.good.example,           false"
  })
  void allowsPages(String allowed, String page, boolean expected) {
    assertThat(new AllowedOrigin(allowed).allows(new Origin(page))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "https://*",
        "https://*.",
        "https://*.example",
        "https://*.localhost",
        "https://*.localhost:9080",
        "http://*.good.example",
        "https://*.*.good.example",
        "https://a.*.good.example",
        "https://*a.good.example",
        "https://*good.example",
        "https://*..good.example",
        "https://*.good.example.",
        "https://*.GOOD.example",
        "https://*.good.example/",
        "https://*.0.0.1",
        "https://*.127.0.0.1",
        "https://*.[::1]",
        "https://user@*.good.example",
        "https://*.user@good.example",
        "https://*.good.example:99999999"
      })
  void noOtherWildcardIsOne(String text) {
    assertThat(AllowedOrigin.of(text)).isEmpty();
  }

  @Test
  void theUsualPortIsLeftOut() {
    assertThat(AllowedOrigin.of("https://*.good.example:443"))
        .contains(new AllowedOrigin("https://*.good.example"));
  }

  @Test
  void whatIsStoredIsCanonical() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AllowedOrigin("https://*.good.example:443"));
    assertThatIllegalArgumentException().isThrownBy(() -> new AllowedOrigin("https://*.example"));
  }
}
