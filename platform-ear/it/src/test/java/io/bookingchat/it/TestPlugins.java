package io.bookingchat.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bookingchat.demo.DemoStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A company turns a plugin of the catalogue on, its visitors notice, and off again. */
@ExtendWith(Stack.class)
final class TestPlugins {
  private static final String DOCUMENTS =
      """
      {"documents": [{"title": "Visitas", "text": "Hay estacionamiento gratis detrás."}]}
      """;
  private static final String ENABLE =
      "mutation($s: String!) { enablePlugin(pluginId: \"tool-faq\", settings: $s)"
          + " { enabled running } }";

  @Test
  void aQuestionIsAnsweredFromTheCompanysDocuments(DemoStack stack) {
    Company company = Company.open(stack);
    JsonNode listed =
        company
            .owner()
            .ask(
                "{ plugins { pluginId name { language text } publisher installed enabled"
                    + " listed { version } settingsSchemas } }",
                Map.of())
            .data()
            .get("plugins");
    assertThat(listed).extracting(each -> each.get("pluginId").asText()).contains("tool-faq");
    assertThat(listed)
        .allSatisfy(
            each -> {
              assertThat(each.get("publisher").asText()).isEqualTo("booking-chat");
              assertThat(each.get("installed")).isNotEmpty();
              assertThat(each.get("enabled").asBoolean()).isFalse();
            });

    assertThat(said(company)).doesNotContain("gratis");
    JsonNode on = company.owner().ask(ENABLE, Map.of("s", DOCUMENTS)).data().get("enablePlugin");
    assertThat(on.get("running").asText()).isEqualTo("1.0.0");
    assertThat(said(company)).contains("Hay estacionamiento gratis detrás. (Fuente: Visitas)");

    company.owner().ask("mutation { disablePlugin(pluginId: \"tool-faq\") { own } }", Map.of());
    assertThat(said(company)).doesNotContain("gratis");
  }

  @Test
  void settingsThatDoNotFitAreRefused(DemoStack stack) {
    Company company = Company.open(stack);
    Api.Answer refused = company.owner().ask(ENABLE, Map.of("s", "{\"documents\": []}"));
    assertThat(refused.code()).isEqualTo("INVALID");
    assertThat(refused.message()).contains("/documents");
  }

  @Test
  void everyoneMayReadTheSignedCatalogue(DemoStack stack) throws Exception {
    HttpResponse<String> catalog = get(stack, "catalog.json");
    assertThat(catalog.statusCode()).isEqualTo(200);
    JsonNode plugins = new ObjectMapper().readTree(catalog.body()).get("plugins");
    assertThat(plugins).isNotEmpty();
    assertThat(get(stack, "catalog.json.sig").body()).contains("booking-chat");
    String jar = plugins.get(0).get("versions").get(0).get("file").asText();
    assertThat(get(stack, jar).statusCode()).isEqualTo(200);
    assertThat(get(stack, "publishers.json").statusCode()).isEqualTo(404);
    assertThat(get(stack, "..%2Fkeys%2Fbooking-chat.key").statusCode()).isNotEqualTo(200);
  }

  private static String said(Company company) {
    Chat chat = Chat.start(company.page(), "es");
    StringBuilder said = new StringBuilder();
    chat.say("¿tienen estacionamiento?")
        .get("messages")
        .forEach(message -> said.append(message.get("text").asText()).append(' '));
    return said.toString();
  }

  private static HttpResponse<String> get(DemoStack stack, String file)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(stack.url() + "/admin/catalog/" + file)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
