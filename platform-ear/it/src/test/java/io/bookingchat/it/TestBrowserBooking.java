package io.bookingchat.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.bookingchat.demo.DemoStack;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whole bookings on the demo's pages, in the Chromium of this machine. */
@ExtendWith(Stack.class)
final class TestBrowserBooking {
  private static final int MOST_TURNS = 9;
  private static final int MOST_STOPS = 60;
  private static final String FOCUSED =
      "() => document.activeElement?.shadowRoot?.activeElement?.dataset.testid ?? ''";

  private static Playwright playwright;
  private static com.microsoft.playwright.Browser browser;

  @BeforeAll
  static void start() {
    Optional<Path> chromium = Browser.installed();
    if (chromium.isEmpty()) {
      System.err.println("SKIPPED: the browser tests, because no Chromium is installed here.");
    }
    Assumptions.assumeTrue(chromium.isPresent(), "no Chromium is installed");
    playwright = Browser.playwright();
    browser = playwright.chromium().launch(Browser.options(chromium.get()));
  }

  @AfterAll
  static void stop() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @Test
  void visitorBooksByTypingInSpanishAndReloads(DemoStack stack) {
    Page page = opened(stack, "/demo/");
    say(page, "Hola, quiero un corte de pelo mañana en la tarde");
    untilBooked(
        page,
        visible -> {
          if (visible.getByTestId("proposal").isVisible()) {
            say(visible, "sí");
          } else if (visible.getByTestId("slot").first().isVisible()) {
            String start = visible.getByTestId("slot").first().getAttribute("data-start");
            say(visible, "a las " + start.substring(11, 16));
          } else {
            say(visible, lastMessage(visible).contains("nombre") ? "Ana Pérez" : "+56 9 8123 4567");
          }
        });
    assertThat(page.getByTestId("receipt")).containsText("Corte de pelo");
    assertThat(page.getByTestId("changes")).isVisible();

    page.reload();
    assertThat(page.getByTestId("panel")).isVisible(); // it was open, so it opens again
    assertThat(page.getByTestId("message").first()).containsText("Andina");
    assertThat(page.getByTestId("receipt")).containsText("Corte de pelo");
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "booking.png")));

    // what was booked is moved from its card, by its code
    settled(page, () -> page.locator("[data-choice=move]").click());
    assertThat(page.getByTestId("error")).hasCount(0);
    settled(page, () -> page.locator("[data-choice=cancel]").last().click());
    assertThat(page.getByTestId("proposal")).isVisible();
    say(page, "sí");
    assertThat(page.locator("[data-testid=receipt][data-action=CANCEL]")).isVisible();
    page.context().close();
  }

  @Test
  void visitorBooksByButtonsInEnglish(DemoStack stack) {
    Page page = opened(stack, "/demo/harbor-dental.html");
    settled(page, () -> page.getByTestId("quick-reply").first().click());
    untilBooked(
        page,
        visible -> {
          Locator cards = visible.locator("[data-choice^='service:'], [data-choice=anyone]");
          if (visible.getByTestId("proposal").isVisible()) {
            settled(visible, () -> visible.locator("[data-choice=yes]").click());
          } else if (visible.getByTestId("slot").first().isVisible()) {
            // more days than were offered, as tabs; the last of them is as good
            visible.getByTestId("more").click();
            assertThat(visible.getByTestId("more")).hasCount(0);
            visible.getByTestId("day").last().click();
            settled(visible, () -> visible.getByTestId("slot").last().click());
          } else if (cards.first().isVisible()) {
            settled(visible, () -> cards.first().click());
          } else if (lastMessage(visible).contains("name")) {
            say(visible, "Sam Reed");
          } else if (lastMessage(visible).contains("phone")) {
            say(visible, "+1 617 555 0123");
          } else {
            say(visible, "tomorrow");
          }
        });
    assertThat(page.getByTestId("calendar")).isVisible();
    page.context().close();
  }

  @Test
  void visitorBooksByKeyboardInPortuguese(DemoStack stack) {
    Page page = visited(stack, "/demo/clinica-vila.html");
    page.getByTestId("launcher").focus();
    page.keyboard().press("Enter");
    assertThat(page.getByTestId("message").first()).isVisible();
    assertThat(page.getByTestId("send")).isEnabled();
    type(page, "Oi, quero marcar uma consulta amanhã de manhã");
    untilBooked(
        page,
        visible -> {
          if (visible.getByTestId("proposal").isVisible()) {
            press(visible, "quick-reply", 2);
          } else if (visible.getByTestId("slot").first().isVisible()) {
            press(visible, "slot", 1);
          } else if (visible.getByTestId("quick-reply").first().isVisible()) {
            press(visible, "quick-reply", 1);
          } else {
            type(visible, lastMessage(visible).contains("nome") ? "Ana Lima" : "+55 11 98765 4321");
          }
        });
    page.keyboard().press("Escape");
    assertThat(page.getByTestId("panel")).isHidden();
    page.context().close();
  }

  @Test
  void visitorBooksByFormWhereNobodyAnswers(DemoStack stack) {
    Company company = Company.open(stack);
    company.booked(); // hours on Mondays, and one of them taken
    Api owner = company.owner();
    int version = owner.ask("{ tenant { version } }").data().at("/tenant/version").asInt();
    owner
        .ask(
            "mutation($i: SettingsInput!) { updateSettings(input: $i) { version } }",
            Map.of("i", Map.of("version", version, "ai", Map.of("provider", "off"))))
        .data();
    Assertions.assertEquals(
        "POLICY", company.page().ask("mutation { startConversation { conversationId } }").code());

    Page page = browser.newContext().newPage();
    OwnPage.visit(page, stack, company);
    page.getByTestId("launcher").click();
    page.getByTestId("service").click();
    page.locator("[data-start^='2027-03-08T11:00']").click();
    page.getByTestId("name").fill("Eva Luna");
    page.getByTestId("phone").fill("12");
    page.getByTestId("confirm").click();
    assertThat(page.getByTestId("wrong")).containsText("teléfono");
    page.getByTestId("phone").fill("9 8765 4321");
    page.getByTestId("confirm").click();
    assertThat(page.getByTestId("receipt")).containsText("Corte de pelo");
    List<String> starts =
        owner
            .ask("{ bookings(from: \"2027-03-08\", to: \"2027-03-08\") { items { start } } }")
            .data()
            .at("/bookings/items")
            .findValuesAsText("start");
    Assertions.assertEquals(
        List.of("2027-03-08T10:00:00-03:00", "2027-03-08T11:00:00-03:00"), starts);
    page.context().close();
  }

  private static Page visited(DemoStack stack, String path) {
    Page page = browser.newContext().newPage();
    page.navigate(stack.url() + path);
    return page;
  }

  private static Page opened(DemoStack stack, String path) {
    Page page = visited(stack, path);
    page.getByTestId("launcher").click();
    assertThat(page.getByTestId("message").first()).isVisible();
    return page;
  }

  private static void untilBooked(Page page, Consumer<Page> answer) {
    for (int turn = 1; page.getByTestId("receipt").count() == 0; turn++) {
      Assertions.assertTrue(
          turn <= MOST_TURNS, "nothing booked; the last answer was: " + lastMessage(page));
      answer.accept(page);
    }
  }

  private static String lastMessage(Page page) {
    return page.locator("[data-author=ASSISTANT]").last().innerText();
  }

  private static void say(Page page, String text) {
    page.getByTestId("input").fill(text);
    settled(page, () -> page.getByTestId("send").click());
  }

  private static void type(Page page, String text) {
    focus(page, "input", 1);
    page.keyboard().type(text);
    settled(page, () -> page.keyboard().press("Enter"));
  }

  private static void press(Page page, String testId, int times) {
    focus(page, testId, times);
    settled(page, () -> page.keyboard().press("Enter"));
  }

  /** Goes back stop by stop until something of that kind has the focus for so many times. */
  private static void focus(Page page, String testId, int times) {
    int seen = page.evaluate(FOCUSED).equals(testId) ? 1 : 0;
    for (int stop = 0; seen < times; stop++) {
      Assertions.assertTrue(stop < MOST_STOPS, "the keyboard does not reach " + testId);
      page.keyboard().press("Shift+Tab");
      seen += page.evaluate(FOCUSED).equals(testId) ? 1 : 0;
    }
  }

  /** Does something that sends a turn, which is heard as it comes, and waits for its reply. */
  private static void settled(Page page, Runnable turn) {
    page.waitForResponse(response -> response.url().endsWith("/widget/chat/stream"), turn);
    assertThat(page.getByTestId("typing")).hasCount(0);
    assertThat(page.getByTestId("send")).isEnabled();
  }
}
