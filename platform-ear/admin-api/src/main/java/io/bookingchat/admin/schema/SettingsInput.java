package io.bookingchat.admin.schema;

import io.bookingchat.tenancy.Patched;
import io.bookingchat.tenancy.Settings;
import io.bookingchat.tenancy.SettingsPatch;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A change to settings: what is absent stays, and a null empties what may be empty. The binding to
 * Java makes absent and null the same, so the arguments as they were sent decide between the two.
 *
 * @param version as the tenant was read
 */
@Input("SettingsInput")
public record SettingsInput(
    int version,
    Optional<String> language,
    Optional<String> zone,
    Optional<Widget> widget,
    @Nullable List<HoursInput.@NonNull Weekly> openingHours,
    Optional<Booking> booking,
    Optional<Ai> ai,
    Optional<Integer> retentionDays) {

  /** A change to how the chat looks. */
  @Input("WidgetSettingsInput")
  public record Widget(
      Optional<String> primaryColor,
      Optional<String> greetingMessage,
      Optional<String> position,
      Optional<String> logoUrl) {
    SettingsPatch.Widget patch(Map<?, ?> sent) {
      return new SettingsPatch.Widget(
          patched(sent, "primaryColor", primaryColor),
          patched(sent, "greetingMessage", greetingMessage),
          patched(sent, "position", position),
          patched(sent, "logoUrl", logoUrl));
    }
  }

  /** A change to when the company can be booked. */
  @Input("BookingSettingsInput")
  public record Booking(
      Optional<Integer> minAdvanceMinutes,
      Optional<Integer> maxAdvanceDays,
      Optional<Integer> maxBookingsPerDay,
      Optional<Integer> maxBookingsPerWeek,
      Optional<Integer> cancelMinutesBefore,
      Optional<Integer> holdMinutes,
      Optional<Integer> maxOpenBookingsPerCustomer,
      Optional<String> holidayCalendar) {
    SettingsPatch.Booking patch(Map<?, ?> sent) {
      return new SettingsPatch.Booking(
          minAdvanceMinutes,
          patched(sent, "maxAdvanceDays", maxAdvanceDays),
          patched(sent, "maxBookingsPerDay", maxBookingsPerDay),
          patched(sent, "maxBookingsPerWeek", maxBookingsPerWeek),
          cancelMinutesBefore,
          holdMinutes,
          patched(sent, "maxOpenBookingsPerCustomer", maxOpenBookingsPerCustomer),
          patched(sent, "holidayCalendar", holidayCalendar));
    }
  }

  /** A change to which model answers. */
  @Input("AiSettingsInput")
  public record Ai(
      Optional<String> provider,
      Optional<String> model,
      Optional<Double> temperature,
      Optional<String> instructions,
      Optional<Boolean> readOnly) {
    SettingsPatch.Ai patch(Map<?, ?> sent) {
      return new SettingsPatch.Ai(
          provider,
          patched(sent, "model", model),
          patched(sent, "temperature", temperature),
          patched(sent, "instructions", instructions),
          readOnly);
    }
  }

  /**
   * The change as the core makes it.
   *
   * @param sent the argument as it was sent
   */
  public SettingsPatch patch(Map<?, ?> sent) {
    return new SettingsPatch(
        language,
        zone.map(Settings::zone),
        widget.map(change -> change.patch(within(sent, "widget"))),
        Optional.ofNullable(openingHours)
            .map(windows -> HoursInput.weekly(windows, "openingHours")),
        booking.map(change -> change.patch(within(sent, "booking"))),
        ai.map(change -> change.patch(within(sent, "ai"))),
        retentionDays);
  }

  private static Map<?, ?> within(Map<?, ?> sent, String name) {
    return sent.get(name) instanceof Map<?, ?> part ? part : Map.of();
  }

  private static <T> Patched<T> patched(Map<?, ?> sent, String name, Optional<T> value) {
    return new Patched<>(value.isPresent() || sent.containsKey(name), value);
  }
}
