package io.bookingchat.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bookingchat.demo.DemoStack;
import io.bookingchat.it.Operation.Caller;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
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

  /** Arguments that name what belongs to a visitor. */
  private static final List<String> OF_VISITORS =
      List.of("conversationId", "waitingId", "bookingId", "holdId");

  /** What the caller names as it likes: its own new thing, or a turn. */
  private static final Set<String> OWN =
      Set.of("saveService.serviceId", "saveProvider.providerId", "sendChatMessage.turnId");

  /** What is done to a server and not to a company; no company may, whatever the id. */
  private static final Set<String> OF_THE_PLATFORM = Set.of("installPlugin", "rollbackPlugin");

  private static Foreigner foreigner;

  @BeforeAll
  static void makeSomethingToSteal(DemoStack stack) {
    foreigner = Foreigner.of(stack, "harbor-dental");
  }

  @TestFactory
  Stream<DynamicTest> adminApi(DemoStack stack) {
    return tests(stack, () -> owner(Company.open(stack)));
  }

  @TestFactory
  Stream<DynamicTest> widgetApi(DemoStack stack) {
    return tests(stack, () -> visitor(Company.open(stack).page()));
  }

  /** Another visitor of the same company is as much a stranger as another company's is. */
  @TestFactory
  Stream<DynamicTest> otherVisitors(DemoStack stack) {
    Supplier<Caller> caller = () -> visitor(Api.demoPage(stack, "harbor-dental"));
    return Operation.all(caller.get().api()).stream()
        .flatMap(
            operation ->
                operation.idArguments().stream()
                    .filter(OF_VISITORS::contains)
                    .map(
                        argument ->
                            DynamicTest.dynamicTest(
                                operation.name() + "." + argument,
                                () -> same(caller, operation, argument, ""))));
  }

  private static Caller visitor(Api page) {
    Chat chat = Chat.start(page, "es");
    return new Caller(chat.api(), Map.of("conversationId", chat::conversationId));
  }

  private static Caller owner(Company company) {
    return new Caller(company.owner(), Map.of("bookingId", company::booked));
  }

  /** Each with a company of its own, since some operations store what they are given. */
  private static Stream<DynamicTest> tests(DemoStack stack, Supplier<Caller> caller) {
    List<Operation> operations = Operation.all(caller.get().api());
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
      DemoStack stack, Supplier<Caller> caller, Operation operation, String argument) {
    JsonNode before = others(stack);
    same(caller, operation, argument, "");
    if (argument.equals("serviceId") && !operation.name().equals("saveService")) {
      same(caller, operation, argument, "corte+");
    }
    assertThat(others(stack)).isEqualTo(before);
  }

  private static void same(
      Supplier<Caller> caller, Operation operation, String argument, String prefix) {
    Set<String> answers = new TreeSet<>();
    answers.add(answer(caller.get(), operation, argument, prefix + "absent-0001"));
    for (String id : foreigner.ids(argument)) {
      answers.add(answer(caller.get(), operation, argument, prefix + id));
    }
    assertThat(answers)
        .as("%s.%s tells another's from an absent one", operation.name(), argument)
        .hasSize(1);
    assertThat(answers.iterator().next())
        .as("what was refused is the id, and nothing else of the request")
        .contains(" " + expected(operation.name(), argument) + " ");
  }

  private static String expected(String operation, String argument) {
    if (OWN.contains(operation + "." + argument)) {
      return "";
    }
    if (OF_THE_PLATFORM.contains(operation)) {
      return "FORBIDDEN";
    }
    return switch (argument) {
      case "cursor", "choice", "slotId" -> "INVALID";
      case "tenantId" -> "FORBIDDEN"; // the platform's operations, whatever the id
      default -> "NOT_FOUND";
    };
  }

  /** All that the caller is told, with the id itself taken out. */
  private static String answer(Caller caller, Operation operation, String argument, String id) {
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
