package io.bookingchat.widget.view;

import io.bookingchat.hours.WeeklyWindow;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.WidgetSettings;
import java.util.List;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What the page needs before a chat. */
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
    @NonNull List<@NonNull OpeningHours> openingHours) {
  /** A window in which the company is open, by its local time. */
  @Type("OpeningHours")
  public record OpeningHours(@NonNull Weekday day, @NonNull String from, @NonNull String to) {
    static OpeningHours of(WeeklyWindow row) {
      return new OpeningHours(Weekday.valueOf(row.day().name()), row.window().fromText(), row.window().toText());
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

  public static WidgetView of(Tenant tenant) {
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
        tenant.settings().openingHours().stream().map(OpeningHours::of).toList());
  }
}
