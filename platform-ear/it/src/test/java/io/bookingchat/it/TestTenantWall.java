package io.bookingchat.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bookingchat.demo.DemoStack;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Another tenant's id in any id argument of any operation is answered like one that does not exist,
 * and nothing of the other tenant changes (hostile cases 1 and 2). The operations and arguments are
 * read from the schemas, so a new one is covered the day it appears.
 */
@ExtendWith(Stack.class)
final class TestTenantWall {
  private static final String OTHERS =
      "{ services { serviceId name } providers { providerId name serviceIds } apiKeys { apiKeyId"
          + " name } bookings(from: \"2020-01-01\", to: \"2020-12-31\") { items { bookingId } } }";

  private static Foreigner foreigner;

  @BeforeAll
  static void makeSomethingToSteal(DemoStack stack) {
    foreigner = Foreigner.of(stack, "harbor-dental");
  }

  @TestFactory
  Stream<DynamicTest> adminApi(DemoStack stack) {
    return tests(Api.member(stack, "andina", "tenant-owner"), stack);
  }

  @TestFactory
  Stream<DynamicTest> widgetApi(DemoStack stack) {
    return tests(Chat.start(Api.page(stack, "andina"), "es").api(), stack);
  }

  private static Stream<DynamicTest> tests(Api caller, DemoStack stack) {
    List<Operation> operations = Operation.all(caller);
    assertThat(operations).hasSizeGreaterThan(5);
    return operations.stream()
        .flatMap(
            operation ->
                operation.idArguments().stream()
                    .map(
                        argument ->
                            DynamicTest.dynamicTest(
                                operation.name() + "." + argument,
                                () -> check(caller, stack, operation, argument))));
  }

  private static void check(Api caller, DemoStack stack, Operation operation, String argument) {
    JsonNode before = others(stack);
    Set<String> answers = new TreeSet<>();
    answers.add(answer(caller, operation, argument, "absent-0001"));
    for (String id : foreigner.ids(argument)) {
      answers.add(answer(caller, operation, argument, id));
    }

    assertThat(answers)
        .as("%s.%s tells another's from an absent one", operation.name(), argument)
        .hasSize(1);
    assertThat(others(stack)).isEqualTo(before);
  }

  /** All that the caller is told, with the id itself taken out. */
  private static String answer(Api caller, Operation operation, String argument, String id) {
    Api.Answer answer = operation.call(caller, argument, id);
    return String.join(
        " ",
        Integer.toString(answer.status()),
        answer.code(),
        answer.message().replace(id, "ID"),
        answer.body().path("data").toString().replace(id, "ID"));
  }

  private static JsonNode others(DemoStack stack) {
    return Api.member(stack, "harbor-dental", "tenant-owner").ask(OTHERS, Map.of()).data();
  }
}
