package io.bookingchat.agent.tools;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bookingchat.Component;
import io.bookingchat.agent.TurnState;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.plugins.PluginTool;
import io.bookingchat.tenancy.AuditTrail;
import io.bookingchat.tenancy.AuditTrail.Change;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs the calls of a model, as far as they are allowed. */
@Component
public final class Toolbox {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<Tool> tools;
  private final PartnerCalls partners;
  private final AuditTrail trail;

  @Inject
  public Toolbox(
      CatalogueTools catalogue,
      WishTools wish,
      BookingTools booking,
      ChangeTools change,
      WaitingTools waiting,
      PartnerCalls partners,
      AuditTrail trail) {
    this.partners = partners;
    this.trail = trail;
    this.tools =
        Stream.of(catalogue.tools(), wish.tools(), booking.tools(), change.tools(), waiting.tools())
            .flatMap(List::stream)
            .toList();
  }

  /**
   * What a call came to.
   *
   * @param json what the model is told
   */
  public record Outcome(String json, boolean refused) {}

  public List<Tool> tools() {
    return tools;
  }

  /** What the plugins of the turn's tenant offer beside them. */
  public List<PluginTool> partners(TurnState state) {
    return partners.offered(state);
  }

  /**
   * Runs one call. What cannot be done is told to the model, and kept in the state until the next
   * call.
   *
   * @param arguments JSON as the model wrote it
   * @throws Refusal UNAVAILABLE when the booking store is down: no model can do better
   */
  public Outcome run(TurnState state, String name, String arguments) {
    Optional<PluginTool> partner = partners.find(state, name);
    if (partner.isPresent()) {
      return partner(state, partner.get(), arguments);
    }
    try {
      String json = builtIn(state, tool(name), arguments);
      state.refused(Optional.empty());
      return new Outcome(json, false);
    } catch (Refusal refusal) {
      if (refusal.code() == ErrorCode.UNAVAILABLE) {
        throw refusal;
      }
      state.refused(Optional.of(refusal));
      return new Outcome(json(told(refusal)), true);
    }
  }

  private String builtIn(TurnState state, Tool tool, String arguments) {
    Arguments read = new ArgumentReader(tool).read(arguments);
    allowed(tool, state);
    String json = json(tool.call(state, read));
    keep(tool, state);
    return json;
  }

  /**
   * What a plugin refuses is for the model alone: it is no answer to the visitor's wish. Plugins
   * keep their own entries in the trail.
   */
  private Outcome partner(TurnState state, PluginTool tool, String arguments) {
    state.refused(Optional.empty());
    try {
      notHandedOff(state);
      known(identity(tool), state);
      return new Outcome(json(partners.call(state, tool, arguments)), false);
    } catch (Refusal refusal) {
      if (refusal.code() == ErrorCode.UNAVAILABLE) {
        throw refusal;
      }
      return new Outcome(json(told(refusal)), true);
    }
  }

  private static Tool.Identity identity(PluginTool tool) {
    return switch (tool.identity()) {
      case VISITOR -> Tool.Identity.VISITOR;
      case CONTACT -> Tool.Identity.CONTACT;
      case VERIFIED -> Tool.Identity.VERIFIED;
    };
  }

  private void keep(Tool tool, TurnState state) {
    Change change = state.change(tool.name());
    boolean kept =
        switch (tool.effect()) {
          case READS, PROPOSES -> false;
          case OWN -> !change.targets().isEmpty();
          case CHANGES -> true;
        };
    if (kept) {
      trail.changed(state.turn().realm().tenantId(), change);
    }
  }

  private Tool tool(String name) {
    return tools.stream()
        .filter(tool -> tool.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("tool"));
  }

  private static void notHandedOff(TurnState state) {
    if (state.handoff()) {
      throw Refusal.policy("HANDED_OFF", "A person takes over from here. Say nothing more.");
    }
  }

  private static void allowed(Tool tool, TurnState state) {
    notHandedOff(state);
    boolean readOnly = state.turn().tenant().settings().ai().readOnly();
    boolean books =
        switch (tool.effect()) {
          case READS, OWN -> false;
          case PROPOSES, CHANGES -> true;
        };
    if (readOnly && books) {
      throw Refusal.policy("READ_ONLY", "This company takes no bookings in the chat.");
    }
    known(tool.identity(), state);
  }

  private static void known(Tool.Identity identity, TurnState state) {
    boolean known =
        switch (identity) {
          case VISITOR -> true;
          case CONTACT ->
              state.draft().contact().name().isPresent() && state.draft().contact().reachable();
          case VERIFIED -> state.draft().bookingId().isPresent();
        };
    if (!known) {
      throw Refusal.policy(
          "IDENTITY",
          identity == Tool.Identity.CONTACT
              ? "Ask for a name and a phone number or e-mail address first, and save them."
              : "Find the visitor's booking first.");
    }
  }

  private static Map<String, Object> told(Refusal refusal) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("error", refusal.code().name());
    refusal.field().ifPresent(field -> told.put("field", field));
    refusal.reason().ifPresent(reason -> told.put("reason", reason));
    told.put("message", refusal.getMessage());
    return told;
  }

  private static String json(Map<String, Object> values) {
    try {
      return JSON.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("tools answer with JSON values only", e);
    }
  }
}
