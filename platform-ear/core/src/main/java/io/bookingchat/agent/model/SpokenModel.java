package io.bookingchat.agent.model;

import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A model that is heard while it speaks, for those who wait for the whole answer. Its clients call
 * back on threads of their own; the words go on to the gate on the thread that asked, so that
 * nobody else touches the turn.
 */
final class SpokenModel implements ChatModel {
  /** No answer has so many bytes. */
  private static final int MOST_HEARD = 1_100_000;

  private final StreamingChatModel model;
  private final Gate gate;
  private final Budget budget;

  SpokenModel(StreamingChatModel model, Gate gate, Budget budget) {
    this.model = model;
    this.gate = gate;
    this.budget = budget;
  }

  /** What a client calls back with: words, and at last the whole answer or a failure. */
  private record Heard(String words, ChatResponse whole, Throwable failure) {}

  @Override
  public ChatResponse doChat(ChatRequest request) {
    BlockingQueue<Heard> heard = new LinkedBlockingQueue<>(MOST_HEARD);
    model.chat(request, new Listener(heard));
    while (true) {
      Heard next = next(heard);
      if (next.failure() != null) {
        throw next.failure() instanceof RuntimeException known
            ? known
            : new LangChain4jException(next.failure());
      }
      if (next.whole() != null) {
        gate.endOfAnswer(next.whole().aiMessage().hasToolExecutionRequests());
        return next.whole();
      }
      gate.say(next.words());
    }
  }

  /** The clients keep to the turn's time by themselves; this is for one that does not. */
  private Heard next(BlockingQueue<Heard> heard) {
    try {
      return Optional.ofNullable(
              heard.poll(budget.forModels().toMillis() + 1, TimeUnit.MILLISECONDS))
          .orElseThrow(() -> new TimeoutException("the model went silent"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server is stopping
      throw new TimeoutException(e);
    }
  }

  private record Listener(BlockingQueue<Heard> heard) implements StreamingChatResponseHandler {
    @Override
    public void onPartialResponse(String words) {
      heard.add(new Heard(words, null, null));
    }

    @Override
    public void onCompleteResponse(ChatResponse whole) {
      heard.add(new Heard("", whole, null));
    }

    @Override
    public void onError(Throwable failure) {
      heard.add(new Heard("", null, failure));
    }
  }
}
