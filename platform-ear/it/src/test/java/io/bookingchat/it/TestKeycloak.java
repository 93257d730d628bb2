package io.bookingchat.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.demo.DemoStack;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * People who sign in at a real identity provider, with the settings that docs/operations.md names
 * for it. Only with the profile {@code keycloak}, which fetches the provider.
 */
@EnabledIfSystemProperty(named = "keycloak.home", matches = ".+")
@ExtendWith(Stack.class)
final class TestKeycloak {
  private static final URI CONSOLE = URI.create("http://127.0.0.1/console");
  private static final String PASSWORD = "of-this-test-only"; // as in the realm's file

  private static Keycloak keycloak;
  private static OwnServer server;

  @BeforeAll
  static void start(DemoStack stack) throws Exception {
    keycloak = Keycloak.start(Path.of(System.getProperty("keycloak.home")));
    server =
        OwnServer.start(
            stack,
            "keycloak-server",
            Map.of(
                "mp.jwt.verify.issuer",
                keycloak.realm().toString(),
                "mp.jwt.verify.publickey.location",
                keycloak.realm() + "/protocol/openid-connect/certs",
                "mp.jwt.verify.audiences",
                "booking-chat-admin",
                "bookingchat.jwt.groups-claim",
                "realm_access.roles"));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    if (keycloak != null) {
      keycloak.close();
    }
  }

  @Test
  void aManagerWhoSignsInManagesTheirCompany() throws Exception {
    Api manager = signedIn("camila");

    assertThat(manager.ask("{ tenant { tenantId } }").data().at("/tenant/tenantId").asText())
        .isEqualTo("andina");
    assertThat(manager.ask("{ apiKeys { apiKeyId } }").code()).isEmpty();
  }

  @Test
  void theirRoleIsTheOneOfTheRealm() throws Exception {
    Api.Answer answer =
        signedIn("camila").ask("mutation { revokeApiKey(apiKeyId: \"key_1\") { state } }");

    assertThat(answer.code()).isEqualTo("FORBIDDEN");
  }

  @Test
  void someoneOfNoCompanyIsForbidden() throws Exception {
    Api.Answer answer = signedIn("nobody").ask("{ tenant { tenantId } }");

    assertThat(answer.code()).isEqualTo("FORBIDDEN");
    assertThat(answer.status()).isEqualTo(403);
  }

  private static Api signedIn(String name) throws Exception {
    String token = new CodeFlow(keycloak.realm(), "console", CONSOLE).accessToken(name, PASSWORD);
    return Api.bearer(server.url(), token);
  }
}
