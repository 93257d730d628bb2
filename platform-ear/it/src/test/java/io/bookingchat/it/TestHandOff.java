package io.bookingchat.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.bookingchat.demo.DemoStack;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A visitor asks for a person and gets one, on the demo page in the Chromium of this machine: the
 * assistant is silent until staff close it.
 */
@ExtendWith(Stack.class)
final class TestHandOff {
  private static final String WAITING =
      "{ conversations(waiting: true) { items { conversationId last { text } } } }";

  @Test
  void staffAnswerInTheWidgetAndHandBack(DemoStack stack) {
    Optional<Path> chromium = Browser.installed();
    if (chromium.isEmpty()) {
      System.err.println("SKIPPED: the browser tests, because no Chromium is installed here.");
    }
    Assumptions.assumeTrue(chromium.isPresent(), "no Chromium is installed");
    Api staff = Api.member(stack, "andina", "tenant-staff");
    try (Playwright playwright = Browser.playwright();
        com.microsoft.playwright.Browser browser =
            playwright.chromium().launch(Browser.options(chromium.get()))) {
      Page page = browser.newPage();
      page.navigate(stack.url() + "/demo/");
      page.getByTestId("launcher").click();
      assertThat(page.getByTestId("message").first()).containsText("Andina");

      say(page, "Quiero hablar con una persona");
      assertThat(page.getByTestId("handoff")).isVisible();
      assertThat(by(page, "ASSISTANT").last()).containsText("una persona del equipo");
      int answers = by(page, "ASSISTANT").count();
      say(page, "Soy Elena, ¿están ahí?");
      assertThat(by(page, "ASSISTANT")).hasCount(answers);

      String id = waiting(staff, "Soy Elena, ¿están ahí?");
      reply(staff, id, "¡Hola, Elena! Soy Rosa.");
      assertThat(by(page, "STAFF").last()).containsText("¡Hola, Elena! Soy Rosa.");
      assertThat(by(page, "STAFF").last()).containsText("Equipo");

      page.getByTestId("close").click();
      reply(staff, id, "¿Sigues ahí?");
      assertThat(page.getByTestId("unread")).hasText("1");
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "unread.png")));
      page.reload();
      assertThat(page.getByTestId("unread")).hasText("1");
      page.getByTestId("launcher").click();
      assertThat(by(page, "STAFF").last()).containsText("¿Sigues ahí?");
      assertThat(page.getByTestId("handoff")).isVisible();

      staff
          .ask("mutation($id: String!) { closeHandoff(conversationId: $id) }", Map.of("id", id))
          .data();
      assertThat(by(page, "SYSTEM").last()).containsText("el asistente vuelve");
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "handoff.png")));
      say(page, "Hola");
      assertThat(by(page, "ASSISTANT")).hasCount(answers + 1);
    }
  }

  private static String waiting(Api staff, String lastText) {
    for (JsonNode each : staff.ask(WAITING, Map.of()).data().at("/conversations/items")) {
      if (each.at("/last/text").asText().equals(lastText)) {
        return each.get("conversationId").asText();
      }
    }
    return Assertions.fail("nobody waits who said last: " + lastText);
  }

  private static void reply(Api staff, String id, String text) {
    staff
        .ask(
            "mutation($id: String!, $text: String!) { reply(conversationId: $id, text: $text)"
                + " { messageId } }",
            Map.of("id", id, "text", text))
        .data();
  }

  private static Locator by(Page page, String author) {
    return page.locator("[data-testid=message][data-author=" + author + "]");
  }

  private static void say(Page page, String text) {
    page.getByTestId("input").fill(text);
    page.waitForResponse(
        response -> response.url().endsWith("/widget/chat/stream"),
        () -> page.getByTestId("send").click());
    assertThat(page.getByTestId("typing")).hasCount(0);
    assertThat(page.getByTestId("send")).isEnabled();
  }
}
