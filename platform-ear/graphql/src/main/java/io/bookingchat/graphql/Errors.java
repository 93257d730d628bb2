package io.bookingchat.graphql;

import graphql.ErrorType;
import graphql.ExceptionWhileDataFetching;
import graphql.GraphQLError;
import io.bookingchat.Component;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts what went wrong into the errors of the API contract (section 3): a stable code, a message
 * for the person who reads it, and nothing of the inside.
 */
@Component
public final class Errors {
  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  private static final Pattern ARGUMENT = Pattern.compile("argument '([\\w.]+)' with value");

  private final Instance<ExtensionForm> forms;

  @Inject
  public Errors(Instance<ExtensionForm> forms) {
    this.forms = forms;
  }

  /** How an application shows what a refusal carries beside plain values. */
  public interface ExtensionForm {
    /** The JSON of a value, or null when this form does not know it. */
    JsonValue json(String key, Object value);
  }

  /** A body whose only content is this refusal. */
  public JsonObject body(Refusal refusal, Language language, String correlationId) {
    return Json.createObjectBuilder()
        .add("errors", Json.createArrayBuilder().add(error(refusal, language, correlationId)))
        .add("data", JsonValue.NULL)
        .build();
  }

  /** The {@code errors} of an executed request, each with what it was refused for. */
  JsonArrayBuilder errors(
      List<GraphQLError> errors, List<Refusal> refusals, Language language, String correlationId) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (int i = 0; i < errors.size(); i++) {
      JsonObjectBuilder json = error(refusals.get(i), language, correlationId);
      if (errors.get(i).getPath() != null) {
        json.add("path", path(errors.get(i).getPath()));
      }
      array.add(json);
    }
    return array;
  }

  /** The refusal that an error of the execution stands for. */
  static Refusal refusal(GraphQLError error, String correlationId) {
    if (error instanceof ExceptionWhileDataFetching failed) {
      for (Throwable cause = failed.getException(); cause != null; cause = cause.getCause()) {
        if (cause instanceof Refusal refusal) {
          return refusal;
        }
      }
      LOG.error("request {} failed at {}", correlationId, error.getPath(), failed.getException());
      return internal();
    }
    if (error.getErrorType() == ErrorType.DataFetchingException
        || error.getErrorType() == ErrorType.NullValueInNonNullableField) {
      LOG.error("request {} failed: {}", correlationId, error.getMessage());
      return internal();
    }
    return invalid(error.getMessage());
  }

  /**
   * The library's words about the caller's own document. What it says of a value that it could not
   * convert names our classes, and is said again.
   */
  private static Refusal invalid(String message) {
    Matcher argument = ARGUMENT.matcher(message);
    if (!argument.find()) {
      return Refusal.of(ErrorCode.INVALID, message);
    }
    String field = argument.group(1);
    return argument.start() == 0
        ? Refusal.invalidSaying(field, "request.value", field)
        : Refusal.invalid(field, message);
  }

  /** What is said of a failure of our own. */
  public static Refusal internal() {
    return Refusal.saying(ErrorCode.UNAVAILABLE, "failed");
  }

  private JsonObjectBuilder error(Refusal refusal, Language language, String correlationId) {
    JsonObjectBuilder extensions =
        Json.createObjectBuilder()
            .add("code", refusal.code().name())
            .add("correlationId", correlationId);
    refusal.extensions().forEach((key, value) -> extensions.add(key, json(key, value)));
    return Json.createObjectBuilder()
        .add("message", refusal.message(language))
        .add("extensions", extensions);
  }

  private JsonValue json(String key, Object value) {
    if (value instanceof Number number) {
      return Json.createValue(number.longValue());
    }
    for (ExtensionForm form : forms) {
      JsonValue json = form.json(key, value);
      if (json != null) {
        return json;
      }
    }
    return Json.createValue(String.valueOf(value));
  }

  private static JsonArrayBuilder path(List<Object> path) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Object step : path) {
      if (step instanceof Integer index) {
        array.add(index);
      } else {
        array.add(step.toString());
      }
    }
    return array;
  }
}
