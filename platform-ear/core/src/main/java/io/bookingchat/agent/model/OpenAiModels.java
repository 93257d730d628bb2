package io.bookingchat.agent.model;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import io.bookingchat.Component;
import io.bookingchat.tenancy.AiSettings;
import io.bookingchat.tenancy.PlatformModels;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Models behind any server that speaks OpenAI's chat completions. The server and its key are the
 * platform's configuration; no company can name another address, and no redirect is followed.
 */
@Component
public final class OpenAiModels {
  /** Two attempts of this length leave the embedded model time to answer in their place. */
  private static final Duration ATTEMPT = Duration.ofSeconds(9);

  private static final int MOST_TOKENS = 1_000;

  /** They carry bytes and wait for nobody. */
  private static final int MOST_THREADS = 16;

  private static final int MOST_WAITING = 10_000;

  private final PlatformModels platform;
  private final Optional<URI> server;
  private final Optional<String> key;
  private final Duration attempt;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          MOST_THREADS,
          MOST_THREADS,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(MOST_WAITING),
          work -> {
            Thread thread = new Thread(work, "openai-models");
            thread.setDaemon(true);
            return thread;
          });
  private final HttpClient client =
      HttpClient.newBuilder()
          .executor(threads)
          .connectTimeout(Duration.ofSeconds(3))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * @param server base address, such as {@code https://api.openai.com/v1}; empty: there are none
   * @param key sent as a bearer token; empty for a server that wants none
   */
  @Inject
  public OpenAiModels(
      PlatformModels platform,
      @ConfigProperty(name = "bookingchat.openai.base-url") Optional<URI> server,
      @ConfigProperty(name = "bookingchat.openai.api-key") Optional<String> key) {
    this(platform, server, key, ATTEMPT);
  }

  OpenAiModels(
      PlatformModels platform, Optional<URI> server, Optional<String> key, Duration attempt) {
    this.platform = platform;
    this.server = server;
    this.key = key;
    this.attempt = attempt;
    threads.allowCoreThreadTimeOut(true);
  }

  /** The model of a tenant: its own where the platform allows it, else the platform's. */
  Optional<ModelOffer> offer(AiSettings settings) {
    return server.flatMap(
        there -> platform.model(settings).map(model -> offer(there, model, settings)));
  }

  private ModelOffer offer(URI there, String model, AiSettings settings) {
    OpenAiChatRequestParameters.Builder known =
        OpenAiChatRequestParameters.builder().modelName(model).maxCompletionTokens(MOST_TOKENS);
    settings.temperature().ifPresent(known::temperature);
    OpenAiChatRequestParameters parameters = known.build();
    return new ModelOffer(
        "openai|" + model + "|" + there.getHost(),
        budget -> whole(there, parameters, budget),
        budget -> spoken(there, parameters, budget));
  }

  private ChatModel whole(URI there, OpenAiChatRequestParameters parameters, Budget budget) {
    return OpenAiChatModel.builder()
        .httpClientBuilder(new TimedHttp(client, budget, attempt))
        .baseUrl(there.toString())
        .apiKey(key.orElse(null))
        .defaultRequestParameters(parameters)
        .maxRetries(0) // the client tries twice by itself
        .build();
  }

  private StreamingChatModel spoken(
      URI there, OpenAiChatRequestParameters parameters, Budget budget) {
    return OpenAiStreamingChatModel.builder()
        .httpClientBuilder(new TimedHttp(client, budget, attempt))
        .baseUrl(there.toString())
        .apiKey(key.orElse(null))
        .defaultRequestParameters(parameters)
        .build();
  }

  @PreDestroy
  void close() {
    threads.shutdownNow();
  }
}
