package io.bookingchat.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TestOrigin {
  @ParameterizedTest
  @CsvSource({
    "https://good.example,       https://good.example",
    "https://good.example:443,   https://good.example",
    "http://good.example:80,     http://good.example",
    "http://good.example:443,    http://good.example:443",
    "https://good.example:8443,  https://good.example:8443",
    "http://localhost:9080,      http://localhost:9080",
    "http://127.0.0.1:9080,      http://127.0.0.1:9080",
    "http://[::1]:9080,          http://[::1]:9080",
    "https://xn--peluquera-i1a.example, https://xn--peluquera-i1a.example"
  })
  void readsAnOrigin(String text, String canonical) {
    assertThat(Origin.of(text)).map(Origin::value).contains(canonical);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "null",
        "*",
        "good.example",
        "//good.example",
        "https://",
        "https://good.example/",
        "https://good.example/page",
        "https://good.example?x",
        "https://good.example#x",
        "https://good.example.",
        "https://GOOD.example",
        "HTTPS://good.example",
        "https://user@good.example",
        "https://good.example@evil.test",
        "https://good.example:0443",
        "https://good.example:",
        "https://good.example:443443",
        "https://*.example",
        "https://-good.example",
        "https://good..example",
        " https://good.example",
        "https://good.example ",
        "https://good.example\nhttps://evil.test",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "chrome-extension://abcdef"
      })
  void anythingElseIsNone(String text) {
    assertThat(Origin.of(text)).isEmpty();
  }

  @Test
  void aLongTextIsNoneWithoutBeingRead() {
    assertThat(Origin.of("https://" + "a.".repeat(200) + "example")).isEmpty();
  }

  @Test
  void whatIsStoredIsAnOriginToo() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Origin("https://good.example/"));
  }
}
