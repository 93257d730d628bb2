package io.bookingchat.agent.embedded.dialogue;

import io.bookingchat.agent.Action;
import io.bookingchat.agent.PendingProposal;
import io.bookingchat.agent.Proposal;
import io.bookingchat.agent.ProviderChoice;
import io.bookingchat.agent.embedded.understanding.Act;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Whether a message agrees to the proposal that the visitor was shown. */
final class Consent {
  private static final List<Act> DOUBTS =
      List.of(
          Act.NEGATE,
          Act.HUMAN,
          Act.ASK_PRICE,
          Act.ASK_HOURS,
          Act.ASK_AVAILABILITY,
          Act.RESCHEDULE,
          Act.CANCEL);

  private Consent() {}

  /** The proposal that the message says yes to, as it was shown; a yes with a "but" is none. */
  static Optional<PendingProposal> given(Situation situation) {
    String turn = situation.state().turn().turnId();
    return situation
        .draft()
        .pending()
        .filter(pending -> pending.confirmableIn(turn))
        .filter(pending -> yes(situation.heard(), pending.proposal().action()))
        .filter(pending -> !Remark.HESITATES.in(situation))
        .filter(pending -> agrees(situation, pending.proposal()));
  }

  private static boolean yes(Heard heard, Action proposed) {
    boolean repeated =
        switch (proposed) {
          case BOOK -> false;
          case RESCHEDULE -> heard.says(Act.RESCHEDULE) && heard.says(Act.AFFIRM);
          case CANCEL -> heard.says(Act.CANCEL);
        };
    boolean doubts =
        DOUBTS.stream()
            .filter(act -> !(repeated && (act == Act.RESCHEDULE || act == Act.CANCEL)))
            .anyMatch(heard::says);
    return (heard.says(Act.AFFIRM) || repeated) && !doubts && !heard.asks();
  }

  private static boolean agrees(Situation situation, Proposal proposal) {
    Heard heard = situation.heard();
    LocalDateTime start = situation.local(proposal.start());
    boolean other =
        heard.about(Topic.EARLIER) || heard.about(Topic.LATER) || heard.about(Topic.OTHER_PROVIDER);
    boolean restated = heard.wishes() || !heard.bookedTimes().isEmpty();
    return !other
        && WishedServices.fit(situation, proposal.serviceId())
        && fits(heard.said().provider(), proposal.providerId())
        && (heard.times().isEmpty() || Times.fitsAny(heard.times(), start))
        && (proposal.action() != Action.CANCEL
            || heard.bookedTimes().isEmpty()
            || Times.fitsAny(heard.bookedTimes(), start))
        && (restated || !heard.says(Act.CHANGE));
  }

  private static boolean fits(ProviderChoice choice, String providerId) {
    if (choice instanceof ProviderChoice.Chosen chosen) {
      return chosen.providerId().equals(providerId);
    }
    return !(choice instanceof ProviderChoice.Except except)
        || !except.providerIds().contains(providerId);
  }
}
