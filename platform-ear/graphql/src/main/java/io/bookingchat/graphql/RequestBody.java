package io.bookingchat.graphql;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** Reads the one JSON object that a request consists of, and nothing larger or other. */
public final class RequestBody {
  /** More than any honest request of the widget or the console has. */
  static final int MOST_BYTES = 100_000;

  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private RequestBody() {}

  /** A request that is not even a question: answered with an HTTP status of its own. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final int httpStatus;
    private final transient Refusal refusal;

    private Unreadable(int httpStatus, Refusal refusal) {
      super(refusal.getMessage(), null, false, false);
      this.httpStatus = httpStatus;
      this.refusal = refusal;
    }

    /** Says it by key, as {@link Refusal#saying} does. */
    static Unreadable saying(int httpStatus, String key, Object... arguments) {
      return new Unreadable(httpStatus, Refusal.saying(ErrorCode.INVALID, key, arguments));
    }

    public int httpStatus() {
      return httpStatus;
    }

    public Refusal refusal() {
      return refusal;
    }
  }

  /**
   * Lets only a POST through that has nothing in its address.
   *
   * @throws Unreadable for any other
   */
  public static void posted(HttpServletRequest request, HttpServletResponse response)
      throws Unreadable {
    if (!request.getMethod().equals("POST")) {
      response.setHeader("Allow", "POST");
      throw Unreadable.saying(405, "request.post");
    }
    if (request.getQueryString() != null) {
      // a token in an address ends up in logs and histories
      throw Unreadable.saying(400, "request.address");
    }
  }

  /**
   * The JSON object of a POST.
   *
   * @throws Unreadable for another content type, more than {@value #MOST_BYTES} bytes, or anything
   *     but one JSON object
   */
  public static JsonObject read(HttpServletRequest request) throws IOException, Unreadable {
    String type = request.getContentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
      throw Unreadable.saying(415, "request.type");
    }
    if (request.getContentLengthLong() > MOST_BYTES) {
      throw tooLarge();
    }
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw tooLarge();
    }
    return object(body);
  }

  private static JsonObject object(byte[] body) throws Unreadable {
    try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(body))) {
      JsonStructure value = reader.read();
      if (value.getValueType() == JsonValue.ValueType.OBJECT) {
        return value.asJsonObject();
      }
    } catch (RuntimeException | StackOverflowError e) {
      // parsers differ in what they throw for text that is malformed or nested without end
      throw Unreadable.saying(400, "request.json");
    }
    throw Unreadable.saying(400, "request.object");
  }

  private static Unreadable tooLarge() {
    return Unreadable.saying(413, "request.tooLarge", MOST_BYTES);
  }
}
