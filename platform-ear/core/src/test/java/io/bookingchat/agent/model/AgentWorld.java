package io.bookingchat.agent.model;

import static java.util.stream.Collectors.joining;

import dev.langchain4j.model.bedrock.BedrockGuardrailConfiguration;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.AgentTurn;
import io.bookingchat.agent.Audience;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.HeldOffers;
import io.bookingchat.agent.Line;
import io.bookingchat.agent.QuickReply;
import io.bookingchat.agent.SlotHandles;
import io.bookingchat.agent.VisitorInput;
import io.bookingchat.agent.tools.Toolboxes;
import io.bookingchat.booking.Booking;
import io.bookingchat.booking.BookingStore;
import io.bookingchat.hours.WeeklyWindow;
import io.bookingchat.language.Language;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.memory.SettableClock;
import io.bookingchat.tenancy.AiSettings;
import io.bookingchat.tenancy.Limits;
import io.bookingchat.tenancy.PlatformModels;
import io.bookingchat.tenancy.PlatformModels.Provided;
import io.bookingchat.tenancy.Tenant;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The agent over stores in memory, with visitors to talk to it. */
final class AgentWorld implements AutoCloseable {
  static final String KEY = "sk-not-to-be-seen";
  private static final Duration ATTEMPT = Duration.ofMillis(700);

  final MemoryWorld world = new MemoryWorld();
  final Salon salon = world.salon();
  final Toolboxes tools = new Toolboxes(world);
  final SlotHandles handles = tools.handles;
  final SettableClock real = new SettableClock(MemoryWorld.NOW);
  private final PlatformModels platform =
      new PlatformModels(
          Map.of(
              AiSettings.BEDROCK,
              new Provided(Optional.empty(), Optional.empty()),
              AiSettings.OPENAI,
              new Provided(Optional.empty(), Optional.empty())));
  private final BedrockModels bedrock;
  private final OpenAiModels openAi;
  private final AgentLoop loop;
  private Tenant tenant = salon.tenant;
  private boolean listening;
  private int visitors;

  /** Only the embedded model. */
  AgentWorld() {
    this(AiSettings.EMBEDDED, Optional.empty(), Optional.empty());
  }

  /** A tenant whose model is behind that endpoint, which speaks as Bedrock does. */
  AgentWorld(URI endpoint) {
    this(AiSettings.BEDROCK, endpoint);
  }

  AgentWorld(String provider, URI endpoint) {
    this(provider, Optional.of(endpoint), Optional.empty());
  }

  /** A tenant whose model is this one. */
  AgentWorld(ChatModel model) {
    this(
        AiSettings.BEDROCK,
        Optional.empty(),
        Optional.of(new ModelOffer("scripted", budget -> model, budget -> new Aloud(model))));
  }

  AgentWorld(ModelOffer model) {
    this(AiSettings.BEDROCK, Optional.empty(), Optional.of(model));
  }

  private AgentWorld(String provider, Optional<URI> endpoint, Optional<ModelOffer> model) {
    bedrock =
        new BedrockModels(
            platform,
            "us-east-1",
            endpoint,
            Optional.of(
                BedrockGuardrailConfiguration.builder()
                    .guardrailIdentifier("guard-1")
                    .guardrailVersion("3")
                    .build()),
            ATTEMPT);
    openAi = new OpenAiModels(platform, endpoint, Optional.of(KEY), ATTEMPT);
    loop =
        new AgentLoop(
            world.offers,
            tools.proposals,
            tools.own,
            new HeldOffers(world.waiting, world.catalogue, handles),
            new Choices(handles),
            model
                .map(offer -> new ModelChoice(settings -> Optional.of(offer), real))
                .orElseGet(() -> new ModelChoice(bedrock, openAi, real)),
            new ToolTalk(tools.toolbox),
            new Prompt(),
            new Replies(),
            world.usage,
            world.clock,
            Clock.systemUTC());
    if (!provider.equals(AiSettings.EMBEDDED)) {
      ai(
          new AiSettings(
              provider,
              Optional.of("test.model-v1:0"),
              OptionalDouble.empty(),
              Optional.empty(),
              false));
    }
  }

  /** Speaks what another model says, a letter at a time. */
  private record Aloud(ChatModel model) implements StreamingChatModel {
    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
      ChatResponse whole = model.chat(request);
      Optional.ofNullable(whole.aiMessage().text())
          .orElse("")
          .chars()
          .forEach(letter -> handler.onPartialResponse(String.valueOf((char) letter)));
      handler.onCompleteResponse(whole);
    }
  }

  /** From here on visitors hear replies while they are being made. */
  void listen() {
    listening = true;
  }

  void ai(AiSettings settings) {
    tenant = tenant.with(tenant.settings().with(settings));
  }

  void limit(Limits limits) {
    tenant = tenant.within(Optional.of(limits));
  }

  void openingHours(List<WeeklyWindow> hours) {
    tenant = tenant.with(tenant.settings().withHours(hours));
  }

  Tenant tenant() {
    return tenant;
  }

  Visitor visitor() {
    visitors++;
    return new Visitor("visitor-" + visitors, Language.ES);
  }

  /** The same visitor in another conversation. */
  Visitor again(Visitor visitor) {
    return new Visitor(visitor.id, visitor.language);
  }

  Visitor visitor(Language language) {
    visitors++;
    return new Visitor("visitor-" + visitors, language);
  }

  List<Booking> bookings() {
    Instant now = world.clock.instant();
    return world
        .bookingStore
        .between(
            salon.realm,
            now.minus(Duration.ofDays(1)),
            now.plus(Duration.ofDays(90)),
            BookingStore.Filter.ALL,
            Optional.empty(),
            500)
        .items();
  }

  @Override
  public void close() {
    bedrock.close();
    openAi.close();
  }

  /** Someone in a conversation; what the conversation service would keep is kept here. */
  final class Visitor {
    final String id;
    private final Language language;
    private final List<Line> history = new ArrayList<>();
    private Draft draft = Draft.EMPTY;
    private List<QuickReply> quickReplies = List.of();
    private final StringBuilder heard = new StringBuilder();
    private final BlockingQueue<String> pieces = new LinkedBlockingQueue<>();
    private AgentTurn last;
    private int turns;

    private Visitor(String id, Language language) {
      this.id = id;
      this.language = language;
    }

    AgentReply says(String text) {
      return send(new VisitorInput.Text(text));
    }

    private void hear(String words) {
      heard.append(words);
      pieces.add(words);
    }

    /** What was heard of the last reply before it was made. */
    String heard() {
      return heard.toString();
    }

    /** Waits until something is heard. */
    String nextHeard() {
      try {
        return Optional.ofNullable(pieces.poll(10, TimeUnit.SECONDS)).orElse("nothing");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("stopped while waiting", e);
      }
    }

    AgentReply chooses(String choice) {
      return send(new VisitorInput.Choice(choice));
    }

    /** The last turn once more, as if its reply had been lost before it was stored. */
    AgentReply repeats() {
      return loop.answer(last, Audience.NONE);
    }

    /** The last turn's id with what that turn had come to, as a model might hope for. */
    AgentReply repeatsAfterReply() {
      last =
          new AgentTurn(
              last.tenant(),
              last.realm(),
              last.visitorId(),
              last.conversationId(),
              last.turnId(),
              last.language(),
              last.history(),
              draft,
              last.quickReplies(),
              last.input());
      return loop.answer(last, Audience.NONE);
    }

    /** What was said, for the message of a test that fails. */
    String transcript() {
      return history.stream()
          .map(line -> (line.fromVisitor() ? "> " : "  ") + line.text())
          .collect(joining("\n", "\n", "\n"));
    }

    Draft draft() {
      return draft;
    }

    /** As a conversation begins for one who is in the waiting list. */
    void waits() {
      draft = draft.waiting(true);
    }

    private AgentReply send(VisitorInput input) {
      turns++;
      last =
          new AgentTurn(
              tenant,
              salon.realm,
              id,
              "conversation-" + id,
              "turn-" + turns,
              language,
              List.copyOf(history),
              draft,
              quickReplies,
              input);
      heard.setLength(0);
      AgentReply reply = loop.answer(last, listening ? this::hear : Audience.NONE);
      history.add(new Line(true, reply.visitorText()));
      reply.texts().forEach(text -> history.add(new Line(false, text)));
      draft = reply.draft();
      quickReplies = reply.quickReplies();
      return reply;
    }
  }
}
