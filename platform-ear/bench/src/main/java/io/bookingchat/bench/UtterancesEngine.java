package io.bookingchat.bench;

import static io.bookingchat.bench.Fields.optionalText;
import static io.bookingchat.bench.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.ProviderChoice;
import io.bookingchat.agent.embedded.understanding.Act;
import io.bookingchat.agent.embedded.understanding.Named;
import io.bookingchat.agent.embedded.understanding.Setting;
import io.bookingchat.agent.embedded.understanding.Understander;
import io.bookingchat.agent.embedded.understanding.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Understands single messages; at most two candidates come out, as that is what is scored. */
final class UtterancesEngine implements Engine {
  @Override
  public void answer(JsonNode question, ObjectNode answer) {
    Understanding read = Understander.read(text(question, "text"), setting(question));
    ArrayNode candidates = answer.putArray("candidates");
    Optional<String> service = at(read.serviceIds(), 0);
    write(read, read.act(), service, candidates.addObject());
    if (read.acts().size() > 1) {
      write(read, read.acts().get(1), service, candidates.addObject());
    } else if (read.serviceIds().size() > 1) {
      write(read, read.act(), at(read.serviceIds(), 1), candidates.addObject());
    }
  }

  private static Setting setting(JsonNode question) {
    JsonNode context = question.path("context");
    Optional<String> last = optionalText(context, "lastAssistantAct");
    JsonNode catalogue = context.path("catalogue");
    return new Setting(
        DatesEngine.language(text(question, "lang")),
        last.flatMap(UtterancesEngine::asked),
        last.equals(Optional.of("DONE")),
        text(context, "region"),
        named(catalogue.path("services")),
        named(catalogue.path("providers")));
  }

  private static Optional<Asks> asked(String lastAssistantAct) {
    return switch (lastAssistantAct) {
      case "ASK_SERVICE" -> Optional.of(Asks.SERVICE);
      case "ASK_PROVIDER" -> Optional.of(Asks.PROVIDER);
      case "ASK_DATETIME" -> Optional.of(Asks.DATE);
      case "ASK_NAME" -> Optional.of(Asks.NAME);
      case "ASK_CONTACT" -> Optional.of(Asks.CONTACT);
      case "OFFER_SLOTS" -> Optional.of(Asks.SLOT);
      case "ASK_CONFIRM" -> Optional.of(Asks.CONFIRMATION);
      case "DONE" -> Optional.of(Asks.NOTHING);
      default -> throw new IllegalArgumentException("unknown act " + lastAssistantAct);
    };
  }

  private static List<Named> named(JsonNode entries) {
    List<Named> named = new ArrayList<>();
    entries.forEach(
        entry -> named.add(new Named(text(entry, "id"), text(entry, "name"), List.of())));
    return named;
  }

  private static void write(
      Understanding read, Act act, Optional<String> service, ObjectNode candidate) {
    candidate.put("intent", act.name());
    service.ifPresent(id -> candidate.put("service", id));
    if (read.provider() instanceof ProviderChoice.Chosen chosen) {
      candidate.put("provider", chosen.providerId());
    } else if (!(read.provider() instanceof ProviderChoice.Open)) {
      // anyone, or anyone but those who are turned down
      candidate.put("provider", "ANY");
    }
    read.name().ifPresent(name -> candidate.put("name", name));
    read.email().ifPresent(email -> candidate.put("email", email));
    read.phone().ifPresent(phone -> candidate.put("phone", phone));
  }

  private static Optional<String> at(List<String> ids, int index) {
    return index < ids.size() ? Optional.of(ids.get(index)) : Optional.empty();
  }
}
