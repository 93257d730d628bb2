package io.bookingchat.graphql;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.bookingchat.error.Refusal;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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

  private static final int LONGEST_NAME = 60;

  private final transient ExecutionService execution;
  private final transient QueryShape shape;
  private final transient Errors errors;

  @Inject
  public GraphqlEndpoint(ExecutionService execution, QueryShape shape, Errors errors) {
    this.execution = execution;
    this.shape = shape;
    this.errors = errors;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      if (!request.getMethod().equals("POST")) {
        response.setHeader("Allow", "POST");
        throw RequestBody.Unreadable.saying(405, "request.post");
      }
      if (request.getQueryString() != null) {
        // a token in an address ends up in logs and histories
        throw RequestBody.Unreadable.saying(400, "request.address");
      }
      JsonObject body = RequestBody.read(request);
      Optional<Refusal> refusal = refusal(body);
      if (refusal.isPresent()) {
        Exchange.refuse(request, response, errors, refusal.get(), HttpServletResponse.SC_OK);
        return;
      }
      execution.executeSync(body, new Answer(request, response));
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

  /** Writes what came out of one execution. */
  private final class Answer implements ExecutionResponseWriter {
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Answer(HttpServletRequest request, HttpServletResponse response) {
      this.request = request;
      this.response = response;
    }

    @Override
    public void write(ExecutionResponse executed) {
      ExecutionResult result = executed.getExecutionResult();
      List<GraphQLError> failed = causes(result.getErrors());
      String id = Exchange.correlationId(request);
      List<Refusal> refusals = failed.stream().map(error -> Errors.refusal(error, id)).toList();
      for (int i = 0; i < failed.size(); i++) {
        Exchange.refused(request, new Exchange.Refused(operation(failed.get(i)), refusals.get(i)));
      }
      JsonObjectBuilder body = Json.createObjectBuilder();
      if (!failed.isEmpty()) {
        body.add("errors", errors.errors(failed, refusals, Exchange.language(request), id));
      }
      body.add(
          "data", executed.getExecutionResultAsJsonObject().getOrDefault("data", JsonValue.NULL));
      send(Exchange.status(refusals), body.build());
    }

    private static Optional<String> operation(GraphQLError error) {
      return Optional.ofNullable(error.getPath())
          .filter(path -> !path.isEmpty())
          .map(path -> path.get(0).toString())
          .map(name -> name.substring(0, Math.min(name.length(), LONGEST_NAME)));
    }

    /** What failed, without the nulls that follow from it. */
    private static List<GraphQLError> causes(List<GraphQLError> errors) {
      List<GraphQLError> causes =
          errors.stream()
              .filter(error -> error.getErrorType() != ErrorType.NullValueInNonNullableField)
              .toList();
      return causes.isEmpty() ? errors : causes;
    }

    @Override
    public void fail(Throwable failure) {
      LOG.error("request {} failed", Exchange.correlationId(request), failure);
      send(
          HttpServletResponse.SC_OK,
          errors.body(
              Errors.internal(), Exchange.language(request), Exchange.correlationId(request)));
    }

    private void send(int status, JsonObject body) {
      try {
        Exchange.write(request, response, status, body);
      } catch (IOException e) {
        LOG.debug("the caller of {} went away", Exchange.correlationId(request), e);
      }
    }
  }
}
