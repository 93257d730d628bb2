package io.bookingchat.agent.embedded.dialogue;

import io.bookingchat.agent.embedded.understanding.Act;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers to questions in between, from the catalogue and the company's hours alone. */
final class SideAnswers {
  private final Situation situation;
  private final Voice voice;

  SideAnswers(Situation situation, Voice voice) {
    this.situation = situation;
    this.voice = voice;
  }

  List<String> answers() {
    Heard heard = situation.heard();
    List<String> answers = new ArrayList<>();
    if (heard.says(Act.ASK_PRICE)) {
      answers.add(prices());
    }
    if (heard.says(Act.ASK_HOURS)) {
      answers.add(new HoursWords(voice).text(situation.state().hours()));
    }
    if (heard.about(Topic.ADDRESS)) {
      answers.add(voice.say("answer.address"));
    }
    if (heard.about(Topic.STAFF)) {
      staff().ifPresent(answers::add);
    }
    if (heard.about(Topic.SERVICES)) {
      answers.add(voice.say("answer.services", "services", names(situation.state().bookable())));
    }
    if (heard.about(Topic.DURATION)) {
      answers.add(durations());
    }
    return answers;
  }

  /** The service that the question is about, if it is about one. */
  private Optional<Service> subject() {
    return WishedServices.of(situation)
        .or(() -> situation.draft().serviceId())
        .flatMap(situation.state()::service)
        .or(this::only);
  }

  private Optional<Service> only() {
    List<Service> services = situation.state().services();
    return services.size() == 1 ? Optional.of(services.get(0)) : Optional.empty();
  }

  private String prices() {
    Optional<Service> subject = subject();
    if (subject.isPresent()) {
      String service = subject.get().name();
      return voice
          .formats()
          .price(subject.get())
          .map(price -> voice.say("answer.price", Map.of("service", service, "price", price)))
          .orElseGet(() -> voice.say("answer.price.none", "service", service));
    }
    List<String> known =
        situation.state().services().stream()
            .flatMap(
                service ->
                    voice.formats().price(service).map(price -> item(service, price)).stream())
            .toList();
    return known.isEmpty()
        ? voice.say("answer.prices.none")
        : voice.say("answer.prices", "prices", voice.formats().list(known));
  }

  private String item(Service service, String price) {
    return voice.say("answer.price.item", Map.of("service", service.name(), "price", price));
  }

  private String durations() {
    Optional<Service> subject = subject();
    if (subject.isPresent()) {
      return duration("answer.duration", subject.get());
    }
    List<String> all =
        situation.state().services().stream()
            .map(service -> duration("answer.duration.item", service))
            .toList();
    return voice.say("answer.durations", "durations", voice.formats().list(all));
  }

  private String duration(String key, Service service) {
    String minutes = String.valueOf(service.durationMinutes());
    return voice.say(key, Map.of("service", service.name(), "minutes", minutes));
  }

  private Optional<String> staff() {
    List<String> names =
        situation.state().providers().stream()
            .filter(
                provider ->
                    subject().filter(service -> !provider.does(service.serviceId())).isEmpty())
            .map(Provider::name)
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            voice.say(
                names.size() == 1 ? "answer.staff.one" : "answer.staff",
                "providers",
                voice.formats().list(names)));
  }

  private String names(List<Service> services) {
    return voice.formats().list(services.stream().map(Service::name).toList());
  }
}
