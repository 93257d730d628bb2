package io.bookingchat.scenario;

import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a made-up visitor says or wants, and what is to come of it.
 *
 * @param at when it is, for the assistant; now, where it is not said
 * @param turns so many turns at most, 1 to 12
 * @param messages what the visitor says, one message a turn; empty: what it takes to get the wish
 */
public record Scenario(
    Language language,
    Optional<Instant> at,
    int turns,
    ScenarioGoal goal,
    List<String> messages,
    Optional<Wish> wish) {
  static final int MOST_TURNS = 12;
  private static final int MOST_TEXT = 2_000;

  public Scenario {
    messages = List.copyOf(messages);
    if (turns < 1 || turns > MOST_TURNS) {
      throw Refusal.invalid("turns", "A scenario has 1 to " + MOST_TURNS + " turns.");
    }
    if (messages.isEmpty() == wish.isEmpty()) {
      throw Refusal.invalid("messages", "Give either messages or a wish.");
    }
    if (messages.size() > MOST_TURNS
        || messages.stream().anyMatch(text -> text.isBlank() || text.length() > MOST_TEXT)) {
      throw Refusal.invalid(
          "messages", "At most 12 messages, each of 1 to " + MOST_TEXT + " characters.");
    }
    if (wish.isPresent() && goal != ScenarioGoal.BOOKED) {
      throw Refusal.invalid("goal", "A wish is for a booking.");
    }
  }

  /**
   * A booking that the visitor wants.
   *
   * @param provider name; anyone, where it is not said
   * @param day local; the next ones, where it is not said
   * @param name whom it is for
   * @param contact e-mail address or phone number
   */
  public record Wish(
      String service,
      Optional<String> provider,
      Optional<LocalDate> day,
      Optional<DayPart> part,
      String name,
      String contact) {
    public Wish {
      for (String text : List.of(service, name, contact, provider.orElse("-"))) {
        if (text.isBlank() || text.length() > 200) {
          throw Refusal.invalid("wish", "What is wished for has 1 to 200 characters.");
        }
      }
    }
  }
}
