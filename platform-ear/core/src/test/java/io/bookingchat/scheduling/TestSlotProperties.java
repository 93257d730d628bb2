package io.bookingchat.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.hours.TimeWindow;
import io.bookingchat.scheduling.Taken.Booked;
import io.bookingchat.scheduling.Taken.Held;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What holds for every question, around clock changes above all. */
final class TestSlotProperties {

  @Provide
  Arbitrary<SlotQuestion> questions() {
    return RandomQuestions.questions();
  }

  @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
  void startsRiseWithoutRepetitionInTheRange(@ForAll("questions") SlotQuestion question) {
    List<Instant> starts = SlotEngine.openStarts(question);

    assertThat(starts).isSorted().doesNotHaveDuplicates();
    assertThat(starts)
        .allMatch(start -> !start.isBefore(question.from()) && start.isBefore(question.to()));
  }

  /** By the wall clock, minute by minute, and not by the openings that the engine works out. */
  @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
  void everyMinuteOfASlotIsOpenByTheWallClock(@ForAll("questions") SlotQuestion question) {
    int duration = question.service().durationMinutes();
    Availability availability = question.availability();
    CompanyHours company = availability.company();
    for (Instant start : SlotEngine.openStarts(question)) {
      for (int minute = 0; minute < duration; minute++) {
        Instant at = start.plusSeconds(minute * 60L);
        assertThat(shows(at, availability.zone(), availability::windowsOn)).isTrue();
        if (!company.weekly().isEmpty()) {
          assertThat(shows(at, company.zone(), company::windowsOn)).isTrue();
        }
      }
    }
  }

  @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
  void noSlotOverlapsWhatIsTaken(@ForAll("questions") SlotQuestion question) {
    ServiceRules service = question.service();
    for (Instant start : SlotEngine.openStarts(question)) {
      Interval occupied =
          new Interval(start, start.plusSeconds(service.durationMinutes() * 60L))
              .widened(service.bufferBeforeMinutes(), service.bufferAfterMinutes());
      assertThat(question.availability().absences()).noneMatch(occupied::overlaps);
      List<Booked> booked = question.taken().booked();
      List<Held> held =
          question.taken().held().stream()
              .filter(hold -> hold.countsFor("me", question.now()))
              .toList();
      assertThat(booked)
          .filteredOn(each -> !joins(service, start, each.serviceId(), each.time()))
          .noneMatch(each -> occupied.overlaps(each.occupied()));
      assertThat(held)
          .filteredOn(each -> !joins(service, start, each.serviceId(), each.time()))
          .noneMatch(each -> occupied.overlaps(each.occupied()));
      long companions =
          Stream.concat(
                  booked.stream()
                      .filter(each -> joins(service, start, each.serviceId(), each.time())),
                  held.stream()
                      .filter(each -> joins(service, start, each.serviceId(), each.time())))
              .count();
      assertThat(companions).isLessThan(service.capacity());
    }
  }

  /** Offered and bookable are the same, whatever range is asked for. */
  @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
  void whatIsOfferedIsWhatCanBeBooked(@ForAll("questions") SlotQuestion question) {
    Set<Instant> offered = Set.copyOf(SlotEngine.openStarts(question));
    Set<Instant> bookable =
        RandomQuestions.minutes(question).stream()
            .filter(minute -> SlotEngine.refusal(question, minute).isEmpty())
            .collect(Collectors.toSet());

    assertThat(offered).isEqualTo(bookable);
  }

  @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
  void everyStartOnAStepIsOfferedOrHasTheReasonThatBookingItWouldHave(
      @ForAll("questions") SlotQuestion question) {
    for (SlotEngine.Judged judged : SlotEngine.judgedStarts(question)) {
      assertThat(SlotEngine.refusal(question, judged.start())).isEqualTo(judged.refusal());
    }
  }

  @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
  void theRangeAskedForDecidesNothingElse(@ForAll("questions") SlotQuestion question) {
    Instant middle = question.from().plusSeconds(2 * 86_400 + 12_345);

    assertThat(
            Stream.of(
                    within(question, question.from(), middle),
                    within(question, middle, question.to()))
                .flatMap(List::stream))
        .containsExactlyElementsOf(SlotEngine.openStarts(question));
  }

  private static List<Instant> within(SlotQuestion question, Instant from, Instant to) {
    return SlotEngine.openStarts(
        new SlotQuestion(
            question.now(),
            from,
            to,
            question.visitor(),
            question.service(),
            question.availability(),
            question.limits(),
            question.taken()));
  }

  private static boolean joins(
      ServiceRules service, Instant start, String serviceId, Interval time) {
    return service.isGroup() && serviceId.equals(service.serviceId()) && time.start().equals(start);
  }

  /**
   * Whether the wall clock shows a time of a window. Times that are shown twice are passed over:
   * which of them are open is a table of its own, see {@link TestGrid}.
   */
  private static boolean shows(Instant at, ZoneId zone, Windows windows) {
    LocalDateTime shown = ZonedDateTime.ofInstant(at, zone).toLocalDateTime();
    if (zone.getRules().getValidOffsets(shown).size() > 1) {
      return true;
    }
    LocalDate date = shown.toLocalDate();
    int minute = shown.getHour() * 60 + shown.getMinute();
    return windows.on(date).stream()
            .anyMatch(
                window ->
                    minute >= window.fromMinute()
                        && (window.toMinute() <= window.fromMinute() || minute < window.toMinute()))
        || windows.on(date.minusDays(1)).stream()
            .anyMatch(window -> window.runsPastMidnight() && minute < window.toMinute());
  }

  private interface Windows {
    List<TimeWindow> on(LocalDate date);
  }
}
