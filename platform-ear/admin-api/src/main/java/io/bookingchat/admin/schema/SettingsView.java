package io.bookingchat.admin.schema;

import io.bookingchat.tenancy.AiSettings;
import io.bookingchat.tenancy.BookingSettings;
import io.bookingchat.tenancy.Settings;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.WidgetSettings;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** How a tenant wants its chat and its bookings. */
@Type("Settings")
public record SettingsView(
    String language,
    String zone,
    Widget widget,
    List<HoursView.@NonNull Weekly> openingHours,
    Booking booking,
    Ai ai,
    int retentionDays,
    Limits limits) {

  /** How the chat looks. */
  @Type("WidgetSettings")
  public record Widget(
      Optional<String> primaryColor,
      Optional<String> greetingMessage,
      Optional<String> position,
      Optional<String> logoUrl) {
    static Widget of(WidgetSettings widget) {
      return new Widget(
          widget.primaryColor(), widget.greetingMessage(), widget.position(), widget.logoUrl());
    }
  }

  /** When the company can be booked; null: no limit. */
  @Type("BookingSettings")
  public record Booking(
      int minAdvanceMinutes,
      Optional<Integer> maxAdvanceDays,
      Optional<Integer> maxBookingsPerDay,
      Optional<Integer> maxBookingsPerWeek,
      int cancelMinutesBefore,
      int holdMinutes,
      Optional<Integer> maxOpenBookingsPerCustomer,
      Optional<String> holidayCalendar) {
    static Booking of(BookingSettings booking) {
      return new Booking(
          booking.minAdvanceMinutes(),
          Numbers.boxed(booking.maxAdvanceDays()),
          Numbers.boxed(booking.maxBookingsPerDay()),
          Numbers.boxed(booking.maxBookingsPerWeek()),
          booking.cancelMinutesBefore(),
          booking.holdMinutes(),
          Numbers.boxed(booking.maxOpenBookingsPerCustomer()),
          booking.holidayCalendar());
    }
  }

  /** Which model answers. */
  @Type("AiSettings")
  public record Ai(
      String provider,
      Optional<String> model,
      Optional<Double> temperature,
      Optional<String> instructions,
      boolean readOnly) {
    static Ai of(AiSettings ai) {
      return new Ai(
          ai.provider(),
          ai.model(),
          Numbers.boxed(ai.temperature()),
          ai.instructions(),
          ai.readOnly());
    }
  }

  /** How much the tenant may use; null: no limit. */
  @Type("Limits")
  public record Limits(
      Optional<Integer> messagesPerMonth,
      Optional<Integer> bookingsPerMonth,
      Optional<Integer> tokensPerMonth,
      Optional<Integer> requestsPerMinute) {
    static Limits of(io.bookingchat.tenancy.Limits limits) {
      return new Limits(
          Numbers.boxed(limits.messagesPerMonth()),
          Numbers.boxed(limits.bookingsPerMonth()),
          Numbers.boxed(limits.tokensPerMonth()),
          Numbers.boxed(limits.requestsPerMinute()));
    }
  }

  static SettingsView of(Tenant tenant) {
    Settings settings = tenant.settings();
    return new SettingsView(
        settings.language(),
        settings.zone().getId(),
        Widget.of(settings.widget()),
        settings.openingHours().stream().map(HoursView.Weekly::of).toList(),
        Booking.of(settings.booking()),
        Ai.of(settings.ai()),
        settings.retentionDays(),
        Limits.of(tenant.limits()));
  }
}
