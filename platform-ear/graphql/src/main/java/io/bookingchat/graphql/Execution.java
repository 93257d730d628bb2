package io.bookingchat.graphql;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.bookingchat.Component;
import io.bookingchat.error.Refusal;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Executes GraphQL requests on the thread that asks, and says what came of them. */
@Component
public final class Execution {
  private static final Logger LOG = LoggerFactory.getLogger(Execution.class);
  private static final int LONGEST_NAME = 60;

  private final ExecutionService service;
  private final Errors errors;

  @Inject
  public Execution(ExecutionService service, Errors errors) {
    this.service = service;
    this.errors = errors;
  }

  /**
   * What came of a request.
   *
   * @param httpStatus the one that its refusals name, else 200
   * @param body with {@code data}, and with {@code errors} where something was refused
   */
  public record Outcome(int httpStatus, JsonObject body) {
    public void writeTo(HttpServletRequest request, HttpServletResponse response) {
      try {
        Exchange.write(request, response, httpStatus, body);
      } catch (IOException e) {
        LOG.debug("the caller of {} went away", Exchange.correlationId(request), e);
      }
    }
  }

  /** Executes a request that is well-formed. */
  public Outcome execute(JsonObject body, HttpServletRequest request) {
    Answer answer = new Answer(request);
    service.executeSync(body, answer);
    return answer.outcome;
  }

  /** Takes what came out of one execution. */
  private final class Answer implements ExecutionResponseWriter {
    private final HttpServletRequest request;
    private Outcome outcome;

    Answer(HttpServletRequest request) {
      this.request = request;
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
      outcome = new Outcome(Exchange.status(refusals), body.build());
    }

    @Override
    public void fail(Throwable failure) {
      LOG.error("request {} failed", Exchange.correlationId(request), failure);
      outcome =
          new Outcome(
              HttpServletResponse.SC_OK,
              errors.body(
                  Errors.internal(), Exchange.language(request), Exchange.correlationId(request)));
    }
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
}
