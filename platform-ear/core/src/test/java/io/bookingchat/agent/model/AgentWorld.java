package io.bookingchat.agent.model;

import static java.util.stream.Collectors.joining;

import dev.langchain4j.model.chat.ChatModel;
import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.AgentTurn;
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
import io.bookingchat.tenancy.AiSettings;
import io.bookingchat.tenancy.Limits;
import io.bookingchat.tenancy.Tenant;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The agent over stores in memory, with visitors to talk to it. */
final class AgentWorld implements AutoCloseable {
  final MemoryWorld world = new MemoryWorld();
  final Salon salon = world.salon();
  final Toolboxes tools = new Toolboxes(world);
  final SlotHandles handles = tools.handles;
  private final BedrockModels bedrock;
  private final AgentLoop loop;
  private Tenant tenant = salon.tenant;
  private int visitors;

  /** Only the embedded model. */
  AgentWorld() {
    this(Optional.empty(), Optional.empty());
  }

  /** A tenant whose model is behind that endpoint. */
  AgentWorld(URI endpoint) {
    this(Optional.of(endpoint), Optional.empty());
    useBedrock();
  }

  /** A tenant whose model is this one. */
  AgentWorld(ChatModel model) {
    this(Optional.empty(), Optional.of(model));
    useBedrock();
  }

  private void useBedrock() {
    ai(
        new AiSettings(
            AiSettings.BEDROCK,
            Optional.of("test.model-v1:0"),
            OptionalDouble.empty(),
            Optional.empty(),
            false));
  }

  private AgentWorld(Optional<URI> endpoint, Optional<ChatModel> model) {
    bedrock =
        new BedrockModels(
            "us-east-1", endpoint, Optional.empty(), Optional.empty(), Duration.ofMillis(700));
    loop =
        new AgentLoop(
            world.catalogue,
            tools.proposals,
            tools.own,
            new HeldOffers(world.waiting, world.catalogue, handles),
            new Choices(handles),
            model
                .map(scripted -> new ModelOffer("scripted", budget -> scripted))
                .map(offer -> new ModelChoice(settings -> Optional.of(offer)))
                .orElseGet(() -> new ModelChoice(bedrock)),
            new ToolTalk(tools.toolbox),
            new Prompt(),
            new Replies(),
            world.usage,
            world.clock,
            Clock.systemUTC());
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
  }

  /** Someone in a conversation; what the conversation service would keep is kept here. */
  final class Visitor {
    final String id;
    private final Language language;
    private final List<Line> history = new ArrayList<>();
    private Draft draft = Draft.EMPTY;
    private List<QuickReply> quickReplies = List.of();
    private AgentTurn last;
    private int turns;

    private Visitor(String id, Language language) {
      this.id = id;
      this.language = language;
    }

    AgentReply says(String text) {
      return send(new VisitorInput.Text(text));
    }

    AgentReply chooses(String choice) {
      return send(new VisitorInput.Choice(choice));
    }

    /** The last turn once more, as if its reply had been lost before it was stored. */
    AgentReply repeats() {
      return loop.answer(last);
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
      return loop.answer(last);
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
      AgentReply reply = loop.answer(last);
      history.add(new Line(true, reply.visitorText()));
      reply.texts().forEach(text -> history.add(new Line(false, text)));
      draft = reply.draft();
      quickReplies = reply.quickReplies();
      return reply;
    }
  }
}
