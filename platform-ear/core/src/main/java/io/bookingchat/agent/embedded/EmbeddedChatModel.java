package io.bookingchat.agent.embedded;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.bookingchat.agent.TurnState;

/**
 * Answers without a network. Made for one turn with that turn's facts, so it parses no prompt and
 * keeps nothing: it looks at what the tools have made of the turn so far, and chooses the next call
 * or the words.
 */
public final class EmbeddedChatModel implements ChatModel {
  private final TurnState state;

  public EmbeddedChatModel(TurnState state) {
    this.state = state;
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    return ChatResponse.builder().aiMessage(AiMessage.from(state.visitorText())).build();
  }
}
