package io.bookingchat.graphql;

import io.bookingchat.error.Refusal;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers GraphQL requests. The library's own servlet answers malformed requests with HTML and puts
 * causes into answers, so the protocol is spoken here and the library only executes.
 */
public class GraphqlEndpoint extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(GraphqlEndpoint.class);

  private final transient Execution execution;
  private final transient QueryShape shape;
  private final transient Errors errors;

  @Inject
  public GraphqlEndpoint(Execution execution, QueryShape shape, Errors errors) {
    this.execution = execution;
    this.shape = shape;
    this.errors = errors;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      RequestBody.posted(request, response);
      JsonObject body = RequestBody.read(request);
      Optional<Refusal> refusal = refusal(body);
      if (refusal.isPresent()) {
        Exchange.refuse(request, response, errors, refusal.get(), HttpServletResponse.SC_OK);
        return;
      }
      execution.execute(body, request).writeTo(request, response);
    } catch (RequestBody.Unreadable e) {
      Exchange.refuse(request, response, errors, e.refusal(), e.httpStatus());
    } catch (RuntimeException | StackOverflowError e) {
      // the container would answer with a page of HTML
      LOG.error("request {} failed", Exchange.correlationId(request), e);
      Exchange.refuse(request, response, errors, Errors.internal(), HttpServletResponse.SC_OK);
    }
  }

  private Optional<Refusal> refusal(JsonObject body) {
    if (!(body.get("query") instanceof JsonString query)) {
      return Optional.of(Refusal.invalidSaying("query", "request.noQuery"));
    }
    JsonValue variables = body.get("variables");
    if (variables != null
        && variables.getValueType() != JsonValue.ValueType.OBJECT
        && variables.getValueType() != JsonValue.ValueType.NULL) {
      return Optional.of(Refusal.invalidSaying("variables", "request.variables"));
    }
    JsonValue name = body.get("operationName");
    if (name != null
        && name.getValueType() != JsonValue.ValueType.STRING
        && name.getValueType() != JsonValue.ValueType.NULL) {
      return Optional.of(Refusal.invalidSaying("operationName", "request.operationName"));
    }
    return shape.refusal(query.getString());
  }
}
