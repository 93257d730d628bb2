package io.bookingchat.dev;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;

/** {@code GET} and {@code POST /dev/clock}: reads and sets the business clock. */
public class ClockEndpoint extends JsonEndpoint {
  private static final long serialVersionUID = 1L;

  private final transient BusinessClock clock;

  @Inject
  public ClockEndpoint(BusinessClock clock) {
    this.clock = clock;
  }

  @Override
  String read() {
    return Json.createObjectBuilder()
        .add("now", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(clock.now()))
        .build()
        .toString();
  }

  @Override
  String write(JsonObject body) throws BadRequest {
    if (!(body.get("now") instanceof JsonString now)) {
      throw wrong();
    }
    try {
      clock.set(now.getString());
    } catch (DateTimeException e) {
      throw wrong(); // the sentence says what is right
    }
    return read();
  }

  private static BadRequest wrong() {
    return new BadRequest(
        "Send {\"now\":\"2019-03-01T09:00:00-08:00\"}: an instant with its offset, in the years"
            + " 1971 to 2998.");
  }
}
