package io.bookingchat.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.demo.DemoStack;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that are refused before anything is executed are refused in the caller's language. */
@ExtendWith(Stack.class)
final class TestRequestLanguage {
  private static final String TWO_OPERATIONS =
      "query A { widget { name } } query B { widget { name } }";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "andina | none | Envía una sola operación",
        "clinica-vila | none | Envie uma operação",
        "harbor-dental | none | Send one operation",
        "andina | en-GB | Send one operation",
        "andina | fr, pt-BR;q=0.8, en;q=0.5 | Envie uma operação",
        "clinica-vila | fr | Envie uma operação",
      })
  void theCallersElseTheCompanys(String tenantId, String accepted, String words, DemoStack stack) {
    Api plain = Api.demoPage(stack, tenantId);
    Api page =
        Optional.ofNullable(accepted)
            .map(language -> plain.with("Accept-Language", language))
            .orElse(plain);

    assertThat(page.ask(TWO_OPERATIONS).message()).startsWith(words);
    assertThat(page.send("[]").message()).isNotEqualTo(english(plain, "[]", words));
  }

  private static String english(Api page, String body, String words) {
    return words.startsWith("Send") ? "" : page.with("Accept-Language", "en").send(body).message();
  }

  @Test
  void threeSearchesAreTooManyForOneQuery(DemoStack stack) {
    String searches =
        IntStream.range(0, 3)
            .mapToObj(
                i ->
                    "a"
                        + i
                        + ": availability(serviceId: $s, from: \"2027-03-08\", days: 31) { start }")
            .collect(Collectors.joining(" ", "query($s: String!) { ", " }"));

    Api.Answer answer = Api.demoPage(stack, "andina").ask(searches, Map.of("s", "corte"));

    assertThat(answer.code()).isEqualTo("INVALID");
    assertThat(answer.message()).startsWith("Pide menos de una vez");
  }
}
