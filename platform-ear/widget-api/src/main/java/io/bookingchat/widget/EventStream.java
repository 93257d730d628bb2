package io.bookingchat.widget;

import static java.util.stream.Collectors.joining;

import io.bookingchat.agent.Audience;
import io.bookingchat.graphql.Exchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer of server-sent events: {@code delta} with the next words, and at last one {@code reply}
 * or one {@code error}. It begins with the first event, so that a refusal before it can be answered
 * with a status of its own.
 */
final class EventStream implements Audience {
  private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final StringBuilder heard = new StringBuilder();
  private boolean begun;
  private boolean gone;

  EventStream(HttpServletRequest request, HttpServletResponse response) {
    this.request = request;
    this.response = response;
  }

  boolean begun() {
    return begun;
  }

  @Override
  public void hear(String words) {
    heard.append(words);
    send("delta", Json.createObjectBuilder().add("text", words).build());
  }

  /** What was not heard yet, where the reply goes on from what was; then all of it. */
  void reply(JsonObject reply) {
    String words =
        reply.getJsonArray("messages").getValuesAs(JsonObject.class).stream()
            .map(message -> message.getString("text"))
            .collect(joining("\n\n"));
    if (words.startsWith(heard.toString()) && words.length() > heard.length()) {
      hear(words.substring(heard.length()));
    }
    send("reply", reply);
  }

  void error(JsonObject error) {
    send("error", error);
  }

  private void send(String event, JsonObject data) {
    if (gone) {
      return;
    }
    try {
      if (!begun) {
        begin();
      }
      response
          .getOutputStream()
          .write("event: %s\ndata: %s\n\n".formatted(event, data).getBytes(StandardCharsets.UTF_8));
      response.flushBuffer();
    } catch (IOException e) {
      gone = true; // the turn goes on: whoever comes back finds it answered
      LOG.debug("the caller of {} went away", Exchange.correlationId(request), e);
    }
  }

  private void begin() {
    begun = true;
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Accel-Buffering", "no"); // a proxy in front is not to collect it
    response.setHeader("x-correlation-id", Exchange.correlationId(request));
  }
}
