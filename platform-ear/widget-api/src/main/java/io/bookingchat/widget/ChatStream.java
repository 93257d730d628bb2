package io.bookingchat.widget;

import io.bookingchat.graphql.Errors;
import io.bookingchat.graphql.Exchange;
import io.bookingchat.graphql.Execution;
import io.bookingchat.graphql.RequestBody;
import io.bookingchat.graphql.Selection;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mutation {@code sendChatMessage}, heard while it is answered. It takes the mutation's input
 * and executes the mutation itself, on the request's thread: whatever holds for that one holds
 * here. A visitor who goes away in between does not stop it.
 */
public class ChatStream extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(ChatStream.class);
  private static final String MUTATION = "sendChatMessage";

  private final transient Execution execution;
  private final transient PageRequest page;
  private final transient Errors errors;
  private String query;

  @Inject
  public ChatStream(Execution execution, PageRequest page, Errors errors) {
    this.execution = execution;
    this.page = page;
    this.errors = errors;
  }

  @Override
  public void init() {
    query =
        "mutation($input:SendChatMessageInput!){%s(input:$input)%s}"
            .formatted(MUTATION, Selection.of(getServletContext(), "ChatReply"));
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    EventStream events = new EventStream(request, response);
    try {
      RequestBody.posted(request, response);
      JsonObject input = RequestBody.read(request);
      page.audience(events);
      answer(execution.execute(asking(input), request), events, request, response);
    } catch (RequestBody.Unreadable e) {
      Exchange.refuse(request, response, errors, e.refusal(), e.httpStatus());
    } catch (RuntimeException | StackOverflowError e) {
      // the container would answer with a page of HTML
      LOG.error("request {} failed", Exchange.correlationId(request), e);
      events.error(
          errors
              .body(Errors.internal(), Exchange.language(request), Exchange.correlationId(request))
              .getJsonArray("errors")
              .getJsonObject(0));
    }
  }

  private JsonObject asking(JsonObject input) {
    return Json.createObjectBuilder()
        .add("query", query)
        .add("variables", Json.createObjectBuilder().add("input", input))
        .build();
  }

  private static void answer(
      Execution.Outcome outcome,
      EventStream events,
      HttpServletRequest request,
      HttpServletResponse response) {
    JsonArray refused = outcome.body().getJsonArray("errors");
    if (refused == null) {
      events.reply(outcome.body().getJsonObject("data").getJsonObject(MUTATION));
    } else if (outcome.httpStatus() != HttpServletResponse.SC_OK && !events.begun()) {
      outcome.writeTo(request, response); // as the mutation answers it
    } else {
      events.error(refused.getJsonObject(0));
    }
  }
}
