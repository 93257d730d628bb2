package io.bookingchat.widget.view;

import io.bookingchat.agent.Unavailable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What the visitor wished for and cannot have. */
@Type("Unavailable")
public record UnavailableView(OffsetDateTime start, LocalDate date, @NonNull String reason) {
  static UnavailableView of(Unavailable wish, ZoneId zone) {
    return new UnavailableView(
        wish.start().map(start -> start.atZone(zone).toOffsetDateTime()).orElse(null),
        wish.date().orElse(null),
        wish.reason());
  }
}
