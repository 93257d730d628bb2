package io.bookingchat.it;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Signs a person in as a browser does: the authorization code flow with PKCE (RFC 6749, section
 * 4.1, and RFC 7636), the provider's form filled in and sent.
 *
 * @param realm the address of the provider's realm
 */
record CodeFlow(URI realm, String client, URI redirect) {
  private static final HttpClient BROWSER =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

  /**
   * An access token of that person.
   *
   * @throws IllegalStateException when the provider does not let them in
   */
  String accessToken(String name, String password) throws IOException, InterruptedException {
    String verifier = random();
    String question =
        form(
            Map.of(
                "client_id",
                client,
                "redirect_uri",
                redirect.toString(),
                "response_type",
                "code",
                "scope",
                "openid",
                "state",
                random(),
                "code_challenge",
                challenge(verifier),
                "code_challenge_method",
                "S256"));
    HttpResponse<String> page =
        BROWSER.send(
            HttpRequest.newBuilder(address("/auth?" + question)).build(),
            HttpResponse.BodyHandlers.ofString());
    URI action = URI.create(first(FORM, page.body()).replace("&amp;", "&"));
    HttpResponse<String> signedIn =
        post(action, cookies(page), Map.of("username", name, "password", password));
    String code = first(CODE, signedIn.headers().firstValue("location").orElse(""));
    HttpResponse<String> answer =
        post(
            address("/token"),
            "",
            Map.of(
                "grant_type", "authorization_code",
                "client_id", client,
                "redirect_uri", redirect.toString(),
                "code", code,
                "code_verifier", verifier));
    return new ObjectMapper().readTree(answer.body()).path("access_token").asText();
  }

  private URI address(String path) {
    return URI.create(realm + "/protocol/openid-connect" + path);
  }

  /** Those of the page, also the secure ones: browsers trust this machine without TLS, too. */
  private static String cookies(HttpResponse<?> page) {
    return page.headers().allValues("set-cookie").stream()
        .map(cookie -> cookie.replaceFirst(";.*", ""))
        .collect(Collectors.joining("; "));
  }

  private static HttpResponse<String> post(URI address, String cookies, Map<String, String> fields)
      throws IOException, InterruptedException {
    return BROWSER.send(
        HttpRequest.newBuilder(address)
            .header("Cookie", cookies)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("the provider did not let them in: " + pattern);
    }
    return matcher.group(1);
  }

  private static String random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
