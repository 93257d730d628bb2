package io.bookingchat.it;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.bookingchat.demo.DemoStack;
import java.util.List;
import java.util.Map;

/** A page of a company's own with the widget in it, under a policy that forbids what it can. */
final class OwnPage {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " require-trusted-types-for 'script'; trusted-types 'none'";

  private OwnPage() {}

  /** Goes to it; nobody but this browser can. */
  static void visit(Page page, DemoStack stack, Company company) {
    String content = content(stack, company);
    page.route(
        stack.url() + "/own-page",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html; charset=utf-8")
                    .setHeaders(Map.of("Content-Security-Policy", POLICY))
                    .setBody(content)));
    page.navigate(stack.url() + "/own-page");
  }

  private static String content(DemoStack stack, Company company) {
    String tenantId =
        company.owner().ask("{ tenant { tenantId } }").data().at("/tenant/tenantId").asText();
    String key =
        company
            .owner()
            .ask(
                "mutation($i: ApiKeyInput!) { createApiKey(input: $i) { key } }",
                Map.of(
                    "i", Map.of("name", "own", "allowedOrigins", List.of(stack.url().toString()))))
            .data()
            .at("/createApiKey/key")
            .asText();
    return "<!doctype html><html lang=es><title>Own</title><body><script src=/widget/chat-widget.js"
        + " data-tenant-id="
        + tenantId
        + " data-public-key="
        + key
        + " async></script></body></html>";
  }
}
