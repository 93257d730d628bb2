package io.bookingchat.agent.embedded.dialogue;

import io.bookingchat.agent.ProviderChoice;
import io.bookingchat.agent.embedded.dates.When;
import io.bookingchat.agent.embedded.understanding.Act;
import io.bookingchat.agent.embedded.understanding.Understanding;
import io.bookingchat.language.Language;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Builds what a message says, without words. */
final class Said {
  private final List<Act> acts;
  private final List<String> services = new ArrayList<>();
  private final List<When> times = new ArrayList<>();
  private final List<When> booked = new ArrayList<>();
  private final Set<Topic> topics = EnumSet.noneOf(Topic.class);
  private ProviderChoice provider = new ProviderChoice.Open();
  private Optional<String> name = Optional.empty();
  private Optional<String> email = Optional.empty();
  private Optional<String> phone = Optional.empty();
  private boolean asks;
  private OptionalInt ordinal = OptionalInt.empty();
  private Optional<String> code = Optional.empty();

  private Said(List<Act> acts) {
    this.acts = acts;
  }

  static Said with(Act... acts) {
    return new Said(List.of(acts));
  }

  Said service(String id) {
    services.add(id);
    return this;
  }

  Said provider(String id) {
    provider = new ProviderChoice.Chosen(id);
    return this;
  }

  Said day(String date) {
    times.add(new When.Day(LocalDate.parse(date)));
    return this;
  }

  Said time(String clock) {
    times.add(new When.Clock(LocalTime.parse(clock)));
    return this;
  }

  Said at(String local) {
    times.add(new When.DayAndClock(LocalDateTime.parse(local)));
    return this;
  }

  Said bookedOn(String date) {
    booked.add(new When.Day(LocalDate.parse(date)));
    return this;
  }

  Said asking() {
    asks = true;
    return this;
  }

  Said name(String text) {
    name = Optional.of(text);
    return this;
  }

  Said email(String text) {
    email = Optional.of(text);
    return this;
  }

  Said phone(String text) {
    phone = Optional.of(text);
    return this;
  }

  Said ordinal(int number) {
    ordinal = OptionalInt.of(number);
    return this;
  }

  Said code(String text) {
    code = Optional.of(text);
    return this;
  }

  Said about(Topic topic) {
    topics.add(topic);
    return this;
  }

  Heard heard(Language language) {
    Understanding said =
        new Understanding(
            language, acts, services, List.of(), List.of(), List.of(), provider, name, email, phone,
            ordinal, code);
    return new Heard(said, times, booked, topics, asks);
  }
}
