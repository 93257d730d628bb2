package io.bookingchat.dev;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the tools have in common: JSON in, JSON out, and a sentence when that does not work. */
abstract class JsonEndpoint extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int MOST_BYTES = 100_000;

  /** A request that cannot be answered; the message says why. */
  static final class BadRequest extends Exception {
    private static final long serialVersionUID = 1L;

    BadRequest(String message) {
      super(message, null, false, false);
    }
  }

  /** The answer to a GET. */
  String read() throws BadRequest {
    throw new BadRequest("Send this with POST.");
  }

  /** The answer to a POST of this JSON object. */
  String write(JsonObject body) throws BadRequest {
    throw new BadRequest("Read this with GET.");
  }

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      answer(
          response,
          HttpServletResponse.SC_OK,
          switch (request.getMethod()) {
            case "GET" -> read();
            case "POST" -> write(body(request));
            default -> throw new BadRequest("Use GET or POST.");
          });
    } catch (BadRequest e) {
      answer(
          response,
          HttpServletResponse.SC_BAD_REQUEST,
          Json.createObjectBuilder().add("error", e.getMessage()).build().toString());
    }
  }

  private static JsonObject body(HttpServletRequest request) throws IOException, BadRequest {
    String type = request.getContentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
      // also keeps other sites' pages out, which may send only plainer types unasked
      throw new BadRequest("Send the request as application/json.");
    }
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw new BadRequest("The request is larger than " + MOST_BYTES + " bytes.");
    }
    return object(body);
  }

  static JsonObject object(byte[] body) throws BadRequest {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
      JsonStructure value = reader.read();
      if (value.getValueType() == JsonValue.ValueType.OBJECT) {
        return value.asJsonObject();
      }
    } catch (JsonException | StackOverflowError e) {
      throw new BadRequest("The request is not well-formed JSON."); // says all there is to say
    }
    throw new BadRequest("Send one JSON object.");
  }

  private static void answer(HttpServletResponse response, int status, String json)
      throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
