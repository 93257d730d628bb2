package io.bookingchat.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What takes a start away, and that offering and checking agree. */
final class TestSlotEngine {
  private static final String DAY = "2024-05-02";
  private static final OptionalInt NONE = OptionalInt.empty();

  private static Questions morning() {
    return Questions.in("UTC").on(DAY, "09:00", "12:00");
  }

  @Test
  void bookingsThatOnlyTouchTakeNothing() {
    assertThat(
            morning()
                .booked("other", "2024-05-02T10:00:00Z", "2024-05-02T11:00:00Z", 0, 0)
                .startsOn(DAY))
        .containsExactly("2024-05-02T09:00:00Z", "2024-05-02T11:00:00Z");
    assertThat(
            morning()
                .booked("other", "2024-05-02T10:00:00Z", "2024-05-02T11:00:01Z", 0, 0)
                .startsOn(DAY))
        .containsExactly("2024-05-02T09:00:00Z");
  }

  @Test
  void buffersOfBothSidesAddUp() {
    Questions question =
        Questions.in("UTC")
            .on(DAY, "09:00", "14:00")
            .buffers(15, 0)
            .booked("s", "2024-05-02T09:00:00Z", "2024-05-02T09:30:00Z", 0, 30);

    assertThat(question.startsOn(DAY)).startsWith("2024-05-02T11:00:00Z");
  }

  @Test
  void buffersMayLieOutsideOpenTime() {
    assertThat(morning().buffers(600, 600).startsOn(DAY)).hasSize(3);
  }

  @Test
  void absencesTakeSlotsButCutNoOpening() {
    assertThat(morning().away("2024-05-02T09:50:00Z", "2024-05-02T10:10:00Z").startsOn(DAY))
        .containsExactly("2024-05-02T11:00:00Z");
  }

  @Test
  void holdsOfOthersCountUntilTheyExpire() {
    Questions question = morning().now("2024-05-02T08:00:00Z");
    question.held("other", "2024-05-02T09:00:00Z", "2024-05-02T10:00:00Z", "2024-05-02T08:00:01Z");
    question.held("other", "2024-05-02T10:00:00Z", "2024-05-02T11:00:00Z", "2024-05-02T08:00:00Z");
    question.held("me", "2024-05-02T11:00:00Z", "2024-05-02T12:00:00Z", "2024-05-02T08:00:01Z");

    assertThat(question.startsOn(DAY))
        .containsExactly("2024-05-02T10:00:00Z", "2024-05-02T11:00:00Z");
  }

  @Test
  void aGroupSharesOneStartUpToItsCapacity() {
    Questions group =
        morning()
            .capacity(2)
            .now("2024-05-02T08:00:00Z")
            .booked("s", "2024-05-02T09:00:00Z", "2024-05-02T10:00:00Z", 0, 0);

    assertThat(group.startsOn(DAY)).hasSize(3);

    group.held("other", "2024-05-02T09:00:00Z", "2024-05-02T10:00:00Z", "2024-05-02T08:05:00Z");

    assertThat(group.startsOn(DAY)).containsExactly("2024-05-02T10:00:00Z", "2024-05-02T11:00:00Z");
  }

  @Test
  void anotherStartOrServiceIsNoCompanion() {
    assertThat(
            morning()
                .capacity(5)
                .booked("s", "2024-05-02T09:30:00Z", "2024-05-02T10:00:00Z", 0, 0)
                .booked("other", "2024-05-02T11:00:00Z", "2024-05-02T12:00:00Z", 0, 0)
                .startsOn(DAY))
        .containsExactly("2024-05-02T10:00:00Z");
  }

  @Test
  void noticeIsExactToTheSecond() {
    Questions question = morning().limits(60, NONE, NONE, NONE);

    assertThat(question.now("2024-05-02T09:00:00Z").startsOn(DAY)).hasSize(2);
    assertThat(question.now("2024-05-02T09:00:00.001Z").startsOn(DAY)).hasSize(1);
  }

  @Test
  void theHorizonCountsCalendarDays() {
    Questions question =
        Questions.in("America/Santiago")
            .everyDay("09:00", "10:00")
            .limits(0, OptionalInt.of(1), NONE, NONE)
            .now("2024-05-02T03:59:00Z"); // still the first of May there

    assertThat(question.starts("2024-05-01T00:00:00Z", "2024-06-01T00:00:00Z"))
        .containsExactly("2024-05-02T13:00:00Z");
  }

  @Test
  void limitsCountBookingsOfTheLocalDateAndWeek() {
    Questions question =
        Questions.in("UTC")
            .everyDay("09:00", "10:00")
            .booked("other", "2024-05-02T23:30:00Z", "2024-05-03T02:00:00Z", 0, 0);

    question.limits(0, NONE, OptionalInt.of(1), NONE);
    assertThat(question.startsOn("2024-05-02")).isEmpty();
    assertThat(question.startsOn("2024-05-03")).hasSize(1);

    question.limits(0, NONE, NONE, OptionalInt.of(1));
    assertThat(question.startsOn("2024-05-05")).isEmpty();
    assertThat(question.startsOn("2024-05-06")).hasSize(1);
  }

  @Test
  void saysWhyAStartIsRefused() {
    SlotQuestion question =
        morning()
            .now("2024-05-02T09:30:00Z")
            .booked("other", "2024-05-02T10:00:00Z", "2024-05-02T11:00:00Z", 0, 15)
            .question("2024-05-02T00:00:00Z", "2024-05-03T00:00:00Z");

    assertThat(refusal(question, "2024-05-02T09:00:00Z")).isEqualTo(Refusal.MIN_ADVANCE);
    assertThat(refusal(question, "2024-05-02T10:00:00Z")).isEqualTo(Refusal.TAKEN);
    assertThat(refusal(question, "2024-05-02T11:00:00Z")).isEqualTo(Refusal.BUFFER);
    assertThat(refusal(question, "2024-05-02T11:30:00Z")).isEqualTo(Refusal.CLOSED);
  }

  @Test
  void offeringAndCheckingAgree() {
    SlotQuestion question =
        Questions.in("America/Santiago")
            .everyDay("20:00", "03:00")
            .service(50, 15, Alignment.CLOCK)
            .booked("other", "2024-04-07T02:00:00Z", "2024-04-07T02:40:00Z", 10, 5)
            .question("2024-04-06T00:00:00Z", "2024-04-09T00:00:00Z");

    for (SlotEngine.Judged judged : SlotEngine.judgedStarts(question)) {
      assertThat(SlotEngine.refusal(question, judged.start())).isEqualTo(judged.refusal());
      assertThat(SlotEngine.openStarts(question).contains(judged.start()))
          .isEqualTo(judged.refusal().isEmpty());
    }
  }

  private static Refusal refusal(SlotQuestion question, String start) {
    return SlotEngine.refusal(question, Instant.parse(start)).orElseThrow();
  }
}
