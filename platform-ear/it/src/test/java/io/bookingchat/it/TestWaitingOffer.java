package io.bookingchat.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.bookingchat.demo.DemoStack;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One visitor waits, another cancels, and the first is offered the time and books it. */
@ExtendWith(Stack.class)
final class TestWaitingOffer {
  private static final String TOMORROW = "2027-03-04";
  private static final String LIST =
      "{ waitingList { waitingId serviceName offered { slotId start } offeredUntil } }";

  @Test
  void waitsInTheChatAndBooksWhatComesFree(DemoStack stack) {
    Company company = withOneTime(stack);
    Chat ana = Chat.start(company.page(), "es");
    ana.book("quiero un corte de pelo mañana", "Ana Pérez", "+56 9 8123 4567", "sí", 6);
    Chat eva = Chat.start(company.page(), "es");
    assertThat(ids(eva.say("quiero un corte de pelo mañana"))).contains("wait");
    eva.choose("wait");
    assertThat(company.owner().ask("{ waitingList { items { serviceName } } }").data())
        .hasToString("{\"waitingList\":{\"items\":[{\"serviceName\":\"Corte de pelo\"}]}}");

    ana.say("quiero cancelar mi hora");
    assertThat(ana.say("sí").get("receipts")).hasSize(1);

    JsonNode told = eva.say("hola");
    assertThat(told.at("/messages/0/text").asText()).contains("Se liberó", "10:00");
    eva.choose(ids(told).get(0));
    eva.say("Eva Luna");
    JsonNode proposed = eva.say("+56 9 8765 4321");
    assertThat(proposed.at("/proposal/start").asText()).startsWith(TOMORROW + "T10:00");
    assertThat(eva.say("sí").get("receipts")).hasSize(1);
    assertThat(eva.api().ask(LIST).data().get("waitingList")).isEmpty();
  }

  @Test
  void visitorWhoLeavesIsOfferedNothing(DemoStack stack) {
    Company company = withOneTime(stack);
    Chat ana = Chat.start(company.page(), "es");
    ana.book("quiero un corte de pelo mañana", "Ana Pérez", "+56 9 8123 4567", "sí", 6);
    Chat eva = Chat.start(company.page(), "es");
    eva.say("quiero un corte de pelo mañana");
    eva.choose("wait");
    String place = eva.api().ask(LIST).data().at("/waitingList/0/waitingId").asText();
    String leave = "mutation($w: String!) { leaveWaitingList(waitingId: $w) }";
    assertThat(ana.api().ask(leave, Map.of("w", place)).code()).isEqualTo("NOT_FOUND");
    assertThat(eva.api().ask(leave, Map.of("w", place)).data().at("/leaveWaitingList").asBoolean())
        .isTrue();

    ana.say("quiero cancelar mi hora");
    ana.say("sí");

    assertThat(eva.say("hola").get("messages")).hasSize(1);
  }

  @Test
  void widgetShowsTheOfferAndBooksIt(DemoStack stack) {
    Optional<Path> chromium = Browser.installed();
    if (chromium.isEmpty()) {
      System.err.println("SKIPPED: the browser tests, because no Chromium is installed here.");
    }
    Assumptions.assumeTrue(chromium.isPresent(), "no Chromium is installed");
    Company company = withOneTime(stack);
    Chat ana = Chat.start(company.page(), "es");
    ana.book("quiero un corte de pelo mañana", "Ana Pérez", "+56 9 8123 4567", "sí", 6);
    try (Playwright playwright = Browser.playwright();
        com.microsoft.playwright.Browser browser =
            playwright.chromium().launch(Browser.options(chromium.get()))) {
      Page page = browser.newPage();
      OwnPage.visit(page, stack, company);
      page.getByTestId("launcher").click();
      assertThat(page.getByTestId("message").first()).isVisible();
      say(page, "quiero un corte de pelo mañana");
      page.locator("[data-choice=wait]").click();
      assertThat(page.getByTestId("waiting")).containsText("Corte de pelo");

      ana.say("quiero cancelar mi hora");
      assertThat(ana.say("sí").get("receipts")).hasSize(1);
      // what the widget does by itself every half minute, and when the page is seen again
      page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");

      assertThat(page.getByTestId("offer")).containsText("10:00");
      page.getByTestId("offer").getByTestId("quick-reply").first().click();
      assertThat(page.getByTestId("message").last()).containsText("nombre");
      say(page, "Eva Luna");
      say(page, "+56 9 8765 4321");
      page.getByTestId("proposal").getByTestId("quick-reply").first().click();
      assertThat(page.getByTestId("receipt")).containsText("Corte de pelo");
      assertThat(page.getByTestId("offer")).hasCount(0);
      assertThat(page.getByTestId("waiting")).hasCount(0);
      assertThat(page.getByTestId("calendar")).isVisible();
    }
  }

  private static List<String> ids(JsonNode reply) {
    return reply.get("quickReplies").findValuesAsText("id");
  }

  private static void say(Page page, String text) {
    page.getByTestId("input").fill(text);
    page.waitForResponse(
        response -> response.url().endsWith("/widget/chat/stream"),
        () -> page.getByTestId("send").click());
    assertThat(page.getByTestId("typing")).hasCount(0);
  }

  /** A company with one time to book at all: tomorrow at ten. */
  private static Company withOneTime(DemoStack stack) {
    Company company = Company.open(stack);
    company
        .owner()
        .ask(
            "mutation($i: AvailabilityInput!) { saveAvailability(input: $i) { version } }",
            Map.of(
                "i",
                Map.of(
                    "providerId",
                    "camila",
                    "weekly",
                    List.of(),
                    "overrides",
                    List.of(
                        Map.of(
                            "date",
                            TOMORROW,
                            "windows",
                            List.of(Map.of("from", "10:00", "to", "10:30")))))))
        .data();
    return company;
  }
}
