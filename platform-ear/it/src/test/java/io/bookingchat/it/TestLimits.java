package io.bookingchat.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bookingchat.demo.DemoStack;
import io.bookingchat.demo.LibertyServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a company may use, on one real server and on two. */
@ExtendWith(Stack.class)
final class TestLimits {
  private static final String OVERRIDE =
      "mutation($t: String!, $l: LimitsInput) { overrideLimits(tenantId: $t, limits: $l)"
          + " { settings { limits { messagesPerMonth } } } }";
  private static final String SEND =
      "mutation($i: SendChatMessageInput!) { sendChatMessage(input: $i) { turnId } }";
  private static final String USAGE =
      "{ usage(month: \"2027-03\") { metrics { metric used limit } keys { metric used }"
          + " warnings { metric percent } } }";
  private static final List<Map<String, String>> THURSDAY =
      List.of(Map.of("day", "THURSDAY", "from", "09:00", "to", "18:00"));
  private static final int QUOTA = 1_000;
  private static final int TALKS = 4;
  private static final Duration TOO_LONG = Duration.ofSeconds(20);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es|El chat de Company ya respondió",
        "en|The chat of Company has answered",
        "pt|O chat de Company já respondeu"
      })
  void messagesEndWithTheMonthsQuota(String language, String words, DemoStack stack) {
    Company company = Company.open(stack);
    limit(stack, company, Map.of("messagesPerMonth", 3));
    Api page = company.page().with("Accept-Language", language);
    Chat chat = Chat.start(page, language);
    for (int turn = 0; turn < 3; turn++) {
      chat.send("turn-" + turn, "text", "hola");
    }

    Api.Answer refused = send(chat, "turn-3");
    assertThat(refused.status()).isEqualTo(200);
    assertThat(refused.code()).isEqualTo("QUOTA_EXCEEDED");
    assertThat(refused.message()).startsWith(words);
    assertThat(send(chat, "turn-2").code()).as("a turn that was answered").isEmpty();

    JsonNode usage = company.owner().ask(USAGE).data().get("usage");
    assertThat(used(usage, "MESSAGES")).isEqualTo(3);
    assertThat(used(usage, "CONVERSATIONS")).isEqualTo(1);
    assertThat(usage.get("warnings").findValuesAsText("percent")).containsExactly("80", "100");
  }

  @Test
  void bookingsEndWithTheMonthsQuotaInTheChatToo(DemoStack stack) {
    Company company = Company.open(stack);
    limit(stack, company, Map.of("bookingsPerMonth", 0));
    company
        .owner()
        .ask(
            "mutation($i: AvailabilityInput!) { saveAvailability(input: $i) { version } }",
            Map.of("i", Map.of("providerId", "camila", "weekly", THURSDAY)))
        .data();
    Chat chat = Chat.start(company.page(), "es");

    JsonNode reply = chat.say("Quiero un corte de pelo mañana a las 10");
    while (!reply.get("asks").asText().equals("CONFIRMATION")) {
      reply =
          switch (reply.get("asks").asText()) {
            case "SLOT" -> chat.choose(reply.get("slots").get(0).get("slotId").asText());
            case "NAME" -> chat.say("Ana Pérez");
            case "CONTACT" -> chat.say("+56 9 8123 4567");
            default -> throw new AssertionError("unexpected question: " + reply);
          };
    }
    reply = chat.say("sí");

    assertThat(reply.get("receipts")).isEmpty();
    assertThat(reply.get("messages").get(0).get("text").asText())
        .contains("ya recibió todas las reservas en línea");
    assertThat(reply.get("asks").asText()).isNotEqualTo("CONFIRMATION");
  }

  @Test
  void aPageThatAsksTooFastIsToldWhenToComeBack(DemoStack stack) {
    Company company = Company.open(stack);
    limit(stack, company, Map.of("requestsPerMinute", 3));
    Api page = company.page().without("Accept-Language");

    Api.Answer answer = page.ask("{ widget { name } }");
    for (int more = 0; more < 6 && answer.status() == 200; more++) {
      answer = page.ask("{ widget { name } }");
    }

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.code()).isEqualTo("RATE_LIMITED");
    assertThat(answer.message()).startsWith("Demasiadas solicitudes");
    int seconds = Integer.parseInt(answer.header("retry-after"));
    assertThat(seconds).isBetween(1, 60);
    assertThat(answer.body().at("/errors/0/extensions/retryAfterSeconds").asInt())
        .isEqualTo(seconds);
    assertThat(company.owner().ask("{ services { serviceId } }").status())
        .as("its people have an allowance of their own")
        .isEqualTo(200);
  }

  @Test
  void twoServersServeExactlyTheQuota(DemoStack stack) throws Exception {
    Company company = Company.open(stack);
    limit(stack, company, Map.of("messagesPerMonth", QUOTA));
    try (LibertyServer second = stack.startAnother(FreePort.find())) {
      whatIsTakenAwayOnOneServerIsTakenAwayOnTheOther(stack, second);

      List<Api> pages = List.of(company.page(), company.page().at(second.url()));

      assertThat(servedByAll(pages)).isEqualTo(QUOTA);
    } // the second has written what it counted, and given back what it held
    JsonNode usage = company.owner().ask(USAGE).data().get("usage");
    assertThat(used(usage, "MESSAGES")).isEqualTo(QUOTA);
    assertThat(used(usage, "CONVERSATIONS")).isEqualTo(2 * TALKS);
    assertThat(usage.get("warnings").findValuesAsText("percent")).containsExactly("80", "100");
  }

  /** A key that is revoked (case 11), and a company that is suspended. */
  private static void whatIsTakenAwayOnOneServerIsTakenAwayOnTheOther(
      DemoStack stack, LibertyServer second) {
    Company revoked = Company.open(stack);
    Company suspended = Company.open(stack);
    Chat talk = Chat.start(revoked.page().at(second.url()), "es");
    Chat other = Chat.start(suspended.page().at(second.url()), "es");
    String id =
        revoked.owner().ask("{ apiKeys { apiKeyId } }").data().at("/apiKeys/0/apiKeyId").asText();
    other.say("hola");

    revoked
        .owner()
        .ask("mutation($k: String!) { revokeApiKey(apiKeyId: $k) { state } }", Map.of("k", id))
        .data();
    Api.platform(stack)
        .ask(
            "mutation($t: String!) { suspendTenant(tenantId: $t, reason: \"test\") { state } }",
            Map.of("t", tenantId(suspended)))
        .data();
    long since = System.nanoTime();

    long untilRevoked = secondsUntil(401, talk.api(), since);
    long untilSuspended = secondsUntil(403, other.api(), since);
    assertThat(untilRevoked).as("seconds until the key is refused").isLessThan(10);
    assertThat(untilSuspended).as("seconds until the company is").isLessThanOrEqualTo(10);
  }

  /** Asks until the answer has that status; asking takes the time that would be waited. */
  private static long secondsUntil(int status, Api api, long since) {
    Duration passed;
    do {
      passed = Duration.ofNanos(System.nanoTime() - since);
    } while (api.ask("{ bookings { code } }").status() != status && passed.compareTo(TOO_LONG) < 0);
    return passed.toSeconds();
  }

  /** How many turns were answered before every talk was refused. */
  private static int servedByAll(List<Api> pages) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(pages.size() * TALKS);
    try {
      List<Future<Integer>> talks = new ArrayList<>();
      for (Api page : pages) {
        IntStream.range(0, TALKS)
            .forEach(i -> talks.add(threads.submit(() -> served(Chat.start(page, "es")))));
      }
      int served = 0;
      for (Future<Integer> talk : talks) {
        served += talk.get();
      }
      return served;
    } finally {
      threads.shutdownNow();
    }
  }

  private static int served(Chat chat) {
    int served = 0;
    Api.Answer answer = send(chat, UUID.randomUUID().toString());
    while (answer.code().isEmpty()) {
      served++;
      answer = send(chat, UUID.randomUUID().toString());
    }
    assertThat(answer.code()).isEqualTo("QUOTA_EXCEEDED");
    return served;
  }

  private static Api.Answer send(Chat chat, String turnId) {
    return chat.api()
        .ask(
            SEND,
            Map.of(
                "i",
                Map.of("conversationId", chat.conversationId(), "turnId", turnId, "text", "hola")));
  }

  private static int used(JsonNode usage, String metric) {
    for (JsonNode each : usage.get("metrics")) {
      if (each.get("metric").asText().equals(metric)) {
        return each.get("used").asInt();
      }
    }
    throw new AssertionError("no " + metric + " in " + usage);
  }

  private static String tenantId(Company company) {
    return company.owner().ask("{ tenant { tenantId } }").data().at("/tenant/tenantId").asText();
  }

  private static void limit(DemoStack stack, Company company, Map<String, Integer> limits) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("t", tenantId(company));
    variables.put("l", limits);
    Api.platform(stack).ask(OVERRIDE, variables).data();
  }
}
