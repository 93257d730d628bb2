package io.bookingchat.agent.tools;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bookingchat.Component;
import io.bookingchat.agent.Contact;
import io.bookingchat.agent.TurnState;
import io.bookingchat.error.Refusal;
import io.bookingchat.plugins.PluginTool;
import io.bookingchat.plugins.TenantTools;
import io.bookingchat.plugins.ToolVisitor;
import io.bookingchat.spi.agent.ToolEffect;
import io.bookingchat.spi.agent.ToolResult;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Calls the tools of a tenant's plugins. What they answer is data, for the model and as words for
 * the visitor. Tools that change something are not offered in the chat yet: nothing there could
 * show their proposal and take the visitor's yes to it.
 */
@Component
public final class PartnerCalls {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_CHARACTERS = 8_000;

  private final TenantTools tools;

  @Inject
  public PartnerCalls(TenantTools tools) {
    this.tools = tools;
  }

  /** What this turn may call; looked up once a turn. */
  List<PluginTool> offered(TurnState state) {
    return state.partnerTools(
        () ->
            tools.offered(state.turn().tenant()).stream()
                .filter(tool -> tool.effect() == ToolEffect.READS)
                .toList());
  }

  Optional<PluginTool> find(TurnState state, String name) {
    return offered(state).stream().filter(tool -> tool.name().equals(name)).findFirst();
  }

  /**
   * Calls a tool for the visitor of a turn.
   *
   * @param arguments JSON as the model wrote it
   * @return what the model is told
   * @throws Refusal as {@link TenantTools#call} does
   */
  Map<String, Object> call(TurnState state, PluginTool tool, String arguments) {
    ToolResult result =
        tools.call(state.turn().tenant(), tool, read(arguments), visitor(state, tool));
    Optional<String> words = Optional.ofNullable(result.words().get(state.language().tag()));
    words.ifPresent(text -> state.answered(new TurnState.Answered(text, result.source())));
    Map<String, Object> told = new LinkedHashMap<>(result.facts());
    words.ifPresent(text -> told.put("words", text));
    result.source().ifPresent(source -> told.put("source", source));
    return told;
  }

  private static ToolVisitor visitor(TurnState state, PluginTool tool) {
    Contact contact = state.draft().contact();
    return new ToolVisitor(
        state.language(),
        state.now(),
        state.turn().conversationId() + "." + state.turn().turnId() + "." + tool.name(),
        contact.name(),
        contact.email(),
        contact.phone());
  }

  private static Map<String, Object> read(String json) {
    try {
      if (json == null || json.isBlank()) {
        return Map.of();
      }
      if (json.length() <= MOST_CHARACTERS) {
        Map<String, Object> read =
            JSON.readValue(json, new TypeReference<Map<String, Object>>() {});
        if (read != null) {
          Map<String, Object> given = new HashMap<>(read);
          given.values().removeIf(Objects::isNull); // nothing was said
          return given;
        }
      }
    } catch (JsonProcessingException e) {
      // told to the model below, like any other text that is no JSON object
    }
    throw Refusal.invalid("arguments", "The arguments are not a JSON object.");
  }
}
