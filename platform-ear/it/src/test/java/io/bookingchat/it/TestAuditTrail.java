package io.bookingchat.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.bookingchat.demo.DemoStack;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The trail of a company on the running server. */
@ExtendWith(Stack.class)
final class TestAuditTrail {
  private static final String AUDIT =
      "query($f: Date!, $t: Date!, $c: String) { audit(from: $f, to: $t, cursor: $c) { items {"
          + " time actorKind actor apiKeyId correlationId action targets { kind id } changed"
          + " outcome reason } nextCursor } }";

  @TempDir Path directory;

  @Test
  void everyRefusalOfIdentityHasAnEntry(DemoStack stack) {
    Company company = Company.open(stack);
    String tenantId =
        company.owner().ask("{ tenant { tenantId } }").data().at("/tenant/tenantId").asText();
    String query = "{ widget { name } }";
    Api page = company.page();
    Company other = Company.open(stack);
    String wrongKey = refused(other.page().with("x-tenant-id", tenantId), query);
    String unknown =
        refused(
            page.with("x-api-key", stack.key("andina") + "x").with("x-tenant-id", tenantId), query);
    String origin = refused(page.with("Origin", "https://elsewhere.example"), query);
    String mismatch = refused(page.with("x-tenant-id", "andina"), query);
    String visitor = refused(page.with("x-visitor-token", "none"), "{ bookings { code } }");
    String role = refused(Api.member(stack, tenantId, "tenant-staff"), "{ apiKeys { apiKeyId } }");
    String bearer = Api.bearer(stack, tenantId, "tenant-owner");
    String forged =
        refused(
            company
                .owner()
                .with("Authorization", bearer.substring(0, bearer.length() - 6) + "AAAAAA"),
            "{ tenant { name } }");

    assertThat(entries(company.owner()))
        .filteredOn(entry -> entry.get("outcome").asText().equals("REFUSED"))
        .extracting(
            entry -> entry.get("correlationId").asText(),
            entry -> entry.get("reason").asText(),
            entry -> entry.get("actorKind").asText())
        .containsExactlyInAnyOrder(
            tuple(unknown, "KEY", "UNKNOWN"),
            tuple(origin, "ORIGIN", "UNKNOWN"),
            tuple(mismatch, "COMPANY", "UNKNOWN"),
            tuple(visitor, "VISITOR", "PAGE"),
            tuple(role, "FORBIDDEN", "MEMBER"),
            tuple(forged, "UNAUTHENTICATED", "UNKNOWN"));
    assertThat(entries(other.owner()))
        .as("whose key it is hears of it")
        .anyMatch(entry -> entry.get("correlationId").asText().equals(wrongKey));
  }

  @Test
  void theChatsBookingIsKeptAndTheExportVerified(DemoStack stack) throws Exception {
    Api manager = Api.member(stack, "andina", "tenant-manager");
    Chat chat = Chat.start(Api.demoPage(stack, "andina"), "es");
    JsonNode booking =
        chat.book(
                "hola, quiero un corte de pelo el martes", "Eva Luna", "eva@example.com", "sí", 12)
            .get("booking");
    manager
        .ask(
            "mutation($i: String!) { cancelBooking(bookingId: $i) { status } }",
            Map.of("i", booking.get("bookingId").asText()))
        .data();

    List<JsonNode> entries =
        entries(manager).stream()
            .filter(entry -> entry.toString().contains(booking.get("bookingId").asText()))
            .toList();
    assertThat(entries)
        .extracting(entry -> entry.get("action").asText(), entry -> entry.get("actorKind").asText())
        .containsExactly(tuple("confirm_booking", "VISITOR"), tuple("cancelBooking", "MEMBER"));
    assertThat(entries.get(0).get("apiKeyId").asText()).startsWith("key_");

    HttpResponse<String> export = export(stack, Api.bearer(stack, "andina", "tenant-manager"));
    assertThat(export.statusCode()).isEqualTo(200);
    assertThat(export.body()).contains("confirm_booking").doesNotContain("eva@example.com");
    List<String> lines = new ArrayList<>(export.body().lines().toList());
    assertThat(verify(stack, lines)).isZero();
    lines.set(1, lines.get(1).replace("\"outcome\":\"", "\"outcome\":\"X"));
    assertThat(verify(stack, lines)).isEqualTo(1);
  }

  @Test
  void theExportIsForManagers(DemoStack stack) throws Exception {
    HttpResponse<String> staff = export(stack, Api.bearer(stack, "andina", "tenant-staff"));
    HttpResponse<String> nobody = export(stack, "Bearer none");

    assertThat(staff.statusCode()).isEqualTo(403);
    assertThat(staff.body()).contains("\"code\":\"FORBIDDEN\"");
    assertThat(nobody.statusCode()).isEqualTo(401);
    assertThat(nobody.body()).contains("\"code\":\"UNAUTHENTICATED\"");
  }

  /** Sends what must be refused, and tells under which id. */
  private static String refused(Api caller, String query) {
    String id = UUID.randomUUID().toString();
    assertThat(caller.with("x-correlation-id", id).ask(query).code())
        .isIn("UNAUTHENTICATED", "FORBIDDEN");
    return id;
  }

  private static List<JsonNode> entries(Api manager) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    List<JsonNode> all = new ArrayList<>();
    Map<String, Object> variables =
        new HashMap<>(
            Map.of("f", today.minusDays(1).toString(), "t", today.plusDays(1).toString()));
    do {
      JsonNode page = manager.ask(AUDIT, variables).data().get("audit");
      page.get("items").forEach(all::add);
      variables.put("c", page.get("nextCursor").textValue());
    } while (variables.get("c") != null);
    return all;
  }

  private static HttpResponse<String> export(DemoStack stack, String bearer) throws Exception {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    String query = "?from=" + today.minusDays(1) + "&to=" + today.plusDays(1);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(stack.url().resolve("/admin/audit.jsonl" + query))
                .header("Authorization", bearer)
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  /** Runs the command as an operator does, with what is in the server's directory. */
  private int verify(DemoStack stack, List<String> lines) throws Exception {
    Path file = Files.write(directory.resolve("export.jsonl"), lines, StandardCharsets.UTF_8);
    Path lib = stack.log().resolve("../../apps/expanded/booking-chat.ear/lib").normalize();
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            lib + "/*",
            "io.bookingchat.audit.Verify",
            file.toString())
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("out").toFile())
        .start()
        .waitFor();
  }
}
