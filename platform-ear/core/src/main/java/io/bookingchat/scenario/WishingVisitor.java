package io.bookingchat.scenario;

import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.agent.VisitorInput;
import io.bookingchat.conversation.Reply;
import io.bookingchat.language.Language;
import io.bookingchat.scenario.Scenario.Wish;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** A visitor who wants a booking and answers what is asked. */
final class WishingVisitor implements Visitor {
  private static final String BUNDLE = "io.bookingchat.scenario.visitor";
  private static final LocalTime NOON = LocalTime.NOON;

  private final Wish wish;
  private final Language language;
  private final ZoneId zone;
  private LocalDate day;
  private boolean saidPart;

  /**
   * @param today local date of the company
   */
  WishingVisitor(Wish wish, Language language, ZoneId zone, LocalDate today) {
    this.wish = wish;
    this.language = language;
    this.zone = zone;
    this.day = wish.day().orElse(today).minusDays(wish.day().isPresent() ? 1 : 0);
  }

  @Override
  public Optional<VisitorInput> next(Optional<Reply> last) {
    return last.isEmpty() ? Optional.of(text(opening())) : answer(last.get());
  }

  private Optional<VisitorInput> answer(Reply reply) {
    return switch (reply.asks()) {
      case NOTHING -> Optional.empty();
      case INTENT, BOOKING -> Optional.of(text(opening()));
      case SERVICE -> Optional.of(text(wish.service()));
      case PROVIDER -> Optional.of(text(wish.provider().orElseGet(() -> say("anyone"))));
      case DATE -> Optional.of(text(nextDay()));
      case TIME -> Optional.of(text(part().orElseGet(() -> say("anytime"))));
      case SLOT -> Optional.of(slot(reply.slots()));
      case NAME -> Optional.of(text(wish.name()));
      case CONTACT -> Optional.of(text(wish.contact()));
      case CONFIRMATION -> Optional.of(new VisitorInput.Choice("yes"));
    };
  }

  /** An offered time in the wished part of the day; another day or the first when there is none. */
  private VisitorInput slot(List<OfferedSlot> slots) {
    Optional<OfferedSlot> fitting = slots.stream().filter(this::fits).findFirst();
    if (fitting.isPresent() || saidPart || slots.isEmpty()) {
      return fitting
          .or(() -> slots.stream().findFirst())
          .<VisitorInput>map(slot -> new VisitorInput.Choice(slot.slotId()))
          .orElseGet(() -> text(nextDay()));
    }
    saidPart = true;
    return text(part().orElseGet(this::nextDay));
  }

  private boolean fits(OfferedSlot slot) {
    LocalTime time = slot.start().atZone(zone).toLocalTime();
    return wish.part().map(part -> time.isBefore(NOON) == (part == DayPart.MORNING)).orElse(true);
  }

  private String opening() {
    return say(
        "opening",
        wish.service(),
        wish.provider().map(name -> " " + say("with", name)).orElse(""),
        wish.day().map(date -> " " + nextDay()).orElse(""),
        part().map(text -> " " + text).orElse(""));
  }

  private Optional<String> part() {
    return wish.part().map(part -> say(part.name().toLowerCase(Locale.ROOT)));
  }

  private String nextDay() {
    day = day.plusDays(1);
    return DateTimeFormatter.ofPattern(say("day"), language.locale()).format(day);
  }

  private static VisitorInput text(String text) {
    return new VisitorInput.Text(text);
  }

  private String say(String key, Object... arguments) {
    String pattern = ResourceBundle.getBundle(BUNDLE, language.locale()).getString(key);
    return arguments.length == 0
        ? pattern
        : new MessageFormat(pattern, language.locale()).format(arguments);
  }
}
