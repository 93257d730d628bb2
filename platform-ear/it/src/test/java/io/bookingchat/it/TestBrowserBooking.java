package io.bookingchat.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import io.bookingchat.demo.DemoStack;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A whole booking on the demo page, in the Chromium of this machine. */
@ExtendWith(Stack.class)
final class TestBrowserBooking {
  private static final int MOST_TURNS = 8;

  @Test
  void visitorBooksAndReloads(DemoStack stack) {
    Optional<Path> chromium = Browser.installed();
    if (chromium.isEmpty()) {
      System.err.println("SKIPPED: the browser tests, because no Chromium is installed here.");
    }
    Assumptions.assumeTrue(chromium.isPresent(), "no Chromium is installed");
    try (Playwright playwright = Browser.playwright();
        com.microsoft.playwright.Browser browser =
            playwright.chromium().launch(Browser.options(chromium.get()))) {
      Page page = browser.newPage();
      page.navigate(stack.url() + "/demo/");
      page.getByTestId("launcher").click();
      assertThat(page.getByTestId("message").first()).containsText("Andina");

      say(page, "Hola, quiero un corte de pelo mañana en la tarde");
      Locator receipt = page.getByTestId("receipt");
      int turns = 1;
      while (receipt.count() == 0) {
        Assertions.assertTrue(++turns <= MOST_TURNS, "nothing booked in " + MOST_TURNS + " turns");
        answer(page);
      }
      assertThat(receipt).containsText("Corte de pelo");

      page.reload();
      assertThat(page.getByTestId("panel")).isVisible(); // it was open, so it opens again
      assertThat(page.getByTestId("message").first()).containsText("Andina");
      assertThat(
              page.getByTestId("message")
                  .filter(new Locator.FilterOptions().setHasText("corte de pelo"))
                  .first())
          .isVisible();
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "booking.png")));
    }
  }

  /** Answers what the assistant asks, as its last message has it. */
  private static void answer(Page page) {
    if (page.getByTestId("proposal").isVisible()) {
      settled(page, () -> page.getByTestId("proposal").getByRole(AriaRole.BUTTON).first().click());
    } else if (page.getByTestId("slot").first().isVisible()) {
      settled(page, () -> page.getByTestId("slot").first().click());
    } else if (page.getByTestId("message").last().innerText().contains("nombre")) {
      say(page, "Ana Pérez");
    } else {
      say(page, "+56 9 8123 4567");
    }
  }

  private static void say(Page page, String text) {
    page.getByTestId("input").fill(text);
    settled(page, () -> page.getByTestId("send").click());
  }

  /** Does something that sends a turn, which is heard as it comes, and waits for its reply. */
  private static void settled(Page page, Runnable turn) {
    page.waitForResponse(response -> response.url().endsWith("/widget/chat/stream"), turn);
    assertThat(page.getByTestId("typing")).hasCount(0);
  }
}
