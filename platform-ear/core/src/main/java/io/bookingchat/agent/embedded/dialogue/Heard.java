package io.bookingchat.agent.embedded.dialogue;

import io.bookingchat.agent.ProviderChoice;
import io.bookingchat.agent.embedded.dates.When;
import io.bookingchat.agent.embedded.understanding.Act;
import io.bookingchat.agent.embedded.understanding.Understanding;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What the visitor's message says.
 *
 * @param times readings of when the visitor wants to come, the likeliest first
 * @param bookedTimes readings of when the booking is that is to be moved or cancelled
 * @param topics what it asks or says beside the booking
 * @param asks whether it begins with a question: what follows a question is no consent to it
 * @param clash the days it names as if they were one, such as "tomorrow, Monday 16"; then it has no
 *     times
 * @param made whether it moves or cancels a booking that is made, while another is being made
 */
public record Heard(
    Understanding said,
    List<When> times,
    List<When> bookedTimes,
    Set<Topic> topics,
    boolean asks,
    List<LocalDate> clash,
    boolean made) {
  public Heard {
    times = List.copyOf(times);
    bookedTimes = List.copyOf(bookedTimes);
    topics = Set.copyOf(topics);
    clash = List.copyOf(clash);
  }

  /** A message whose days agree. */
  public Heard(
      Understanding said,
      List<When> times,
      List<When> bookedTimes,
      Set<Topic> topics,
      boolean asks) {
    this(said, times, bookedTimes, topics, asks, List.of(), false);
  }

  /** The same without its times, which name different days. */
  Heard torn(List<LocalDate> days) {
    return new Heard(said, List.of(), bookedTimes, topics, asks, days, made);
  }

  /** The same, where what it moves or cancels is a booking that is made, or is not. */
  Heard of(boolean madeBooking) {
    return new Heard(said, times, bookedTimes, topics, asks, clash, madeBooking);
  }

  boolean says(Act act) {
    return said.acts().contains(act);
  }

  boolean about(Topic topic) {
    return topics.contains(topic);
  }

  boolean namesProvider() {
    return !(said.provider() instanceof ProviderChoice.Open);
  }

  boolean namesContact() {
    return said.name().isPresent() || said.email().isPresent() || said.phone().isPresent();
  }

  /** Whether it says anything that changes which appointment is wanted. */
  boolean wishes() {
    return !said.serviceIds().isEmpty()
        || namesProvider()
        || !times.isEmpty()
        || about(Topic.OTHER_PROVIDER)
        || about(Topic.SOONEST)
        || about(Topic.SAME_TIME)
        || about(Topic.EARLIER)
        || about(Topic.LATER);
  }

  /** Whether it is a yes or a no and nothing else. */
  boolean bare() {
    return !wishes()
        && !namesContact()
        && bookedTimes.isEmpty()
        && clash.isEmpty()
        && said.code().isEmpty()
        && said.ordinal().isEmpty();
  }

  /** A no that says nothing more. */
  boolean refuses() {
    return says(Act.NEGATE) && !says(Act.AFFIRM) && bare();
  }
}
