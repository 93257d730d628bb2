package io.bookingchat.agent.embedded.understanding;

import io.bookingchat.agent.Asks;
import io.bookingchat.agent.ProviderChoice;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what a message does, from its phrases, its facts and what the visitor was asked. */
final class ActReader {
  private static final Set<String> OF = Set.of("de", "del", "do", "da", "of");

  private final Cues cues;
  private final Facts facts;
  private final Setting setting;
  private final Stance stance;
  private final Set<Act> acts = new LinkedHashSet<>();

  ActReader(Cues cues, Facts facts, Setting setting) {
    this.cues = cues;
    this.facts = facts;
    this.setting = setting;
    stance = new Stance(cues);
  }

  /** The acts, the likeliest first; never empty. */
  List<Act> read() {
    if (cues.has(Cue.INJECTION)) {
      return List.of(Act.OTHER);
    }
    boolean named = asked(Asks.NAME) && facts.name().isPresent(); // "you can call me Jo"
    if (cues.has(Cue.HUMAN) && !named) {
      acts.add(Act.HUMAN);
      if (cues.has(Cue.BOOK)) {
        acts.add(Act.BOOK); // "an appointment with another person" may mean a professional
      }
    }
    if (insultsTheMachine()) {
      return List.of(Act.OTHER, Act.HUMAN);
    }
    if (cues.has(Cue.ABUSE)) {
      acts.add(Act.OTHER);
      return List.copyOf(acts);
    }
    if (acts.isEmpty()) {
      Asks asked = setting.asked().orElse(Asks.NOTHING);
      switch (asked) {
        case NOTHING, INTENT -> open(asked);
        case SERVICE, PROVIDER, DATE, TIME, NAME, CONTACT, BOOKING -> detail(asked);
        case SLOT -> slot();
        case CONFIRMATION -> confirmation();
      }
    }
    if (acts.isEmpty()) {
      courtesies();
    }
    if (acts.isEmpty()) {
      acts.add(Act.OTHER);
    }
    return List.copyOf(acts);
  }

  private boolean asked(Asks asks) {
    return setting.asked().filter(asks::equals).isPresent();
  }

  /** "You are a stupid robot" asks for nobody. */
  private boolean insultsTheMachine() {
    return cues.of(Cue.HUMAN)
        .anyMatch(human -> cues.of(Cue.ABUSE).anyMatch(abuse -> abuse.from() == human.to()));
  }

  /** Nothing was asked that a word or two could answer. */
  private void open(Asks asked) {
    if (changesBooking()) {
      return;
    }
    boolean shifted = setting.booked() && facts.time() && cues.has(Cue.SHIFT);
    if (shifted && cues.has(Cue.CORRECTION) && !cues.any(Cue.PRICE, Cue.HOURS)) {
      acts.add(Act.RESCHEDULE); // "can it be changed to Friday?" asks more than if Friday is free
      return;
    }
    if (asksSomething()) {
      return;
    }
    if (setting.booked() && leaves()) {
      acts.add(Act.THANKS);
      return;
    }
    if (cues.has(Cue.ASIDE) && !facts.time() && !cues.any(Cue.BOOK, Cue.WANT, Cue.NEED)) {
      acts.add(Act.OTHER);
      return;
    }
    boolean question = cues.has(Cue.QUESTION) && !cues.any(Cue.BOOK, Cue.WANT, Cue.NEED);
    if (setting.booked() && facts.service() && facts.time() && shifts()) {
      acts.add(Act.RESCHEDULE);
    } else if (facts.service() || facts.anyProvider() || cues.any(Cue.BOOK, Cue.NEED)) {
      acts.add(Act.BOOK);
    } else if ((cues.has(Cue.SHIFT) && setting.booked())
        || (cues.any(Cue.SHIFT, Cue.CORRECTION) && facts.time())) {
      boolean moves = cues.has(Cue.SHIFT) || setting.booked();
      acts.add(moves ? Act.RESCHEDULE : Act.CHANGE);
    } else if ((facts.time() || facts.code().isPresent()) && !question) {
      acts.add(Act.BOOK);
    } else if (cues.has(Cue.DROP)) {
      acts.add(Act.CANCEL);
      acts.add(Act.NEGATE);
    } else if (cues.any(Cue.THANKS, Cue.GOODBYE)) {
      acts.add(Act.THANKS);
    } else if (setting.booked() && !question && cues.any(Cue.YES, Cue.PRAISE, Cue.NO)) {
      acts.add(Act.THANKS);
    } else if (facts.contact() && !question) {
      acts.add(Act.BOOK);
    } else if (!question && !cues.has(Cue.GREETING) && stance.negates()) {
      acts.add(Act.NEGATE);
    } else if (asked == Asks.NOTHING
        && !question
        && setting.asked().isPresent()
        && stance.affirms()) {
      acts.add(Act.AFFIRM);
    }
  }

  /** "See you tomorrow". */
  private boolean leaves() {
    return cues.has(Cue.GOODBYE)
        && !cues.any(Cue.BOOK, Cue.WANT, Cue.NEED, Cue.SHIFT, Cue.CORRECTION, Cue.QUESTION)
        && !facts.service();
  }

  /** A detail of the appointment was asked. */
  private void detail(Asks asked) {
    if (changesBooking()) {
      return;
    }
    boolean chosen = asked == Asks.PROVIDER && answers(asked) && !facts.time();
    if (!chosen && asksSomething()) {
      if (facts.appointment()) {
        acts.add(Act.BOOK);
      }
      return;
    }
    if (drops()) {
      return;
    }
    boolean answered = answers(asked);
    boolean corrects = cues.any(Cue.CORRECTION, Cue.SHIFT, Cue.BUT) || stance.negates();
    if (!answered && corrects && facts.appointment()) {
      acts.add(Act.CHANGE);
      refusal();
    } else if (answered || facts.appointment() || facts.contact() || cues.any(Cue.BOOK, Cue.NEED)) {
      acts.add(Act.BOOK);
      consent();
    } else if (cues.has(Cue.SHIFT)) {
      acts.add(Act.CHANGE);
    } else if (!cues.has(Cue.QUESTION)) {
      verdict();
    }
  }

  private boolean answers(Asks asked) {
    return switch (asked) {
      case SERVICE -> facts.service();
      case PROVIDER -> facts.anyProvider();
      case DATE, TIME -> facts.time() || cues.has(Cue.WHICHEVER);
      case NAME -> facts.name().isPresent();
      case CONTACT -> facts.email().isPresent() || facts.phone().isPresent();
      case BOOKING -> facts.code().isPresent() || facts.ordinal().isPresent();
      case NOTHING, INTENT, SLOT, CONFIRMATION -> false;
    };
  }

  /** Free times were offered. */
  private void slot() {
    if (changesBooking()) {
      return;
    }
    if (cues.has(Cue.NONE_OF_THEM)) {
      if (facts.time() && cues.has(Cue.CORRECTION)) {
        acts.add(Act.CHANGE);
      }
      acts.add(Act.NEGATE);
      return;
    }
    if (asksSomething()) {
      if (facts.appointment()) {
        acts.add(Act.CHANGE);
      }
      return;
    }
    if (drops()) {
      return;
    }
    boolean takes = cues.any(Cue.TAKE, Cue.WHICHEVER) || facts.ordinal().isPresent();
    if (facts.ordinal().isPresent() && !stance.negates()) {
      acts.add(Act.AFFIRM);
    } else if (stance.negates()) {
      if (facts.appointment()) {
        acts.add(Act.CHANGE);
      }
      acts.add(Act.NEGATE);
    } else if (facts.appointment()
        && cues.any(Cue.CORRECTION, Cue.SHIFT, Cue.BUT)
        && !cues.has(Cue.TAKE)) {
      acts.add(Act.CHANGE);
      consent();
    } else if (takes || stance.affirms() || (facts.time() && !cues.has(Cue.QUESTION))) {
      acts.add(Act.AFFIRM);
      if (facts.appointment()) {
        acts.add(Act.CHANGE);
      }
    } else if (facts.appointment() || cues.any(Cue.SHIFT, Cue.CORRECTION)) {
      acts.add(Act.CHANGE);
    } else if (facts.contact()) {
      acts.add(Act.BOOK);
    }
    courtesyAfter();
  }

  /** A booking, a move or a cancellation was put to the visitor for consent. */
  private void confirmation() {
    boolean yes = stance.affirms() && !stance.negates();
    if (yes && stance.asksFor(Cue.CANCEL)) {
      acts.add(Act.AFFIRM);
      acts.add(Act.CANCEL);
      return;
    }
    if (changesBooking() || (!yes && asksSomething())) {
      return;
    }
    if (cues.has(Cue.KEEP)) {
      acts.add(Act.KEEP);
      verdict();
      return;
    }
    if (drops()) {
      return;
    }
    boolean details = facts.appointment() || facts.contact();
    if (yes) {
      boolean corrects = cues.any(Cue.BUT, Cue.CORRECTION, Cue.SHIFT) && details;
      if (corrects) {
        acts.add(Act.CHANGE);
      }
      acts.add(Act.AFFIRM);
      if (details) {
        acts.add(Act.CHANGE);
      }
      if (cues.has(Cue.NO)) {
        acts.add(Act.NEGATE); // "yes, not tomorrow" agrees to something, but to what?
      }
      asksSomething();
    } else if (details || cues.has(Cue.SHIFT) || (cues.has(Cue.CORRECTION) && !stance.negates())) {
      acts.add(Act.CHANGE);
      refusal();
      if (cues.has(Cue.SHIFT)) {
        acts.add(Act.RESCHEDULE); // where a cancellation was proposed, it is the booking that moves
      }
    } else {
      verdict();
    }
    courtesyAfter();
  }

  /** Cancels or moves a booking that is made. */
  private boolean changesBooking() {
    if (stance.asksFor(Cue.CANCEL)) {
      if (stance.proposesAfter(Cue.CANCEL)) {
        acts.add(underWay() ? Act.CHANGE : Act.RESCHEDULE);
      }
      acts.add(Act.CANCEL);
      return true;
    }
    if (stance.asksFor(Cue.MOVE)) {
      if (underWay() && (facts.appointment() || consenting())) {
        acts.add(Act.CHANGE);
      }
      acts.add(Act.RESCHEDULE);
      return true;
    }
    boolean keeps =
        stance.forbids(Cue.CANCEL)
            || stance.forbids(Cue.MOVE)
            || (stance.forbids(Cue.SHIFT) && !facts.time());
    if (keeps) {
      keep();
    }
    return keeps;
  }

  /** "No la canceles", and perhaps what to do instead. */
  private void keep() {
    if (stance.asksFor(Cue.SHIFT)) {
      acts.add(Act.RESCHEDULE);
      acts.add(Act.NEGATE);
      return;
    }
    if (facts.service() || (facts.time() && cues.any(Cue.CORRECTION, Cue.BUT))) {
      acts.add(underWay() ? Act.CHANGE : Act.BOOK);
    }
    acts.add(Act.NEGATE);
    acts.add(Act.KEEP);
  }

  /** A verb that moves something, not the name of a service such as "cambio de aceite". */
  private boolean shifts() {
    return cues.of(Cue.SHIFT)
        .anyMatch(
            match ->
                cues.words().startsClause(match.from())
                    && match.to() < cues.words().size()
                    && !OF.contains(cues.words().plain(match.to())));
  }

  private boolean consenting() {
    return setting
        .asked()
        .filter(asks -> asks == Asks.SLOT || asks == Asks.CONFIRMATION)
        .isPresent();
  }

  private boolean underWay() {
    return setting
        .asked()
        .filter(asks -> asks != Asks.NOTHING && asks != Asks.INTENT && asks != Asks.BOOKING)
        .isPresent();
  }

  private boolean asksSomething() {
    boolean ofOne = facts.provider() instanceof ProviderChoice.Chosen;
    Optional<Act> question = stance.question(ofOne);
    if (ofOne && question.equals(Optional.of(Act.ASK_HOURS))) {
      acts.add(Act.ASK_AVAILABILITY); // the hours of one person are when she can be booked
    }
    question.ifPresent(acts::add);
    return question.isPresent();
  }

  private boolean drops() {
    if (cues.has(Cue.LATER)) {
      acts.add(Act.NEGATE);
    }
    if (cues.has(Cue.DROP) && !facts.appointment()) {
      acts.add(Act.CANCEL);
      acts.add(Act.NEGATE);
    }
    return !acts.isEmpty();
  }

  private void verdict() {
    consent();
    refusal();
  }

  private void consent() {
    if (stance.affirms() && !stance.negates()) {
      acts.add(Act.AFFIRM);
    }
  }

  private void refusal() {
    if (stance.negates()) {
      acts.add(Act.NEGATE);
    }
  }

  private void courtesyAfter() {
    if (!acts.isEmpty() && cues.any(Cue.THANKS, Cue.GOODBYE)) {
      acts.add(Act.THANKS);
    }
  }

  private void courtesies() {
    if (cues.any(Cue.THANKS, Cue.GOODBYE)) {
      acts.add(Act.THANKS);
    } else if (cues.has(Cue.GREETING) && !cues.has(Cue.QUESTION)) {
      acts.add(Act.GREET);
    }
  }
}
