package io.bookingchat.agent.tools;

import static io.bookingchat.agent.tools.Tool.Effect.OWN;
import static io.bookingchat.agent.tools.Tool.Effect.READS;
import static io.bookingchat.agent.tools.Tool.Identity.VISITOR;

import io.bookingchat.Component;
import io.bookingchat.agent.TurnState;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Notes what the visitor wants and who they are, and finds times for it. */
@Component
public final class WishTools {
  private static final List<Parameter> WISH =
      List.of(
          Parameter.oneOf(
              ArgumentNames.ACTION, "What they want done.", "BOOK", "RESCHEDULE", "CANCEL"),
          Parameter.text(
              ArgumentNames.SERVICE,
              "Service id. For several services in one visit, one after the other, their ids joined"
                  + " by + in the order wanted."),
          Parameter.someOf(
              ArgumentNames.LATER,
              "Service ids to book after this one, each in a visit of its own, where one visit"
                  + " cannot have them all."),
          Parameter.text(
              ArgumentNames.PROVIDER, "Provider id, or \"anyone\" when it is all the same."),
          Parameter.someOf(ArgumentNames.EXCEPT, "Ids of providers they do not want."),
          Parameter.date(
              ArgumentNames.FIRST_DAY, "Earliest day, local. For one day give last_day as well."),
          Parameter.date(ArgumentNames.LAST_DAY, "Latest day, included."),
          Parameter.time(ArgumentNames.TIME, "The very time they named, local."),
          Parameter.time(ArgumentNames.EARLIEST, "Earliest start, for a part of the day."),
          Parameter.time(ArgumentNames.LATEST, "Latest start, for a part of the day."),
          Parameter.someOf(
              ArgumentNames.FORGET,
              "What no longer holds.",
              "service",
              "later",
              "provider",
              "day",
              "time",
              "booking"));

  private final WishNotes notes;
  private final SlotSearch search;
  private final Proposals proposals;
  private final ContactNotes contacts;

  @Inject
  public WishTools(WishNotes notes, SlotSearch search, Proposals proposals, ContactNotes contacts) {
    this.notes = notes;
    this.search = search;
    this.proposals = proposals;
    this.contacts = contacts;
  }

  List<Tool> tools() {
    return List.of(
        new BuiltIn(
            ToolNames.NOTE_WISH,
            "Notes what the visitor wants so far. Call it whenever they say or correct something.",
            READS,
            VISITOR,
            WISH,
            (state, arguments) -> {
              notes.note(state, arguments);
              return noted(state);
            }),
        new BuiltIn(
            ToolNames.FIND_SLOTS,
            "Finds up to 5 free times for what was noted, nearest first, and says why a wished time"
                + " is not free. Arguments are noted first.",
            READS,
            VISITOR,
            WISH,
            this::find),
        new BuiltIn(
            ToolNames.SAVE_CONTACT,
            "Saves the visitor's name, e-mail address or phone number as they gave them.",
            READS,
            VISITOR,
            List.of(
                Parameter.text(ArgumentNames.NAME, "Full name."),
                Parameter.text(ArgumentNames.EMAIL, "E-mail address."),
                Parameter.text(ArgumentNames.PHONE, "Phone number.")),
            (state, arguments) -> {
              contacts.save(state, arguments);
              return Map.of("saved", true);
            }),
        new BuiltIn(
            ToolNames.HAND_OFF,
            "Passes the conversation to a person of the company.",
            OWN,
            VISITOR,
            List.of(Parameter.text(ArgumentNames.REASON, "Why, in a few words.")),
            (state, arguments) -> {
              proposals.withdraw(state); // no yes said to a person may book
              state.handOff();
              state.touched("conversation", state.turn().conversationId());
              return Map.of("handoff", true);
            }),
        new BuiltIn(
            ToolNames.START_OVER,
            "Forgets what was wanted so far, when the visitor drops it.",
            READS,
            VISITOR,
            List.of(),
            (state, arguments) -> {
              proposals.withdraw(state);
              state.draft(state.draft().cleared());
              state.available();
              return Map.of("cleared", true);
            }));
  }

  private Map<String, Object> find(TurnState state, Arguments arguments) {
    notes.note(state, arguments);
    proposals.withdraw(state); // who looks for another time lets go of this one
    search.find(state);
    Map<String, Object> facts = new LinkedHashMap<>();
    state
        .unavailable()
        .ifPresent(wished -> facts.put("unavailable", Facts.unavailable(state, wished)));
    facts.put(
        "slots", state.draft().offered().stream().map(slot -> Facts.slot(state, slot)).toList());
    return facts;
  }

  private static Map<String, Object> noted(TurnState state) {
    Map<String, Object> facts = new LinkedHashMap<>();
    Facts.put(facts, "action", state.draft().action());
    Facts.put(facts, "service", state.draft().serviceId());
    Facts.put(facts, "booking", state.draft().bookingId());
    Facts.put(facts, "firstDay", state.draft().wish().firstDay());
    Facts.put(facts, "lastDay", state.draft().wish().lastDay());
    Facts.put(facts, "time", state.draft().wish().time());
    facts.put("proposalWaits", state.draft().pending().isPresent());
    return facts;
  }
}
