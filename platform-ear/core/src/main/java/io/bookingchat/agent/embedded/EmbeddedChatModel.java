package io.bookingchat.agent.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.bookingchat.agent.TurnState;
import io.bookingchat.agent.embedded.dialogue.Heard;
import io.bookingchat.agent.embedded.dialogue.Hearing;
import io.bookingchat.agent.embedded.dialogue.Policy;
import io.bookingchat.agent.embedded.dialogue.Situation;
import io.bookingchat.agent.embedded.dialogue.Step;
import io.bookingchat.agent.embedded.dialogue.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Answers without a network. Made for one turn with that turn's facts, so it parses no prompt and
 * keeps nothing: it looks at what the tools have made of the turn so far, and chooses the next call
 * or the words.
 */
public final class EmbeddedChatModel implements ChatModel {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, Object>> ARGUMENTS = new TypeReference<>() {};

  private final TurnState state;
  private final Heard heard;

  /** Reads the visitor's message, and from here on answers in its language. */
  public EmbeddedChatModel(TurnState state) {
    this.state = state;
    this.heard = Hearing.of(state);
    state.language(heard.said().language());
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    List<AiMessage> rounds = rounds(request.messages());
    List<ToolCall> done =
        rounds.stream()
            .flatMap(round -> round.toolExecutionRequests().stream())
            .map(EmbeddedChatModel::call)
            .toList();
    Step step = Policy.next(new Situation(state, heard, done, rounds.size()));
    return ChatResponse.builder().aiMessage(message(step, done.size())).build();
  }

  /** This turn's rounds of calls: those after the visitor's last message. */
  private static List<AiMessage> rounds(List<ChatMessage> messages) {
    List<AiMessage> rounds = new ArrayList<>();
    for (ChatMessage message : messages) {
      if (message instanceof UserMessage) {
        rounds.clear();
      } else if (message instanceof AiMessage answer && answer.hasToolExecutionRequests()) {
        rounds.add(answer);
      }
    }
    return rounds;
  }

  private static AiMessage message(Step step, int callsBefore) {
    if (step instanceof Step.Say say) {
      return AiMessage.from(say.text());
    }
    List<ToolExecutionRequest> requests = new ArrayList<>();
    for (ToolCall call : ((Step.Use) step).calls()) {
      requests.add(
          ToolExecutionRequest.builder()
              .id("call-" + (callsBefore + requests.size() + 1))
              .name(call.name())
              .arguments(json(call.arguments()))
              .build());
    }
    return AiMessage.from(requests);
  }

  private static ToolCall call(ToolExecutionRequest request) {
    try {
      return new ToolCall(request.name(), JSON.readValue(request.arguments(), ARGUMENTS));
    } catch (JsonProcessingException e) {
      // these are arguments that this class wrote itself: nothing the visitor did can bring it here
      throw new IllegalStateException("a call of this turn cannot be read back", e);
    }
  }

  private static String json(Map<String, Object> arguments) {
    try {
      return JSON.writeValueAsString(arguments);
    } catch (JsonProcessingException e) {
      // strings and lists of strings can always be written
      throw new IllegalStateException("a call cannot be written", e);
    }
  }
}
