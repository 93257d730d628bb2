package io.bookingchat.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The hours of the company narrow those of its providers. */
final class TestCompanyHours {
  private static final String MONDAY = "2026-03-09";

  private final Questions provider = Questions.in("UTC").everyDay("08:00", "20:00");

  @Test
  void openTimeLiesInBoth() {
    provider.company("UTC", "09:00", "11:00").company("UTC", "12:30", "14:00");

    assertThat(provider.startsOn(MONDAY))
        .containsExactly(MONDAY + "T09:00:00Z", MONDAY + "T10:00:00Z", MONDAY + "T12:30:00Z");
  }

  @Test
  void eachHasItsOwnZone() {
    provider.company("America/Santiago", "09:00", "11:00"); // 12:00 to 14:00 UTC

    assertThat(provider.startsOn(MONDAY))
        .containsExactly(MONDAY + "T12:00:00Z", MONDAY + "T13:00:00Z");
  }

  @Test
  void anOverrideOfTheProviderDoesNotOpenTheCompany() {
    provider.on(MONDAY, "06:00", "09:00").company("UTC", "08:00", "20:00");

    assertThat(provider.startsOn(MONDAY)).containsExactly(MONDAY + "T08:00:00Z");
  }

  @Test
  void twoWhoAreAlwaysOpenAreOpenEveryHour() {
    Questions always = Questions.in("Pacific/Kiritimati").everyDay("00:00", "24:00");
    always.company("Pacific/Pago_Pago", "00:00", "24:00").service(60, 45, Alignment.WINDOW);

    assertThat(always.startsOn(MONDAY)).hasSize(24 * 60 / 45);
    assertThat(always.startsOn(MONDAY))
        .isEqualTo(
            Questions.in("Pacific/Kiritimati")
                .everyDay("00:00", "24:00")
                .service(60, 45, Alignment.WINDOW)
                .startsOn(MONDAY));
  }

  @Test
  void onAHolidayNothingBegins() {
    provider.holiday(MONDAY);

    assertThat(provider.startsOn(MONDAY)).isEmpty();
    assertThat(provider.startsOn("2026-03-10")).hasSize(12);
    assertThat(
            SlotEngine.refusal(
                provider.question(MONDAY + "T00:00:00Z", MONDAY + "T01:00:00Z"),
                Instant.parse(MONDAY + "T10:00:00Z")))
        .contains(Refusal.CLOSED);
  }

  @Test
  void aProviderMayWorkOnAHoliday() {
    provider.holiday(MONDAY).on(MONDAY, "10:00", "11:00");

    assertThat(provider.startsOn(MONDAY)).containsExactly(MONDAY + "T10:00:00Z");
  }
}
