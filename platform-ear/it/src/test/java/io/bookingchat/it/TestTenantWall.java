package io.bookingchat.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bookingchat.demo.DemoStack;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
    return tests(stack, Company::owner);
  }

  @TestFactory
  Stream<DynamicTest> widgetApi(DemoStack stack) {
    return tests(stack, company -> Chat.start(company.page(), "es").api());
  }

  /** Each with a company of its own, since some operations store what they are given. */
  private static Stream<DynamicTest> tests(DemoStack stack, Function<Company, Api> caller) {
    List<Operation> operations = Operation.all(caller.apply(Company.open(stack)));
    assertThat(operations).hasSizeGreaterThan(5);
    return operations.stream()
        .flatMap(
            operation ->
                operation.idArguments().stream()
                    .map(
                        argument ->
                            DynamicTest.dynamicTest(
                                operation.name() + "." + argument,
                                () -> check(stack, caller, operation, argument))));
  }

  private static void check(
      DemoStack stack, Function<Company, Api> caller, Operation operation, String argument) {
    JsonNode before = others(stack);
    same(stack, caller, operation, argument, UnaryOperator.identity());
    if (argument.equals("serviceId")) {
      same(stack, caller, operation, argument, id -> "corte+" + id);
    }
    assertThat(others(stack)).isEqualTo(before);
  }

  private static void same(
      DemoStack stack,
      Function<Company, Api> caller,
      Operation operation,
      String argument,
      UnaryOperator<String> form) {
    Set<String> answers = new TreeSet<>();
    answers.add(answer(stack, caller, operation, argument, form.apply("absent-0001")));
    for (String id : foreigner.ids(argument)) {
      answers.add(answer(stack, caller, operation, argument, form.apply(id)));
    }
    assertThat(answers)
        .as("%s.%s tells another's from an absent one", operation.name(), argument)
        .hasSize(1);
  }

  /** All that the caller is told, with the id itself taken out. */
  private static String answer(
      DemoStack stack,
      Function<Company, Api> caller,
      Operation operation,
      String argument,
      String id) {
    Api.Answer answer = operation.call(caller.apply(Company.open(stack)), argument, id);
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
