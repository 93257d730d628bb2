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
  /** These name what is to be stored in the caller's own tenant, so any id is as good as another. */
  private static final Set<String> NAMES_ITS_OWN =
      Set.of("saveService.serviceId", "saveProvider.providerId", "sendChatMessage.turnId");

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
    Set<String> codes = new TreeSet<>();
    for (String id : foreigner.ids(argument)) {
      Api.Answer foreign = operation.call(caller, argument, id);
      answers.add(foreign.code() + " " + foreign.message().replace(id, "ID"));
      codes.add(foreign.code());
    }
    Api.Answer absent = operation.call(caller, argument, "absent-0001");
    answers.add(absent.code() + " " + absent.message().replace("absent-0001", "ID"));

    assertThat(answers).as("told apart from an absent one").hasSize(1);
    if (!NAMES_ITS_OWN.contains(operation.name() + "." + argument)) {
      assertThat(codes).isSubsetOf("NOT_FOUND", "INVALID", "FORBIDDEN").isNotEmpty();
    }
    assertThat(others(stack)).isEqualTo(before);
  }

  private static JsonNode others(DemoStack stack) {
    return Api.member(stack, "harbor-dental", "tenant-owner").ask(OTHERS, Map.of()).data();
  }
}
