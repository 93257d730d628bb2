package io.bookingchat.tenancy;

import io.bookingchat.hours.WeeklyWindow;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A change to a tenant's settings: what it does not name stays as it is. */
public record SettingsPatch(
    Optional<String> language,
    Optional<ZoneId> zone,
    Optional<Widget> widget,
    Optional<List<WeeklyWindow>> openingHours,
    Optional<Booking> booking,
    Optional<Ai> ai,
    Optional<Integer> retentionDays) {

  /** A change to how the chat looks. */
  public record Widget(
      Patched<String> primaryColor,
      Patched<String> greetingMessage,
      Patched<String> position,
      Patched<String> logoUrl) {

    WidgetSettings over(WidgetSettings before) {
      return new WidgetSettings(
          primaryColor.over(before.primaryColor()),
          greetingMessage.over(before.greetingMessage()),
          position.over(before.position()),
          logoUrl.over(before.logoUrl()));
    }
  }

  /** A change to when the company can be booked. */
  public record Booking(
      Optional<Integer> minAdvanceMinutes,
      Patched<Integer> maxAdvanceDays,
      Patched<Integer> maxBookingsPerDay,
      Patched<Integer> maxBookingsPerWeek,
      Optional<Integer> cancelMinutesBefore,
      Optional<Integer> holdMinutes,
      Patched<Integer> maxOpenBookingsPerCustomer,
      Patched<String> holidayCalendar) {

    BookingSettings over(BookingSettings before) {
      return new BookingSettings(
          minAdvanceMinutes.orElse(before.minAdvanceMinutes()),
          over(maxAdvanceDays, before.maxAdvanceDays()),
          over(maxBookingsPerDay, before.maxBookingsPerDay()),
          over(maxBookingsPerWeek, before.maxBookingsPerWeek()),
          cancelMinutesBefore.orElse(before.cancelMinutesBefore()),
          holdMinutes.orElse(before.holdMinutes()),
          over(maxOpenBookingsPerCustomer, before.maxOpenBookingsPerCustomer()),
          holidayCalendar.over(before.holidayCalendar()));
    }

    private static OptionalInt over(Patched<Integer> patched, OptionalInt before) {
      return patched.given()
          ? patched.value().map(OptionalInt::of).orElseGet(OptionalInt::empty)
          : before;
    }
  }

  /** A change to which model answers. */
  public record Ai(
      Optional<String> provider,
      Patched<String> model,
      Patched<Double> temperature,
      Patched<String> instructions,
      Optional<Boolean> readOnly) {

    AiSettings over(AiSettings before) {
      return new AiSettings(
          provider.orElse(before.provider()),
          model.over(before.model()),
          temperature.given()
              ? temperature.value().map(OptionalDouble::of).orElseGet(OptionalDouble::empty)
              : before.temperature(),
          instructions.over(before.instructions()),
          readOnly.orElse(before.readOnly()));
    }
  }

  /**
   * The settings after the change.
   *
   * @throws io.bookingchat.error.Refusal INVALID, naming the field that cannot be so
   */
  public Settings over(Settings before) {
    return new Settings(
        language.map(Settings::languageTag).orElse(before.language()),
        zone.orElse(before.zone()),
        widget.map(change -> change.over(before.widget())).orElse(before.widget()),
        openingHours.orElse(before.openingHours()),
        booking.map(change -> change.over(before.booking())).orElse(before.booking()),
        ai.map(change -> change.over(before.ai())).orElse(before.ai()),
        retentionDays.map(Settings::retentionDays).orElse(before.retentionDays()));
  }
}
