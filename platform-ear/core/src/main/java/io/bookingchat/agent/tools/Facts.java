package io.bookingchat.agent.tools;

import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.agent.PendingProposal;
import io.bookingchat.agent.TurnState;
import io.bookingchat.agent.Unavailable;
import io.bookingchat.booking.Booking;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What models are told, as JSON values; times are local with their weekday. */
final class Facts {
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  private Facts() {}

  static Map<String, Object> slot(TurnState state, OfferedSlot slot) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("slot", slot.slotId());
    facts.put("provider", slot.providerName());
    time(state, facts, slot.start());
    return facts;
  }

  static Map<String, Object> booking(TurnState state, Booking booking) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("booking", booking.bookingId());
    facts.put("code", booking.code());
    facts.put("status", booking.status().name());
    facts.put("service", booking.serviceName());
    facts.put("provider", booking.providerName());
    time(state, facts, booking.start());
    return facts;
  }

  static Map<String, Object> proposal(TurnState state, PendingProposal pending) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("proposal", pending.proposalId());
    facts.put("action", pending.proposal().action().name());
    facts.put("service", pending.proposal().serviceName());
    facts.put("provider", pending.proposal().providerName());
    time(state, facts, pending.proposal().start());
    facts.put("next", "Show it and wait: it can be confirmed only after the visitor's answer.");
    return facts;
  }

  static Map<String, Object> unavailable(TurnState state, Unavailable wished) {
    Map<String, Object> facts = new LinkedHashMap<>();
    wished.start().ifPresent(start -> time(state, facts, start));
    wished.date().ifPresent(date -> facts.put("date", date.toString()));
    facts.put("reason", wished.reason());
    return facts;
  }

  /** Without the entries that say nothing. */
  static void put(Map<String, Object> facts, String name, Optional<?> value) {
    value.ifPresent(known -> facts.put(name, known.toString()));
  }

  private static void time(TurnState state, Map<String, Object> facts, Instant start) {
    var local = start.truncatedTo(ChronoUnit.MINUTES).atZone(state.zone());
    facts.put("start", LOCAL.format(local));
    facts.put("weekday", local.getDayOfWeek().name());
    if (local.getZone().getRules().getValidOffsets(local.toLocalDateTime()).size() > 1) {
      facts.put("offset", local.getOffset().getId()); // this hour comes twice
    }
  }
}
