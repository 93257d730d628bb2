package io.bookingchat.admin.schema;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Instants as the API writes them: with the offset of the tenant's zone. */
final class Times {
  private Times() {}

  static OffsetDateTime at(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toOffsetDateTime();
  }
}
