package io.bookingchat.agent.model;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The shared HTTP client for one turn: no call outlives what the turn has left for it; a server
 * that fails before it answers is asked once more, and one that asks for patience is not.
 */
final class TimedHttp implements dev.langchain4j.http.client.HttpClient, HttpClientBuilder {
  private static final int ATTEMPTS = 2;

  private final HttpClient shared;
  private final Budget budget;
  private final Duration attempt;

  /**
   * @param shared with an executor of its own
   * @param attempt the longest wait for the answer of one attempt, and between parts of an answer
   */
  TimedHttp(HttpClient shared, Budget budget, Duration attempt) {
    this.shared = shared;
    this.budget = budget;
    this.attempt = attempt;
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    HttpResponse<TimedBody> answer = answer(request);
    try (InputStream body = answer.body()) {
      return answered(answer, new String(body.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // half an answer is none
    }
  }

  /** Events come on a thread of the client; the caller goes on. */
  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    shared
        .executor()
        .orElseThrow()
        .execute(
            () -> {
              try {
                listen(request, parser, listener);
              } catch (IOException | RuntimeException e) {
                listener.onError(e);
              }
            });
  }

  private void listen(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener)
      throws IOException {
    HttpResponse<TimedBody> answer = answer(request);
    try (InputStream body = answer.body()) {
      listener.onOpen(answered(answer, ""));
      ToTheEnd events = new ToTheEnd(listener);
      parser.parse(body, events);
      if (!events.ended) {
        throw new IOException("the answer broke off");
      }
      listener.onClose();
    }
  }

  /** Passes events on, and notices the one that says that nothing is missing. */
  private static final class ToTheEnd implements ServerSentEventListener {
    private final ServerSentEventListener listener;
    private boolean ended;

    ToTheEnd(ServerSentEventListener listener) {
      this.listener = listener;
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
      ended = ended || event.data().equals("[DONE]");
      listener.onEvent(event, context);
    }

    @Override
    public void onError(Throwable failure) {
      listener.onError(failure);
    }
  }

  /** An answer whose body is still to be read; HttpException for one that says no. */
  private HttpResponse<TimedBody> answer(HttpRequest request) {
    for (int attempts = 1; ; attempts++) {
      Duration left = budget.forCall();
      try {
        HttpResponse<TimedBody> answer =
            shared.send(
                jdk(request, Budget.shorter(attempt, left)),
                info ->
                    BodySubscribers.mapping(
                        BodySubscribers.ofInputStream(),
                        body -> TimedBody.of(body, attempt, left)));
        int status = answer.statusCode();
        if (status / 100 == 2) {
          return answer;
        }
        answer.body().close();
        if (status < 500 || attempts == ATTEMPTS) {
          // without its body, which may quote the request and with it the key
          throw new HttpException(status, "the model's server answered " + status);
        }
      } catch (HttpTimeoutException e) {
        if (attempts == ATTEMPTS) {
          throw new TimeoutException(e);
        }
      } catch (IOException e) {
        if (attempts == ATTEMPTS) {
          throw new UncheckedIOException(e);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt(); // the server is stopping
        throw new TimeoutException(e);
      }
    }
  }

  private static java.net.http.HttpRequest jdk(HttpRequest request, Duration wait) {
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .timeout(wait)
            .method(request.method().name(), BodyPublishers.ofString(request.body()));
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    return builder.build();
  }

  private static SuccessfulHttpResponse answered(HttpResponse<?> answer, String body) {
    return SuccessfulHttpResponse.builder()
        .statusCode(answer.statusCode())
        .headers(answer.headers().map())
        .body(body)
        .build();
  }

  @Override
  public dev.langchain4j.http.client.HttpClient build() {
    return this;
  }

  @Override
  public Duration connectTimeout() {
    return attempt;
  }

  /** The shared client has its own. */
  @Override
  public HttpClientBuilder connectTimeout(Duration unused) {
    return this;
  }

  @Override
  public Duration readTimeout() {
    return attempt;
  }

  /** The turn has its own. */
  @Override
  public HttpClientBuilder readTimeout(Duration unused) {
    return this;
  }
}
