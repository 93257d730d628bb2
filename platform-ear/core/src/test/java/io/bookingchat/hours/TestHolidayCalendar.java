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

  /**
   * Fixed days, Good Friday and Holy Saturday: Ley 2.977 and its changes, with Ley 20.148 (16
   * July). 29 June and 12 October: Ley 19.668, from Tuesday, Wednesday and Thursday to the Monday
   * before, from Friday to the Monday after. 31 October: Ley 20.299, from Tuesday to the Friday
   * before, from Wednesday to the Friday after. Winter solstice: Ley 21.357. 17 September on a
   * Monday and 20 September on a Friday: Ley 20.215. 2 January on a Monday and 17 September on a
   * Friday: Ley 20.983. Elections and regions have more (Leyes 18.700, 20.663, 20.768), which no
   * calendar of the country knows.
   */
  @ParameterizedTest
  @CsvSource({
    "2025, 01-01 04-18 04-19 05-01 05-21 06-20 06-29 07-16 08-15 09-18 09-19 10-12 10-31 11-01"
        + " 12-08 12-25",
    "2026, 01-01 04-03 04-04 05-01 05-21 06-21 06-29 07-16 08-15 09-18 09-19 10-12 10-31 11-01"
        + " 12-08 12-25",
    "2027, 01-01 03-26 03-27 05-01 05-21 06-21 06-28 07-16 08-15 09-17 09-18 09-19 10-11 10-31"
        + " 11-01 12-08 12-25",
    "2028, 01-01 04-14 04-15 05-01 05-21 06-20 06-26 07-16 08-15 09-18 09-19 10-09 10-27 11-01"
        + " 12-08 12-25",
  })
  void theYearsOfChileAreThoseOfItsLaws(int year, String holidays) {
    assertThat(dates("CL", year)).containsExactlyInAnyOrderElementsOf(days(year, holidays));
  }

  /**
   * Leis 662/1949 and 10.607/2002 (1 January, 21 April, 1 May, 7 September, 2 and 15 November, 25
   * December), 6.802/1980 (12 October), 14.759/2023 (20 November), Good Friday by 9.093/1995.
   */
  @Test
  void carnivalAndCorpusChristiAreNoHolidaysOfBrazil() {
    assertThat(dates("BR", 2026))
        .containsExactlyInAnyOrderElementsOf(
            days(2026, "01-01 04-03 04-21 05-01 09-07 10-12 11-02 11-15 11-20 12-25"));
    assertThat(dates("BR", 2023)).doesNotContainAnyElementsOf(days(2023, "11-20"));
  }

  /** 5 U.S.C. 6103(a). 4 July 2026 is a Saturday and 4 July 2027 a Sunday. */
  @Test
  void federalHolidaysAreOnTheirStatutoryDates() {
    assertThat(dates("US", 2026))
        .containsExactlyInAnyOrderElementsOf(
            days(2026, "01-01 01-19 02-16 05-25 06-19 07-04 09-07 10-12 11-11 11-26 12-25"));
    assertThat(dates("US", 2027))
        .containsAll(days(2027, "07-04 12-25"))
        .doesNotContainAnyElementsOf(days(2027, "07-05 12-24 12-31"));
    assertThat(dates("US-NY", 2026))
        .containsAll(days(2026, "07-04"))
        .doesNotContainAnyElementsOf(days(2026, "07-03"));
  }

  @Test
  void statesHaveMoreThanTheirCountry() {
    LocalDate revolution = LocalDate.of(2026, 7, 9);
    assertThat(dates("BR-SP", 2026)).contains(revolution, LocalDate.of(2026, 9, 7));
    assertThat(dates("BR", 2026)).contains(LocalDate.of(2026, 9, 7)).doesNotContain(revolution);
    LocalDate afterThanksgiving = LocalDate.of(2026, 11, 27);
    assertThat(dates("US-CA", 2026)).contains(afterThanksgiving, LocalDate.of(2026, 11, 26));
    assertThat(dates("US", 2026))
        .contains(LocalDate.of(2026, 11, 26))
        .doesNotContain(afterThanksgiving);
  }

  @Test
  void aHolidayOfAWeekendIsThereOnTheDayItIsObservedToo() {
    assertThat(dates("GB", 2026)).containsAll(days(2026, "12-26 12-28"));
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
