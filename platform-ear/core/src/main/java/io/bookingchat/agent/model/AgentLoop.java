package io.bookingchat.agent.model;

import dev.langchain4j.data.message.ChatMessage;
import io.bookingchat.Component;
import io.bookingchat.agent.Agent;
import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.AgentTurn;
import io.bookingchat.agent.Audience;
import io.bookingchat.agent.HeldOffers;
import io.bookingchat.agent.TurnState;
import io.bookingchat.agent.VisitorInput;
import io.bookingchat.agent.embedded.EmbeddedChatModel;
import io.bookingchat.agent.embedded.understanding.Setting;
import io.bookingchat.agent.embedded.understanding.Understander;
import io.bookingchat.agent.embedded.understanding.Understanding;
import io.bookingchat.agent.tools.OwnBookings;
import io.bookingchat.agent.tools.Proposals;
import io.bookingchat.catalogue.Offer;
import io.bookingchat.catalogue.Offers;
import io.bookingchat.error.Refusal;
import io.bookingchat.limits.Metric;
import io.bookingchat.limits.Unit;
import io.bookingchat.limits.Usage;
import io.bookingchat.tenancy.BusinessTime;
import io.bookingchat.tenancy.RealTime;
import io.bookingchat.tenancy.Tenant;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Answers turns: lets the tenant's model talk to the tools, the embedded one when it fails, and
 * states what came of it. Every model goes the same way and is trusted as little.
 */
@Component
public final class AgentLoop implements Agent {
  static final Duration TURN = Duration.ofSeconds(25);

  /** What a turn may take; the quota can be passed by what running turns take beyond it. */
  private static final int TURN_TOKENS = 5_000;

  private static final Logger LOG = Logger.getLogger(AgentLoop.class.getName());

  private final Offers offers;
  private final Proposals proposals;
  private final OwnBookings own;
  private final HeldOffers held;
  private final Choices choices;
  private final ModelChoice models;
  private final ToolTalk talk;
  private final Prompt prompt;
  private final Replies replies;
  private final Usage usage;
  private final Clock business;
  private final Clock real;
  private final Duration turn;

  @Inject
  public AgentLoop(
      Offers offers,
      Proposals proposals,
      OwnBookings own,
      HeldOffers held,
      Choices choices,
      ModelChoice models,
      ToolTalk talk,
      Prompt prompt,
      Replies replies,
      Usage usage,
      @BusinessTime Clock business,
      @RealTime Clock real) {
    this(
        offers, proposals, own, held, choices, models, talk, prompt, replies, usage, business, real,
        TURN);
  }

  /** One whose turns may take only so long. */
  public AgentLoop(
      Offers offers,
      Proposals proposals,
      OwnBookings own,
      HeldOffers held,
      Choices choices,
      ModelChoice models,
      ToolTalk talk,
      Prompt prompt,
      Replies replies,
      Usage usage,
      Clock business,
      Clock real,
      Duration turn) {
    this.proposals = proposals;
    this.own = own;
    this.offers = offers;
    this.held = held;
    this.choices = choices;
    this.models = models;
    this.talk = talk;
    this.prompt = prompt;
    this.replies = replies;
    this.usage = usage;
    this.business = business;
    this.real = real;
    this.turn = turn;
  }

  @Override
  public AgentReply answer(AgentTurn turn, Audience audience) {
    TurnState state = opened(turn);
    Budget budget = new Budget(real, this.turn);
    boolean configured = models.configured(turn.tenant());
    Optional<String> words = configured ? configured(state, budget, audience) : Optional.empty();
    boolean degraded = configured && words.isEmpty();
    return replies.of(state, words.or(() -> embedded(state, budget)), degraded);
  }

  private TurnState opened(AgentTurn turn) {
    Offer offer = offers.of(turn.tenant().tenantId());
    TurnState state = new TurnState(turn, offer.services(), offer.providers(), business.instant());
    held.notice(state);
    own.know(state);
    if (turn.input() instanceof VisitorInput.Choice choice) {
      choices.apply(state, choice.id());
    }
    if (turn.tenant().settings().ai().readOnly()) {
      proposals.withdraw(state); // made before the company turned changes off
    }
    return state;
  }

  /** The configured model's words; nothing when it failed, and the embedded one has to answer. */
  private Optional<String> configured(TurnState state, Budget budget, Audience audience) {
    listen(state);
    Tenant tenant = state.turn().tenant();
    Optional<Unit> tokens = usage.reserve(tenant, Metric.TOKENS, TURN_TOKENS);
    if (tokens.isEmpty()) {
      return Optional.empty(); // the month's tokens are used up
    }
    try (Unit reserved = tokens.get()) {
      try {
        return models.ask(
            tenant,
            budget,
            Optional.of(audience)
                .filter(heard -> heard != Audience.NONE)
                .map(heard -> new Gate(state, heard)),
            model -> talk.words(model, state, prompt.conversation(state), budget));
      } finally {
        // also of a model that failed in the end: the tokens of its earlier rounds were used
        usage.count(tenant, Metric.TOKENS_IN, budget.tokensIn());
        usage.count(tenant, Metric.TOKENS_OUT, budget.tokensOut());
        reserved.settle(budget.tokensIn() + budget.tokensOut());
      }
    } catch (ModelFailure e) {
      LOG.log(Level.WARNING, "the embedded model answers: {0}", e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<String> embedded(TurnState state, Budget budget) {
    List<ChatMessage> conversation = Prompt.visitorOnly(state);
    try {
      return talk.words(new EmbeddedChatModel(state), state, conversation, budget);
    } catch (Refusal refusal) {
      throw refusal; // the booking store is down: the visitor is asked to repeat
    } catch (RuntimeException e) {
      // a mistake of ours must not silence the chat: the reply states where things stand
      LOG.log(Level.SEVERE, "the embedded model failed", e);
      return Optional.empty();
    }
  }

  /**
   * The embedded model finds out by itself. The others are told which language to answer in, and
   * are not relied on to hear a no.
   */
  private static void listen(TurnState state) {
    Understanding said =
        Understander.read(
            state.visitorText(),
            new Setting(
                state.language(),
                Optional.of(state.draft().asked()),
                false,
                state.turn().tenant().settings().region(),
                List.of(),
                List.of()));
    if (state.turn().input() instanceof VisitorInput.Text) {
      state.language(said.language());
    }
    if (Dissent.in(state.visitorText(), said)) {
      state.decline();
    }
  }
}
