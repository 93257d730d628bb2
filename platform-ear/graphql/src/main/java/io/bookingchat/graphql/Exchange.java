package io.bookingchat.graphql;

import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import io.bookingchat.tenancy.Trace;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every request and answer of the two APIs have in common on the wire. */
public final class Exchange {
  private static final String CORRELATION = "io.bookingchat.correlation";
  private static final String REFUSED = "io.bookingchat.refused";
  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.{0,100}");
  private static final String DEFAULT_LANGUAGE = "io.bookingchat.language";

  private Exchange() {}

  /** Why a request, or one of its operations, was refused. */
  record Refused(Optional<String> operation, Refusal refusal) {}

  static void refused(HttpServletRequest request, Refused refused) {
    List<Refused> more = new ArrayList<>(refusals(request));
    more.add(refused);
    request.setAttribute(REFUSED, more);
  }

  /** What the request was refused for since this was last asked. */
  static List<Refused> takeRefused(HttpServletRequest request) {
    List<Refused> refused = refusals(request);
    request.removeAttribute(REFUSED);
    return refused;
  }

  private static List<Refused> refusals(HttpServletRequest request) {
    return request.getAttribute(REFUSED) instanceof List<?> several
        ? several.stream().map(Refused.class::cast).toList()
        : List.of();
  }

  /**
   * The id by which a request is found in the logs: the one that its sender gave it, as {@code
   * x-correlation-id} or by {@code traceparent}, if that is well-formed; else one of our own.
   */
  public static String correlationId(HttpServletRequest request) {
    Object known = request.getAttribute(CORRELATION);
    if (known != null) {
      return known.toString();
    }
    String id =
        Trace.correlationId(request.getHeader("x-correlation-id"))
            .or(() -> traceId(request.getHeader("traceparent")))
            .orElseGet(() -> UUID.randomUUID().toString());
    request.setAttribute(CORRELATION, id);
    return id;
  }

  private static Optional<String> traceId(String traceparent) {
    return Optional.ofNullable(traceparent)
        .map(TRACEPARENT::matcher)
        .filter(Matcher::matches)
        .map(parts -> parts.group(1));
  }

  /** Sets the language of errors for callers who do not state one. */
  public static void defaultLanguage(HttpServletRequest request, Language language) {
    request.setAttribute(DEFAULT_LANGUAGE, language);
  }

  /** The caller's language: the first of {@code Accept-Language} that we speak, or the default. */
  public static Language language(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") != null) {
      for (Locale locale : Collections.list(request.getLocales())) {
        Optional<Language> spoken = Language.of(locale.toLanguageTag());
        if (spoken.isPresent()) {
          return spoken.get();
        }
      }
    }
    return request.getAttribute(DEFAULT_LANGUAGE) instanceof Language language
        ? language
        : Language.EN;
  }

  /** Answers with a refusal and nothing else. */
  public static void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      Errors errors,
      Refusal refusal,
      int httpStatus)
      throws IOException {
    refused(request, new Refused(Optional.empty(), refusal));
    refusal
        .retryAfterSeconds()
        .ifPresent(seconds -> response.setHeader("Retry-After", Integer.toString(seconds)));
    write(
        request,
        response,
        httpStatus,
        errors.body(refusal, language(request), correlationId(request)));
  }

  static void write(
      HttpServletRequest request, HttpServletResponse response, int httpStatus, JsonObject body)
      throws IOException {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    response.setStatus(httpStatus);
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("x-correlation-id", correlationId(request));
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  /** The HTTP status of an executed request: the one its refusals name, else 200. */
  static int status(List<Refusal> refusals) {
    return refusals.stream()
        .mapToInt(refusal -> refusal.code().httpStatus())
        .filter(status -> status != HttpServletResponse.SC_OK)
        .findFirst()
        .orElse(HttpServletResponse.SC_OK);
  }
}
