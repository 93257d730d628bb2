package io.bookingchat.agent.embedded.dialogue;

import io.bookingchat.agent.AgentTurn;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.Line;
import io.bookingchat.agent.NextQuestion;
import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.agent.Receipt;
import io.bookingchat.agent.SlotHandles;
import io.bookingchat.agent.TurnState;
import io.bookingchat.agent.VisitorInput;
import io.bookingchat.agent.tools.BookingTools;
import io.bookingchat.agent.tools.CatalogueTools;
import io.bookingchat.agent.tools.ChangeTools;
import io.bookingchat.agent.tools.ContactNotes;
import io.bookingchat.agent.tools.OwnBookings;
import io.bookingchat.agent.tools.PartnerCalls;
import io.bookingchat.agent.tools.Proposals;
import io.bookingchat.agent.tools.RefusedWish;
import io.bookingchat.agent.tools.SlotSearch;
import io.bookingchat.agent.tools.Toolbox;
import io.bookingchat.agent.tools.WaitingTools;
import io.bookingchat.agent.tools.WishNotes;
import io.bookingchat.agent.tools.WishTools;
import io.bookingchat.booking.SlotExplainer;
import io.bookingchat.language.Language;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Plays a conversation between a visitor and the policy, with the real tools over the salon. */
final class Stage {
  final MemoryWorld world = new MemoryWorld();
  final Salon salon = world.salon();
  private OwnBookings own;
  private final Toolbox toolbox = toolbox();
  private final List<Line> history = new ArrayList<>();
  private Draft draft = Draft.EMPTY;
  private Language language;
  private String visitorId = "visitor-1";
  private int turns;

  Stage(Language language) {
    this.language = language;
  }

  /** What a turn came to. */
  record Played(
      String text,
      Asks asks,
      List<OfferedSlot> slots,
      List<Receipt> receipts,
      Draft draft,
      List<String> calls) {}

  /** From now on somebody else writes, in a new conversation. */
  void anotherVisitor() {
    visitorId = "visitor-2";
    draft = Draft.EMPTY;
    history.clear();
  }

  /** A message in words. */
  Played say(String text) {
    TurnState state = state(text);
    return play(state, Hearing.of(state), text);
  }

  /** A message by what it says. */
  Played hear(Said said) {
    return play(state(""), said.heard(language), "…");
  }

  Draft draft() {
    return draft;
  }

  private TurnState state(String text) {
    turns++;
    AgentTurn turn =
        new AgentTurn(
            salon.tenant,
            salon.realm,
            visitorId,
            "conversation-of-" + visitorId,
            "turn-" + turns,
            language,
            List.copyOf(history),
            draft,
            List.of(),
            new VisitorInput.Text(text));
    TurnState state =
        new TurnState(
            turn,
            world.catalogue.services(salon.tenant.tenantId()),
            world.catalogue.providers(salon.tenant.tenantId()),
            world.clock.instant());
    own.know(state);
    return state;
  }

  private Played play(TurnState state, Heard heard, String text) {
    state.language(heard.said().language());
    List<ToolCall> done = new ArrayList<>();
    for (int round = 0; ; round++) {
      Step step = Policy.next(new Situation(state, heard, done, round));
      if (step instanceof Step.Say say) {
        return end(state, say.text(), text, done);
      }
      for (ToolCall call : ((Step.Use) step).calls()) {
        toolbox.run(state, call.name(), json(call.arguments()));
        done.add(call);
      }
    }
  }

  private Played end(TurnState state, String reply, String text, List<ToolCall> done) {
    Asks asks = NextQuestion.of(state);
    draft = state.draft().asking(asks);
    if (asks == Asks.CONFIRMATION) {
      draft = draft.with(draft.pending().map(each -> each.shownIn(state.turn().turnId())));
    }
    language = state.language();
    history.add(new Line(true, text));
    history.add(new Line(false, reply));
    List<OfferedSlot> slots = asks == Asks.SLOT ? draft.offered() : List.of();
    return new Played(
        reply, asks, slots, state.receipts(), draft, done.stream().map(ToolCall::name).toList());
  }

  private static String json(Map<String, Object> arguments) {
    return arguments.entrySet().stream()
        .map(entry -> quoted(entry.getKey()) + ":" + value(entry.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String value(Object value) {
    return value instanceof List<?> list
        ? list.stream()
            .map(each -> quoted(each.toString()))
            .collect(Collectors.joining(",", "[", "]"))
        : quoted(value.toString());
  }

  private static String quoted(String text) {
    return String.format(Locale.ROOT, "\"%s\"", text);
  }

  private Toolbox toolbox() {
    SlotHandles handles = new SlotHandles(world.signer, world.clock);
    SlotExplainer explainer = new SlotExplainer(world.calendars, world.policies, world.clock);
    SlotSearch search =
        new SlotSearch(
            world.finder, new RefusedWish(world.finder, explainer), handles, world.bookingStore);
    Proposals proposals =
        new Proposals(world.holds, world.policies, search, world.catalogue, world.offers);
    ContactNotes contacts = new ContactNotes();
    own = new OwnBookings(world.bookingStore, world.wrongCodes, world.signer, contacts, proposals);
    return new Toolbox(
        new CatalogueTools(world.hours),
        new WishTools(new WishNotes(proposals), search, proposals, contacts),
        new BookingTools(
            proposals, world.bookings, world.bookingStore, world.waiting, world.signer),
        new ChangeTools(own, proposals, world.bookings, world.bookingStore),
        new WaitingTools(world.waiting, proposals),
        new PartnerCalls(world.partners),
        world.audit);
  }
}
