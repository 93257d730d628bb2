package io.bookingchat.widget.view;

import io.bookingchat.hours.WeeklyWindow;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.WidgetSettings;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * What the page needs before a chat.
 *
 * @param now the time by the server's clock, which the visitor's device may not share
 * @param chat whether someone answers in a chat; without, visitors book by the form
 */
@Type("Widget")
public record WidgetView(
    @NonNull String tenantId,
    @NonNull String name,
    @NonNull String language,
    @NonNull String zone,
    String primaryColor,
    String greetingMessage,
    String position,
    String logoUrl,
    @NonNull OffsetDateTime now,
    boolean chat,
    @NonNull List<@NonNull OpeningHours> openingHours) {
  /** A window in which the company is open, by its local time. */
  @Type("OpeningHours")
  public record OpeningHours(@NonNull Weekday day, @NonNull String from, @NonNull String to) {
    static OpeningHours of(WeeklyWindow row) {
      return new OpeningHours(
          Weekday.valueOf(row.day().name()), row.window().fromText(), row.window().toText());
    }
  }

  /** A day of the week; the JDK's own enum is not in the index that the schema is built from. */
  @Enum("DayOfWeek")
  public enum Weekday {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY
  }

  public static WidgetView of(Tenant tenant, Instant now) {
    WidgetSettings look = tenant.settings().widget();
    return new WidgetView(
        tenant.tenantId().value(),
        tenant.name(),
        tenant.settings().language(),
        tenant.settings().zone().getId(),
        look.primaryColor().orElse(null),
        look.greetingMessage().orElse(null),
        look.position().orElse(null),
        look.logoUrl().orElse(null),
        now.atZone(tenant.settings().zone()).truncatedTo(ChronoUnit.MILLIS).toOffsetDateTime(),
        !tenant.settings().ai().off(),
        tenant.settings().openingHours().stream().map(OpeningHours::of).toList());
  }
}
