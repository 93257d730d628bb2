package io.bookingchat.scenario;

import io.bookingchat.Component;
import io.bookingchat.agent.Action;
import io.bookingchat.agent.Receipt;
import io.bookingchat.agent.VisitorInput;
import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.Conversations;
import io.bookingchat.conversation.Message;
import io.bookingchat.conversation.Reply;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.ApiKey;
import io.bookingchat.tenancy.BusinessTime;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.RealTime;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantScope;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tries scenarios: a company sees what its chat would answer, before its visitors do. Nothing is
 * stored, counted or told to anyone.
 */
@Component
public final class Scenarios {
  /** A turn of these may take less than a visitor's, so that no scenario takes more than 25 s. */
  private static final Duration LONGEST_TURN = Duration.ofSeconds(8);

  private static final Duration LAST_TURN_BEFORE = Duration.ofSeconds(17);

  private final Rehearsals rehearsals;
  private final Clock business;
  private final Clock real;
  private final Set<TenantId> running = ConcurrentHashMap.newKeySet();

  @Inject
  public Scenarios(Rehearsals rehearsals, @BusinessTime Clock business, @RealTime Clock real) {
    this.rehearsals = rehearsals;
    this.business = business;
    this.real = real;
  }

  /**
   * Plays a scenario with these settings of the tenant, and with its catalogue, hours and plugins
   * as they are.
   *
   * @throws Refusal RATE_LIMITED while another one of the tenant is played on this server
   */
  public ScenarioRun play(Tenant tenant, Scenario scenario) {
    if (!running.add(tenant.tenantId())) {
      throw Refusal.of(ErrorCode.RATE_LIMITED, "Another scenario is being played. Wait for it.")
          .with("retryAfterSeconds", 5);
    }
    try {
      Caller.Page page = new Caller.Page(tenant, key(tenant));
      return TenantScope.within(page, () -> played(page, scenario));
    } finally {
      running.remove(tenant.tenantId());
    }
  }

  private ScenarioRun played(Caller.Page page, Scenario scenario) {
    Instant end = real.instant().plus(LAST_TURN_BEFORE);
    Instant at = scenario.at().orElseGet(business::instant);
    Conversations conversations = rehearsals.open(at, LONGEST_TURN);
    Visitor visitor = visitor(page, scenario, at);
    Conversation started =
        conversations.start(page, Optional.empty(), Optional.of(scenario.language().tag()));
    List<Receipt> receipts = new ArrayList<>();
    List<Message> messages = new ArrayList<>(started.messages());
    Optional<Reply> last = Optional.empty();
    ScenarioEnd ended = ScenarioEnd.TURNS;
    int turns = 0;
    while (turns < scenario.turns()) {
      Optional<VisitorInput> input = visitor.next(last);
      if (input.isEmpty() || !real.instant().isBefore(end)) {
        ended = input.isEmpty() ? ScenarioEnd.SAID : ScenarioEnd.TIME;
        break;
      }
      turns++;
      Reply reply =
          conversations.send(
              page, started.visitorId(), started.conversationId(), "turn-" + turns, input.get());
      receipts.addAll(reply.receipts());
      messages.addAll(added(conversations, page, started, messages));
      last = Optional.of(reply);
      if (reached(scenario.goal(), reply)) {
        ended = ScenarioEnd.REACHED;
        break;
      }
    }
    return new ScenarioRun(ended == ScenarioEnd.REACHED, ended, turns, messages, receipts);
  }

  /** The conversation's messages that were not seen yet: what the visitor chose is in words. */
  private static List<Message> added(
      Conversations conversations, Caller.Page page, Conversation started, List<Message> seen) {
    return conversations
        .resume(page, started.visitorId(), started.conversationId())
        .messages()
        .stream()
        .filter(message -> !seen.contains(message))
        .toList();
  }

  private static Visitor visitor(Caller.Page page, Scenario scenario, Instant at) {
    ZoneId zone = page.tenant().settings().zone();
    return scenario
        .wish()
        .<Visitor>map(
            wish ->
                new WishingVisitor(wish, scenario.language(), zone, LocalDate.ofInstant(at, zone)))
        .orElseGet(() -> Visitor.saying(scenario.messages()));
  }

  private static boolean reached(ScenarioGoal goal, Reply reply) {
    return switch (goal) {
      case BOOKED -> did(reply, Action.BOOK);
      case MOVED -> did(reply, Action.RESCHEDULE);
      case CANCELLED -> did(reply, Action.CANCEL);
      case HANDED_OFF -> reply.handoff();
    };
  }

  private static boolean did(Reply reply, Action action) {
    return reply.receipts().stream().anyMatch(receipt -> receipt.action() == action);
  }

  /** A test's key that nobody has, so that nothing counts. */
  private ApiKey key(Tenant tenant) {
    return new ApiKey(
        tenant.tenantId(),
        "scenario",
        "scenario",
        "",
        KeyMode.TEST,
        Set.of(),
        OptionalInt.empty(),
        real.instant(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
