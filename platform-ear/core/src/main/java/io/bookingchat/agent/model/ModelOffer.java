package io.bookingchat.agent.model;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import java.util.function.Function;

/**
 * A model that a tenant may use.
 *
 * @param key provider, model and region or server: what a circuit breaker is kept for
 * @param whole makes it ready for one turn, which ends with the turn's time
 * @param spoken the same, for a model that is heard while it speaks
 */
record ModelOffer(
    String key, Function<Budget, ChatModel> whole, Function<Budget, StreamingChatModel> spoken) {}
