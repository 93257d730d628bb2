package io.bookingchat.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of tenant ids (hostile case 3). */
final class TestTenantId {
  @ParameterizedTest
  @ValueSource(strings = {"abc", "acme", "acme-corp", "1st", "a-1", "a--b"})
  void isLowerCaseLettersDigitsAndInnerHyphens(String id) {
    assertThat(new TenantId(id)).hasToString(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ab",
        "acme#live",
        "acme*",
        "acme?",
        "${acme}",
        "Acme",
        "ACME",
        "acme corp",
        "acme.corp",
        "acme_corp",
        "acme/corp",
        "-acme",
        "acme-",
        "acmé",
        "acme\n",
        "platform|x",
        "acme\u0000"
      })
  void isNothingElse(String id) {
    invalid(id);
  }

  @Test
  void hasThreeToFortyCharacters() {
    assertThat(new TenantId("a".repeat(40)).value()).hasSize(40);
    invalid("a".repeat(41));
    invalid("a".repeat(2));
  }

  private static void invalid(String id) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> new TenantId(id));
    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID);
    assertThat(refusal.field()).contains("tenantId");
  }
}
