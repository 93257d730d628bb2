package io.bookingchat.agent.embedded.dialogue;

import static io.bookingchat.agent.tools.ArgumentNames.CODE;
import static io.bookingchat.agent.tools.ArgumentNames.CONTACT;
import static io.bookingchat.agent.tools.ArgumentNames.DAY;
import static io.bookingchat.agent.tools.ArgumentNames.PROVIDER;
import static io.bookingchat.agent.tools.ArgumentNames.SERVICE;
import static io.bookingchat.agent.tools.ArgumentNames.TIME;
import static io.bookingchat.agent.tools.ToolNames.FIND_MY_BOOKINGS;

import io.bookingchat.agent.Action;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.ProviderChoice;
import io.bookingchat.agent.Wish;
import io.bookingchat.agent.embedded.understanding.Act;
import io.bookingchat.booking.Booking;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Looks for the booking that is to be moved or cancelled. */
final class BookingSearch {
  private BookingSearch() {}

  /** The first search of a turn whose message says something about which booking it is. */
  static Optional<ToolCall> first(Situation situation) {
    Optional<Action> intended = IntendedAction.of(situation.draft(), situation.heard());
    Optional<Action> action = intended.or(situation::action);
    boolean needed = action.filter(wanted -> wanted != Action.BOOK).isPresent();
    boolean known = situation.draft().bookingId().isPresent() && !corrects(situation);
    boolean begins = intended.isPresent() && !intended.equals(situation.action());
    return needed && !known && (begins || describes(situation))
        ? Optional.of(described(situation))
        : Optional.empty();
  }

  private static boolean corrects(Situation situation) {
    return !situation.heard().bookedTimes().isEmpty() || otherService(situation);
  }

  /** "No, cancel my haircut", said when the manicure was found. */
  static boolean otherService(Situation situation) {
    Heard heard = situation.heard();
    boolean corrects =
        heard.says(Act.CANCEL) || heard.says(Act.RESCHEDULE) || heard.says(Act.NEGATE);
    return corrects
        && situation.draft().bookingId().isPresent()
        && !heard.said().serviceIds().isEmpty()
        && situation
            .draft()
            .serviceId()
            .filter(id -> !WishedServices.fit(situation, id))
            .isPresent();
  }

  private static boolean describes(Situation situation) {
    Heard heard = situation.heard();
    return bookedWith(situation).isPresent()
        || heard.said().code().isPresent()
        || heard.said().email().isPresent()
        || heard.said().phone().isPresent()
        || heard.said().ordinal().isPresent()
        || !heard.said().serviceIds().isEmpty()
        || !heard.bookedTimes().isEmpty();
  }

  private static ToolCall described(Situation situation) {
    Heard heard = situation.heard();
    ToolCall call =
        ToolCall.of(FIND_MY_BOOKINGS)
            .with(CODE, heard.said().code().or(() -> situation.draft().lookup().code()))
            .with(CONTACT, contact(situation));
    if (heard.said().ordinal().isPresent()) {
      return call;
    }
    Wish time = heard.bookedTimes().isEmpty() ? Wish.NONE : Times.wish(heard.bookedTimes().get(0));
    return call.with(SERVICE, heard.said().serviceIds().stream().findFirst())
        .with(PROVIDER, bookedWith(situation))
        .with(DAY, Times.day(time))
        .with(TIME, time.time());
  }

  /** "Diego's" tells bookings apart; in a first wish to move one it may be whom to move it to. */
  private static Optional<String> bookedWith(Situation situation) {
    boolean choosing =
        situation.draft().asked() == Asks.BOOKING
            || situation.action().filter(Action.CANCEL::equals).isPresent();
    return choosing && situation.heard().said().provider() instanceof ProviderChoice.Chosen chosen
        ? Optional.of(chosen.providerId())
        : Optional.empty();
  }

  private static Optional<String> contact(Situation situation) {
    var said = situation.heard().said();
    var known = situation.draft().contact();
    return said.email().or(said::phone).or(known::email).or(known::phone);
  }

  /** The next search, when the first one left several or none and the message helps further. */
  static Optional<ToolCall> next(Situation situation) {
    if (!situation.calledLast(FIND_MY_BOOKINGS) || situation.times(FIND_MY_BOOKINGS) > 1) {
      return Optional.empty();
    }
    List<Booking> found = situation.state().found();
    OptionalInt ordinal = situation.heard().said().ordinal();
    if (ordinal.isPresent()) {
      int index =
          ordinal.getAsInt() < 0 ? found.size() + ordinal.getAsInt() : ordinal.getAsInt() - 1;
      return index >= 0 && index < found.size()
          ? Optional.of(only(situation, found.get(index)))
          : Optional.empty();
    }
    ToolCall before = situation.done().get(situation.done().size() - 1);
    boolean filtered =
        before.arguments().containsKey(SERVICE)
            || before.arguments().containsKey(PROVIDER)
            || before.arguments().containsKey(DAY)
            || before.arguments().containsKey(TIME);
    // a code names one booking: where it failed, nothing else is looked for
    return found.isEmpty() && filtered && !before.arguments().containsKey(CODE)
        ? wider(situation, before)
        : Optional.empty();
  }

  /** Without what may have been misunderstood; but who has no manicure is not shown a haircut. */
  private static Optional<ToolCall> wider(Situation situation, ToolCall before) {
    boolean sure = situation.heard().said().serviceIds().size() == 1;
    ToolCall call = ToolCall.of(FIND_MY_BOOKINGS);
    if (sure) {
      call = call.with(SERVICE, before.arguments().get(SERVICE));
    }
    return call.equals(before) ? Optional.empty() : Optional.of(call);
  }

  private static ToolCall only(Situation situation, Booking booking) {
    LocalDateTime start = situation.local(booking.start());
    LocalDate day = start.toLocalDate();
    LocalTime time = start.toLocalTime();
    return ToolCall.of(FIND_MY_BOOKINGS)
        .with(SERVICE, (Object) booking.serviceId())
        .with(PROVIDER, (Object) booking.providerId())
        .with(DAY, (Object) day.toString())
        .with(TIME, (Object) time.toString());
  }
}
