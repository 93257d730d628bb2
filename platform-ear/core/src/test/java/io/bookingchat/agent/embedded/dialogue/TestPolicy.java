package io.bookingchat.agent.embedded.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.Action;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.ProviderChoice;
import io.bookingchat.agent.embedded.dialogue.Stage.Played;
import io.bookingchat.agent.embedded.understanding.Act;
import io.bookingchat.language.Language;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

final class TestPolicy {
  private final Stage stage = new Stage(Language.ES);

  private Instant at(String local) {
    return LocalDateTime.parse(local).atZone(io.bookingchat.memory.Salon.ZONE).toInstant();
  }

  private Instant proposed() {
    return stage.draft().pending().orElseThrow().proposal().start();
  }

  private Played chosen() {
    stage.hear(Said.with(Act.BOOK).service("corte").at("2026-03-10T15:30"));
    stage.hear(Said.with(Act.BOOK).name("Rosa Vidal"));
    return stage.hear(Said.with(Act.BOOK).phone("+56987654321"));
  }

  @Test
  void asksOneThingAtATimeInTheOrderOfAReceptionist() {
    assertThat(stage.hear(Said.with(Act.GREET)).asks()).isEqualTo(Asks.INTENT);
    assertThat(stage.hear(Said.with(Act.BOOK)).asks()).isEqualTo(Asks.SERVICE);
    assertThat(stage.hear(Said.with(Act.BOOK).service("corte")).asks()).isEqualTo(Asks.DATE);
    Played offered = stage.hear(Said.with(Act.BOOK).day("2026-03-10"));
    assertThat(offered.asks()).isEqualTo(Asks.SLOT);
    assertThat(offered.slots()).hasSizeBetween(2, 5);
    assertThat(stage.hear(Said.with(Act.AFFIRM).ordinal(1)).asks()).isEqualTo(Asks.NAME);
    assertThat(stage.hear(Said.with(Act.BOOK).name("Rosa Vidal")).asks()).isEqualTo(Asks.CONTACT);
    assertThat(stage.hear(Said.with(Act.BOOK).phone("+56987654321")).asks())
        .isEqualTo(Asks.CONFIRMATION);
    assertThat(proposed()).isEqualTo(offered.slots().get(0).start());
    Played booked = stage.hear(Said.with(Act.AFFIRM));
    assertThat(booked.receipts()).hasSize(1);
    assertThat(booked.receipts().get(0).booking().start())
        .isEqualTo(offered.slots().get(0).start());
  }

  @Test
  void takesSeveralFactsFromOneMessage() {
    Played played =
        stage.hear(
            Said.with(Act.BOOK)
                .service("corte")
                .provider("ana")
                .at("2026-03-10T15:30")
                .name("Rosa Vidal")
                .email("rosa@example.com"));
    assertThat(played.asks()).isEqualTo(Asks.CONFIRMATION);
    assertThat(proposed()).isEqualTo(at("2026-03-10T15:30"));
    assertThat(played.text()).contains("Ana Rojas", "martes 10 de marzo a las 15:30");
  }

  @Test
  void settlesAnAmbiguousHourByOpeningHours() {
    stage.hear(Said.with(Act.BOOK).service("corte").at("2026-03-10T04:00").at("2026-03-10T16:00"));
    assertThat(proposed()).isEqualTo(at("2026-03-10T16:00"));
  }

  @Test
  void saysWhyAClosedDayCannotBeHadAndOffersTheNearestTimes() {
    Played played = stage.hear(Said.with(Act.BOOK).service("corte").at("2026-03-15T11:00"));
    assertThat(played.asks()).isEqualTo(Asks.SLOT);
    assertThat(played.slots()).isNotEmpty();
    assertThat(played.text()).contains("domingo 15 de marzo a las 11:00 no atendemos");
  }

  @Test
  void aNewTimeKeepsTheDayAndANewDayKeepsTheTime() {
    chosen();
    Played time = stage.hear(Said.with(Act.NEGATE, Act.CHANGE).time("17:00"));
    assertThat(time.asks()).isEqualTo(Asks.CONFIRMATION);
    assertThat(proposed()).isEqualTo(at("2026-03-10T17:00"));
    stage.hear(Said.with(Act.CHANGE).day("2026-03-12"));
    assertThat(proposed()).isEqualTo(at("2026-03-12T17:00"));
  }

  @Test
  void correctsProviderAndServiceAloneAndKeepsTheRest() {
    chosen();
    stage.hear(Said.with(Act.NEGATE).provider("pedro"));
    assertThat(stage.draft().pending().orElseThrow().proposal().providerId()).isEqualTo("pedro");
    assertThat(proposed()).isEqualTo(at("2026-03-10T15:30"));
    stage.hear(Said.with(Act.CHANGE).service("color"));
    assertThat(stage.draft().pending().orElseThrow().proposal().serviceId()).isEqualTo("color");
    assertThat(stage.draft().provider()).isNotEqualTo(new ProviderChoice.Chosen("pedro"));
    assertThat(proposed()).isEqualTo(at("2026-03-10T15:30"));
  }

  @Test
  void aYesWithAnotherTimeIsNoConsent() {
    chosen();
    Played played = stage.hear(Said.with(Act.AFFIRM, Act.CHANGE).time("17:00"));
    assertThat(played.receipts()).isEmpty();
    assertThat(proposed()).isEqualTo(at("2026-03-10T17:00"));
  }

  @Test
  void aQuestionIsNoConsent() {
    chosen();
    assertThat(stage.hear(Said.with(Act.AFFIRM).asking()).receipts()).isEmpty();
  }

  @Test
  void anotherPersonIsAnybodyButTheOneProposed() {
    chosen();
    String proposed = stage.draft().pending().orElseThrow().proposal().providerId();
    Played played = stage.hear(Said.with(Act.AFFIRM).about(Topic.OTHER_PROVIDER));
    assertThat(played.receipts()).isEmpty();
    assertThat(stage.draft().pending().orElseThrow().proposal().providerId())
        .isNotEqualTo(proposed);
    assertThat(proposed()).isEqualTo(at("2026-03-10T15:30"));
  }

  @Test
  void aYesThatRepeatsTheTimeIsConsent() {
    chosen();
    assertThat(stage.hear(Said.with(Act.AFFIRM).at("2026-03-10T15:30")).receipts()).hasSize(1);
  }

  @Test
  void aPlainNoWithdrawsAndTheNextOneEnds() {
    chosen();
    Played first = stage.hear(Said.with(Act.NEGATE));
    assertThat(stage.draft().pending()).isEmpty();
    assertThat(first.text()).contains("cambiar");
    Played second = stage.hear(Said.with(Act.NEGATE));
    assertThat(second.calls()).containsExactly("start_over");
    assertThat(second.asks()).isEqualTo(Asks.INTENT);
    assertThat(second.receipts()).isEmpty();
  }

  @Test
  void afterANoACorrectionLeadsToANewProposal() {
    chosen();
    stage.hear(Said.with(Act.NEGATE));
    Played played = stage.hear(Said.with(Act.BOOK).day("2026-03-12"));
    assertThat(played.asks()).isEqualTo(Asks.CONFIRMATION);
    assertThat(proposed()).isEqualTo(at("2026-03-12T15:30"));
  }

  @Test
  void answersAPriceInBetweenAndRepeatsTheQuestion() {
    stage.hear(Said.with(Act.BOOK).service("corte"));
    Played played = stage.hear(Said.with(Act.ASK_PRICE));
    assertThat(played.text()).contains("$15.000").contains("¿Qué día");
    assertThat(played.asks()).isEqualTo(Asks.DATE);
  }

  @Test
  void answersThePriceAtTheProposalAndKeepsIt() {
    chosen();
    Played played = stage.hear(Said.with(Act.AFFIRM, Act.ASK_PRICE));
    assertThat(played.receipts()).isEmpty();
    assertThat(played.asks()).isEqualTo(Asks.CONFIRMATION);
    assertThat(stage.hear(Said.with(Act.AFFIRM)).receipts()).hasSize(1);
  }

  @Test
  void movesTheVisitorsOwnBooking() {
    chosen();
    stage.hear(Said.with(Act.AFFIRM));
    Played asked = stage.hear(Said.with(Act.RESCHEDULE));
    assertThat(asked.asks()).isEqualTo(Asks.DATE);
    Played proposed = stage.hear(Said.with(Act.BOOK).at("2026-03-11T11:00"));
    assertThat(proposed.asks()).isEqualTo(Asks.CONFIRMATION);
    Played moved = stage.hear(Said.with(Act.AFFIRM));
    assertThat(moved.receipts().get(0).action()).isEqualTo(Action.RESCHEDULE);
    assertThat(moved.receipts().get(0).booking().start()).isEqualTo(at("2026-03-11T11:00"));
  }

  @Test
  void cancelsByCodeAndContactOnly() {
    chosen();
    String code = stage.hear(Said.with(Act.AFFIRM)).receipts().get(0).booking().code();
    stage.anotherVisitor();
    assertThat(stage.hear(Said.with(Act.CANCEL)).asks()).isEqualTo(Asks.BOOKING);
    assertThat(stage.hear(Said.with(Act.OTHER).code(code)).asks()).isEqualTo(Asks.CONTACT);
    Played proposed = stage.hear(Said.with(Act.BOOK).phone("+56987654321"));
    assertThat(proposed.asks()).isEqualTo(Asks.CONFIRMATION);
    assertThat(proposed.text()).contains("martes 10 de marzo a las 15:30");
    assertThat(stage.hear(Said.with(Act.AFFIRM)).receipts().get(0).action())
        .isEqualTo(Action.CANCEL);
  }

  @Test
  void keepsTheBookingWhenTheCancellationIsDeclined() {
    chosen();
    stage.hear(Said.with(Act.AFFIRM));
    assertThat(stage.hear(Said.with(Act.CANCEL)).asks()).isEqualTo(Asks.CONFIRMATION);
    Played kept = stage.hear(Said.with(Act.NEGATE));
    assertThat(kept.receipts()).isEmpty();
    assertThat(kept.asks()).isEqualTo(Asks.INTENT);
  }

  @Test
  void handsOffToAPerson() {
    assertThat(stage.hear(Said.with(Act.HUMAN)).calls()).containsExactly("hand_off");
  }

  @Test
  void meetsAbuseAndOffTopicWithoutLosingTheThread() {
    stage.hear(Said.with(Act.BOOK).service("corte"));
    Played abused = stage.hear(Said.with(Act.OTHER).about(Topic.ABUSE));
    assertThat(abused.asks()).isEqualTo(Asks.DATE);
    assertThat(abused.text()).contains("¿Qué día");
  }
}
