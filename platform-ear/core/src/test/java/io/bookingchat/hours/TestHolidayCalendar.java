package io.bookingchat.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TestHolidayCalendar {
  @ParameterizedTest
  @CsvSource({
    "2023, 01-02 05-21 06-21 06-26 09-18 09-19 10-09 10-27 11-01, 06-29 10-12 10-31 12-31",
    "2024, 06-20 06-29 09-18 09-19 09-20 10-12 10-31, 06-21 09-17 01-02",
    "2025, 04-18 04-19 06-20 06-29 09-18 09-19 10-12 10-31, 09-17 09-20",
    "2026, 04-03 04-04 06-21 06-29 07-16 08-15 10-12 10-31 12-08, 06-28 10-11 06-20",
    "2027, 06-21 06-28 09-17 10-11 10-31, 06-29 10-12",
  })
  void holidaysOfChileMoveAsItsLawsSay(int year, String closed, String open) {
    Set<LocalDate> dates = dates("CL", year);

    assertThat(dates).containsAll(days(year, closed)).doesNotContainAnyElementsOf(days(year, open));
  }

  @Test
  void statesHaveMoreThanTheirCountry() {
    LocalDate revolution = LocalDate.of(2026, 7, 9);
    assertThat(dates("BR-SP", 2026)).contains(revolution, LocalDate.of(2026, 9, 7));
    assertThat(dates("BR", 2026)).contains(LocalDate.of(2026, 9, 7)).doesNotContain(revolution);
    LocalDate columbus = LocalDate.of(2026, 10, 12);
    assertThat(dates("US-NY", 2026)).contains(columbus, LocalDate.of(2026, 11, 26));
    assertThat(dates("US", 2026)).contains(LocalDate.of(2026, 11, 26)).doesNotContain(columbus);
  }

  @Test
  void aHolidayOfAWeekendIsThereOnTheDayItIsObservedToo() {
    assertThat(dates("US", 2026)).contains(LocalDate.of(2026, 7, 3), LocalDate.of(2026, 7, 4));
  }

  @Test
  void aRunOfDatesMayCrossYears() {
    HolidayCalendar chile = HolidayCalendar.of("CL").orElseThrow();
    assertThat(chile.around(LocalDate.of(2026, 12, 20), LocalDate.of(2027, 1, 10)))
        .contains(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1));
    assertThat(chile.around(LocalDate.of(1, 1, 1), LocalDate.of(20, 1, 1))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cl", "ZZ", "CL-XX", "US-", "US-ny", "../CL", "Chile"})
  void whatIsNoCalendarIsNone(String code) {
    assertThat(HolidayCalendar.of(code)).isEmpty();
  }

  private static Set<LocalDate> dates(String code, int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    return HolidayCalendar.of(code).orElseThrow().around(first, first);
  }

  private static List<LocalDate> days(int year, String monthDays) {
    return Arrays.stream(monthDays.split(" "))
        .map(monthDay -> LocalDate.parse(year + "-" + monthDay))
        .toList();
  }
}
