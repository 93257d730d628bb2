package io.bookingchat.agent.model;

import static java.util.stream.Collectors.joining;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import io.bookingchat.Component;
import io.bookingchat.agent.HeldOffer;
import io.bookingchat.agent.Line;
import io.bookingchat.agent.TurnState;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import io.bookingchat.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a configured model is told: how to work, what the company is, and the conversation. The
 * company's own texts stand between marks and are called data; nothing here is secret.
 */
@Component
public final class Prompt {
  static final String VERSION = "agent-v1";

  private static final int MOST_LINES = 20;
  private static final int MOST_ITEMS = 40;
  private static final int MOST_INSTRUCTIONS = 4_000;
  private static final int MOST_TEXT = 2_000;

  private final Map<Language, String> templates = new EnumMap<>(Language.class);

  public Prompt() {
    for (Language language : Language.values()) {
      templates.put(language, resource("/prompts/" + VERSION + "." + language.tag() + ".txt"));
    }
  }

  /** All that the model sees before its answer. */
  List<ChatMessage> conversation(TurnState state) {
    List<ChatMessage> messages = new ArrayList<>();
    messages.add(SystemMessage.from(system(state)));
    history(state).forEach(messages::add);
    return messages;
  }

  /** All that the embedded model needs: it knows the turn itself. */
  static List<ChatMessage> visitorOnly(TurnState state) {
    return List.of(UserMessage.from(said(state)));
  }

  String system(TurnState state) {
    return templates
        .get(state.language())
        .replace("{company}", data(state.turn().tenant().name()))
        .replace("{now}", state.localNow().withSecond(0).withNano(0).toString())
        .replace("{weekday}", state.localNow().getDayOfWeek().name())
        .replace("{zone}", state.zone().getId())
        .replace("{services}", services(state))
        .replace("{providers}", providers(state))
        .replace("{situation}", situation(state))
        .replace("{instructions}", instructions(state));
  }

  private static String services(TurnState state) {
    return state.services().stream().limit(MOST_ITEMS).map(Prompt::service).collect(joining("\n"));
  }

  private static String service(Service service) {
    return service.serviceId()
        + " | "
        + data(service.name())
        + " | "
        + service.durationMinutes()
        + " min"
        + (service.aliases().isEmpty() ? "" : " | " + data(String.join(", ", service.aliases())));
  }

  private static String providers(TurnState state) {
    return state.providers().stream()
        .limit(MOST_ITEMS)
        .map(Prompt::provider)
        .collect(joining("\n"));
  }

  private static String provider(Provider provider) {
    return provider.providerId()
        + " | "
        + data(provider.name())
        + " | "
        + String.join(", ", provider.serviceIds());
  }

  private static String instructions(TurnState state) {
    return state
        .turn()
        .tenant()
        .settings()
        .ai()
        .instructions()
        .map(text -> data(text.substring(0, Math.min(text.length(), MOST_INSTRUCTIONS))))
        .orElse("-");
  }

  /** What the conversation has come to, so that a model need not guess it from the words. */
  private static String situation(TurnState state) {
    List<String> facts = new ArrayList<>();
    state.turn().earlier().ifPresent(text -> facts.add("before these messages, " + text));
    state.draft().action().ifPresent(action -> facts.add("action: " + action));
    state.draft().serviceId().ifPresent(id -> facts.add("service: " + id));
    state.draft().later().forEach(id -> facts.add("after this one, in a visit of its own: " + id));
    state.draft().bookingId().ifPresent(id -> facts.add("booking: " + id));
    state
        .draft()
        .pending()
        .ifPresent(
            pending ->
                facts.add(
                    "proposal "
                        + pending.proposalId()
                        + (pending.confirmableIn(state.turn().turnId())
                            ? ": shown, waits for the visitor's yes"
                            : ": not shown yet")));
    state
        .draft()
        .offered()
        .forEach(slot -> facts.add("slot " + slot.slotId() + ": " + LocalTexts.slot(state, slot)));
    state
        .held()
        .map(HeldOffer::slot)
        .ifPresent(
            slot ->
                facts.add(
                    "held from the waiting list, slot "
                        + slot.slotId()
                        + ": "
                        + LocalTexts.slot(state, slot)));
    if (state.draft().waits()) {
      facts.add("the visitor is in the waiting list");
    }
    state.chosen().ifPresent(slot -> facts.add("the visitor just chose slot " + slot.slotId()));
    state.draft().contact().name().ifPresent(name -> facts.add("name: known"));
    if (state.draft().contact().reachable()) {
      facts.add("contact: known");
    }
    return facts.isEmpty() ? "-" : data(String.join("\n", facts)); // names stand in them
  }

  /** Models want the roles to take turns, beginning with the visitor. */
  private static List<ChatMessage> history(TurnState state) {
    List<Line> lines = new ArrayList<>(state.turn().history());
    lines.removeIf(line -> line.text().isBlank());
    List<Line> recent =
        new ArrayList<>(lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size()));
    recent.add(new Line(true, said(state)));
    List<ChatMessage> messages = new ArrayList<>();
    int i = 0;
    while (i < recent.size() && !recent.get(i).fromVisitor()) {
      i++;
    }
    while (i < recent.size()) {
      boolean visitor = recent.get(i).fromVisitor();
      StringBuilder text = new StringBuilder();
      for (; i < recent.size() && recent.get(i).fromVisitor() == visitor; i++) {
        text.append(text.isEmpty() ? "" : "\n").append(cut(recent.get(i).text()));
      }
      messages.add(visitor ? UserMessage.from(text.toString()) : AiMessage.from(text.toString()));
    }
    return messages;
  }

  private static String said(TurnState state) {
    return state.visitorText().isBlank() ? "…" : cut(state.visitorText());
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), MOST_TEXT));
  }

  /** Text of others cannot close the marks it stands between. */
  private static String data(String text) {
    return text.replace('<', '‹').replace('>', '›').replace('{', '(').replace('}', ')');
  }

  private static String resource(String name) {
    try (InputStream in = Prompt.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e); // the server does not start
    }
  }
}
