package io.bookingchat.admin.schema;

import io.bookingchat.booking.RecurringBookings;
import io.bookingchat.tenancy.Tenant;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What became of the weeks of a recurring booking. */
@Type("RecurringBooking")
public record RecurrenceView(List<@NonNull BookingView> placed, List<@NonNull Refused> refused) {

  /** A week that could not be placed. */
  @Type("RefusedOccurrence")
  public record Refused(OffsetDateTime start, String reason) {}

  public static RecurrenceView of(RecurringBookings.Series series, Tenant tenant) {
    return new RecurrenceView(
        series.placed().stream().map(booking -> BookingView.of(booking, tenant)).toList(),
        series.refused().stream()
            .map(
                week ->
                    new Refused(Times.at(week.start(), tenant.settings().zone()), week.reason()))
            .toList());
  }
}
