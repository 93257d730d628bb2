package io.bookingchat.agent.model;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.bookingchat.Component;
import io.bookingchat.agent.TurnState;
import io.bookingchat.agent.tools.Toolbox;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lets a model call tools until it has words for the visitor. */
@Component
public final class ToolTalk {
  /** No honest turn needs more in one answer; the rest is told to come later. */
  private static final int MOST_CALLS = 8;

  private final Toolbox toolbox;
  private final List<ToolSpecification> specifications;

  @Inject
  public ToolTalk(Toolbox toolbox) {
    this.toolbox = toolbox;
    this.specifications = toolbox.tools().stream().map(ToolSchemas::specification).toList();
  }

  /**
   * The model's words, or nothing when it had none or wanted more rounds than the turn has.
   *
   * @throws io.bookingchat.error.Refusal UNAVAILABLE when the booking store is down
   */
  Optional<String> words(
      ChatModel model, TurnState state, List<ChatMessage> conversation, Budget budget) {
    List<ChatMessage> messages = new ArrayList<>(conversation);
    List<ToolSpecification> offered = offered(state);
    while (true) {
      ChatResponse response =
          model.chat(ChatRequest.builder().messages(messages).toolSpecifications(offered).build());
      budget.spend(response.tokenUsage());
      AiMessage answer = response.aiMessage();
      if (!answer.hasToolExecutionRequests()) {
        return Optional.ofNullable(answer.text())
            .map(String::strip)
            .filter(text -> !text.isEmpty());
      }
      if (!budget.takeRound()) {
        return Optional.empty();
      }
      messages.add(answer);
      messages.addAll(results(state, answer.toolExecutionRequests()));
    }
  }

  /** The product's own tools and those of the tenant's plugins. */
  private List<ToolSpecification> offered(TurnState state) {
    return Stream.concat(
            specifications.stream(),
            toolbox.partners(state).stream().map(ToolSchemas::specification))
        .toList();
  }

  private List<ChatMessage> results(TurnState state, List<ToolExecutionRequest> calls) {
    List<ChatMessage> results = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      ToolExecutionRequest call = calls.get(i);
      String told =
          i < MOST_CALLS
              ? toolbox.run(state, call.name(), call.arguments()).json()
              : "{\"error\":\"INVALID\",\"message\":\"Too many calls at once.\"}";
      results.add(ToolExecutionResultMessage.from(call, told));
    }
    return results;
  }
}
