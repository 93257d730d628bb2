package io.bookingchat.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where starts lie: windows, clock changes, steps. */
final class TestGrid {
  /** Steps of 30 minutes show the open time: its first start, and its last plus 30 minutes. */
  @ParameterizedTest
  @CsvSource({
    // a gap swallows what lies in it; a window that begins in it begins after it
    "America/New_York, 2024-03-10, 01:30, 03:30, 2024-03-10T06:30:00Z, 2024-03-10T07:00:00Z, 2",
    "America/New_York, 2024-03-10, 02:30, 04:00, 2024-03-10T07:00:00Z, 2024-03-10T07:30:00Z, 2",
    // a repeated hour is open twice, unless the window ends as it first comes
    "America/New_York, 2024-11-03, 00:30, 01:30, 2024-11-03T04:30:00Z, 2024-11-03T06:00:00Z, 4",
    "America/New_York, 2024-11-03, 01:30, 02:30, 2024-11-03T05:30:00Z, 2024-11-03T07:00:00Z, 4",
    "America/New_York, 2024-11-03, 00:00, 01:00, 2024-11-03T04:00:00Z, 2024-11-03T04:30:00Z, 2",
    // midnight itself is jumped over, or comes twice
    "America/Santiago, 2024-09-08, 00:00, 02:00, 2024-09-08T04:00:00Z, 2024-09-08T04:30:00Z, 2",
    "America/Santiago, 2024-04-06, 22:00, 24:00, 2024-04-07T01:00:00Z, 2024-04-07T03:30:00Z, 6",
    "America/Santiago, 2024-04-06, 22:00, 23:00, 2024-04-07T01:00:00Z, 2024-04-07T01:30:00Z, 2",
    "America/Santiago, 2024-04-06, 23:30, 00:30, 2024-04-07T02:30:00Z, 2024-04-07T04:00:00Z, 4",
    // the clock changes by half an hour
    "Australia/Lord_Howe, 2024-04-07, 01:00, 02:00, 2024-04-06T14:00:00Z, 2024-04-06T15:00:00Z, 3",
    // the day after the one before a date that does not exist
    "Pacific/Apia, 2011-12-29, 22:00, 02:00, 2011-12-30T08:00:00Z, 2011-12-30T09:30:00Z, 4",
    "Pacific/Apia, 2011-12-30, 22:00, 02:00, 2011-12-30T10:00:00Z, 2011-12-30T11:30:00Z, 4",
  })
  void wallClockBecomesOpenTime(
      String zone, String date, String from, String to, String first, String last, int count) {
    List<String> starts =
        Questions.in(zone)
            .on(date, from, to)
            .service(30, 30, Alignment.WINDOW)
            .starts("2011-01-01T00:00:00Z", "2025-01-01T00:00:00Z");

    assertThat(starts).hasSize(count).startsWith(first).endsWith(last);
  }

  @ParameterizedTest
  @CsvSource({
    "America/New_York, 2024-03-10, 02:15, 02:45",
    "Pacific/Apia, 2011-12-30, 09:00, 17:00",
    "Pacific/Apia, 2011-12-30, 00:00, 24:00",
  })
  void aWindowInAGapIsEmpty(String zone, String date, String from, String to) {
    assertThat(
            Questions.in(zone)
                .on(date, from, to)
                .service(1, 1, Alignment.WINDOW)
                .starts("2011-01-01T00:00:00Z", "2025-01-01T00:00:00Z"))
        .isEmpty();
  }

  @Test
  void aWindowBelongsToTheDateItBeginsOn() {
    Questions nights = Questions.in("UTC").everyDay("22:00", "02:00").closed("2024-05-02");

    assertThat(nights.startsOn("2024-05-02"))
        .containsExactly("2024-05-02T00:00:00Z", "2024-05-02T01:00:00Z");
    assertThat(nights.startsOn("2024-05-03"))
        .containsExactly("2024-05-03T22:00:00Z", "2024-05-03T23:00:00Z");
  }

  @Test
  void touchingWindowsAreOneOpening() {
    List<String> starts =
        Questions.in("UTC")
            .everyDay("09:00", "10:30")
            .everyDay("10:30", "12:00")
            .startsOn("2024-05-02");

    assertThat(starts)
        .containsExactly("2024-05-02T09:00:00Z", "2024-05-02T10:00:00Z", "2024-05-02T11:00:00Z");
  }

  @Test
  void clockStepsFollowTheWallClock() {
    Questions halfHours =
        Questions.in("Asia/Kathmandu")
            .on("2024-05-02", "09:10", "11:00")
            .service(30, 30, Alignment.CLOCK);

    assertThat(halfHours.startsOn("2024-05-02"))
        .containsExactly("2024-05-02T03:45:00Z", "2024-05-02T04:15:00Z", "2024-05-02T04:45:00Z");
  }

  @Test
  void clockStepsThatDivideNoHourCountFromTheOpening() {
    Questions odd =
        Questions.in("UTC").on("2024-05-02", "09:10", "11:00").service(40, 40, Alignment.CLOCK);

    assertThat(odd.startsOn("2024-05-02"))
        .containsExactly("2024-05-02T09:10:00Z", "2024-05-02T09:50:00Z");
  }

  @Test
  void endlessOpeningsCountFromEachDate() {
    Questions always =
        Questions.in("UTC").everyDay("00:00", "24:00").service(60, 420, Alignment.WINDOW);

    assertThat(always.startsOn("2024-05-02"))
        .containsExactly(
            "2024-05-02T00:00:00Z",
            "2024-05-02T07:00:00Z",
            "2024-05-02T14:00:00Z",
            "2024-05-02T21:00:00Z");
  }

  @Test
  void anOpeningOfSevenDatesIsNotEndlessYet() {
    Questions reopened =
        Questions.in("UTC")
            .everyDay("00:00", "24:00")
            .closed("2024-04-24")
            .service(60, 450, Alignment.WINDOW);

    assertThat(reopened.startsOn("2024-05-02")).startsWith("2024-05-02T04:30:00Z");
    assertThat(reopened.startsOn("2024-05-03")).startsWith("2024-05-03T00:00:00Z");
  }

  @Test
  void theRangeAskedForMovesNoStart() {
    Questions day = Questions.in("UTC").on("2024-05-02", "09:00", "12:00");

    assertThat(day.starts("2024-05-02T09:30:00.5Z", "2024-05-02T11:00:00Z"))
        .containsExactly("2024-05-02T10:00:00Z");
  }
}
