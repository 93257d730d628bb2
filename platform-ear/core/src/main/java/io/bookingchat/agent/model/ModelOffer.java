package io.bookingchat.agent.model;

import dev.langchain4j.model.chat.ChatModel;
import java.util.function.Function;

/**
 * A model that a tenant may use.
 *
 * @param key provider, model and region: what a circuit breaker is kept for
 * @param open makes it ready for one turn, which ends with the turn's time
 */
record ModelOffer(String key, Function<Budget, ChatModel> open) {}
