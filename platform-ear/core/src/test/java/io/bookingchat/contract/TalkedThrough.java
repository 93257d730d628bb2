package io.bookingchat.contract;

import io.bookingchat.agent.Action;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.Contact;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.Lookup;
import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.agent.PendingProposal;
import io.bookingchat.agent.Proposal;
import io.bookingchat.agent.ProviderChoice;
import io.bookingchat.agent.QuickReply;
import io.bookingchat.agent.Receipt;
import io.bookingchat.agent.Unavailable;
import io.bookingchat.agent.Wish;
import io.bookingchat.booking.BookedService;
import io.bookingchat.booking.Hold;
import io.bookingchat.conversation.Author;
import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.Earlier;
import io.bookingchat.conversation.Message;
import io.bookingchat.conversation.Reply;
import io.bookingchat.language.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A conversation with everything in it that a conversation can hold. */
final class TalkedThrough {
  private static final Instant NOW = Instant.parse("2026-03-09T12:00:00.123Z");
  private static final Instant START = Instant.parse("2026-03-10T13:00:00Z");
  private static final Instant END = START.plus(Duration.ofMinutes(45));

  private TalkedThrough() {}

  static Conversation conversation(String id, int version) {
    return waiting(id, version, Optional.of(NOW));
  }

  /**
   * The same.
   *
   * @param since since when they wait for a person
   */
  static Conversation waiting(String id, int version, Optional<Instant> since) {
    Message question = new Message("m1", Author.VISITOR, "¿Mañana? <b>\"ñ\"</b> 👍", NOW);
    Message answer = new Message("m2", Author.ASSISTANT, "Sí.", NOW);
    return new Conversation(
        id,
        "visitor",
        Language.ES,
        7,
        List.of(question, answer),
        new Earlier(List.of("BOOK Corte"), List.of("¿ñ?")),
        draft(),
        List.of(reply(id, answer)),
        since,
        NOW,
        Instant.parse("2100-01-01T00:00:00Z"),
        version);
  }

  private static Draft draft() {
    return Draft.EMPTY
        .with(Action.RESCHEDULE)
        .withService("corte")
        .with(new ProviderChoice.Except(Set.of("ana", "pedro")))
        .with(
            new Wish(
                Optional.of(LocalDate.parse("2026-03-10")),
                Optional.empty(),
                Optional.of(LocalTime.parse("10:30")),
                Optional.empty(),
                Optional.of(LocalTime.MIDNIGHT)))
        .offering(List.of(slot()))
        .with(
            Optional.of(
                new PendingProposal(
                    "p1",
                    proposal(),
                    Optional.of(new Hold("h1", "corte", "ana", START, "visitor", NOW)),
                    Optional.of("bk_1"),
                    Optional.empty())))
        .with(new Lookup(Optional.of("bk_1"), Optional.of("ABC234"), Optional.of(NOW)))
        .with(new Contact(Optional.of("Eva"), Optional.empty(), Optional.of("+56 9 1234 5678")))
        .asking(Asks.CONFIRMATION)
        .waiting(true);
  }

  private static Reply reply(String id, Message answer) {
    return new Reply(
        id,
        "turn-1",
        Language.PT,
        List.of(answer),
        Asks.CONFIRMATION,
        List.of(new QuickReply("yes", "Sí")),
        List.of(slot()),
        Optional.of(proposal()),
        Optional.of(new Unavailable(Optional.of(START), Optional.of(LocalDate.EPOCH), "TAKEN")),
        List.of(new Receipt(Action.CANCEL, SomeBookings.booking("bk_1", START))),
        true,
        false,
        true);
  }

  private static OfferedSlot slot() {
    return new OfferedSlot("signed", "corte", "ana", "Ana", START, END);
  }

  private static Proposal proposal() {
    return new Proposal(
        Action.RESCHEDULE,
        "corte",
        "Corte",
        "ana",
        "Ana",
        START,
        END,
        Optional.of(NOW),
        List.of(new BookedService("corte", "Corte", START, END)));
  }
}
