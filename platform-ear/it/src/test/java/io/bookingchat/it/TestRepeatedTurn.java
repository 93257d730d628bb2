package io.bookingchat.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bookingchat.demo.DemoStack;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same turn sent several times at once has one reply and one effect (hostile case 25). */
@ExtendWith(Stack.class)
final class TestRepeatedTurn {
  private static final int TIMES = 3;
  private static final int MOST_TURNS = 8;

  @Test
  void consentSentThreeTimesBooksOnce(DemoStack stack) throws Exception {
    Chat chat = Chat.start(Api.demoPage(stack, "harbor-dental"), "en");
    JsonNode offer = chat.say("Hi, I need a cleaning on Monday morning");
    chat.choose(offer.get("slots").get(0).get("slotId").asText());
    chat.say("I'm Mary Major");
    assertThat(chat.say("mary@example.com").get("asks").asText()).isEqualTo("CONFIRMATION");

    Set<JsonNode> replies = atOnce(() -> chat.send("consent-1", "text", "yes, please"));

    assertThat(replies).hasSize(1);
    assertThat(replies.iterator().next().get("receipts")).hasSize(1);
    assertThat(chat.api().ask("{ bookings { code } }").data().get("bookings")).hasSize(1);
    assertThat(chat.send("consent-1", "text", "yes, please")).isIn(replies);
  }

  @Test
  void cancellingThreeTimesCancelsOnce(DemoStack stack) throws Exception {
    Chat chat = Chat.start(Api.demoPage(stack, "harbor-dental"), "en");
    chat.book("a cleaning on Tuesday", "Ann Other", "ann@example.com", "yes, please", MOST_TURNS);
    assertThat(chat.say("I need to cancel it").get("asks").asText()).isEqualTo("CONFIRMATION");

    Set<JsonNode> replies = atOnce(() -> chat.send("consent-2", "text", "yes, cancel it"));

    assertThat(replies).hasSize(1);
    assertThat(replies.iterator().next().get("receipts")).hasSize(1);
  }

  /** Whoever hears that nothing was booked must be right, whatever was said at the same moment. */
  @RepeatedTest(5)
  void yesAndNoAtOnceTellWhatWasDone(DemoStack stack) throws Exception {
    Chat chat = Chat.start(Api.demoPage(stack, "harbor-dental"), "en");
    JsonNode offer = chat.say("Hi, I need a cleaning next Friday");
    chat.choose(offer.get("slots").get(0).get("slotId").asText());
    chat.say("I'm Mary Major");
    chat.say("mary@example.com");

    ExecutorService threads = Executors.newFixedThreadPool(2);
    JsonNode yes;
    try {
      Future<JsonNode> no = threads.submit(() -> chat.send("no-1", "text", "no, better not"));
      yes = threads.submit(() -> chat.send("yes-1", "text", "yes, please")).get();
      no.get();
    } finally {
      threads.shutdown();
    }

    int standing = chat.api().ask("{ bookings { code } }").data().get("bookings").size();
    assertThat(yes.get("receipts")).hasSize(standing);
  }

  private static <T> Set<T> atOnce(Callable<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(TIMES);
    try {
      Set<T> results = new HashSet<>();
      List<Callable<T>> calls = Collections.nCopies(TIMES, work);
      for (Future<T> result : threads.invokeAll(calls)) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }
}
