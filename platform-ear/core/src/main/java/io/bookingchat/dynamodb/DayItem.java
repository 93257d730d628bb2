package io.bookingchat.dynamodb;

import io.bookingchat.booking.LedgerDay;
import io.bookingchat.booking.LedgerDay.HeldTime;
import io.bookingchat.booking.LedgerDay.Seats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A day of the ledger as an item: a number set {@code busy}, maps {@code seats} and {@code holds}.
 * It is kept small, since a day is written with every hold and booking and paid by the kilobyte.
 */
final class DayItem {
  static final String REVISION = "revision";

  private static final String BUSY = "busy";
  private static final String SEATS = "seats";
  private static final String HOLDS = "holds";
  private static final String STARTS = "starts";
  private static final String GRANULES = "granules";
  private static final String TAKEN = "taken";
  private static final String GROUP = "group";
  private static final String VISITOR = "visitor";
  private static final String EXPIRES = "expiresAt";

  private DayItem() {}

  /** The attributes of a day as it is about to be stored. */
  static Map<String, AttributeValue> write(LedgerDay day, long revision) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put(REVISION, Items.number(revision));
    item.put(STARTS, Items.number(day.starts()));
    if (!day.busy().isEmpty()) {
      item.put(BUSY, numbers(day.busy()));
    }
    item.put(
        SEATS,
        AttributeValue.fromM(
            day.seats().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> seats(each.getValue())))));
    item.put(
        HOLDS,
        AttributeValue.fromM(
            day.holds().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> held(each.getValue())))));
    return item;
  }

  static LedgerDay read(LocalDate date, Map<String, AttributeValue> item) {
    Map<String, Seats> seats = new LinkedHashMap<>();
    item.get(SEATS)
        .m()
        .forEach(
            (group, value) ->
                seats.put(group, new Seats(granules(value.m()), Items.number(value.m(), TAKEN))));
    Map<String, HeldTime> holds = new LinkedHashMap<>();
    item.get(HOLDS).m().forEach((id, value) -> holds.put(id, held(value.m())));
    return new LedgerDay(
        date,
        revision(item),
        item.containsKey(BUSY) ? set(item.get(BUSY).ns()) : new TreeSet<>(),
        seats,
        holds,
        Items.number(item, STARTS));
  }

  /** A day whose content is forgotten; what is written next is still written on its revision. */
  static LedgerDay forgotten(LocalDate date, Map<String, AttributeValue> item) {
    return new LedgerDay(date, revision(item), new TreeSet<>(), Map.of(), Map.of(), 0);
  }

  private static long revision(Map<String, AttributeValue> item) {
    return Long.parseLong(item.get(REVISION).n());
  }

  private static AttributeValue seats(Seats seats) {
    return AttributeValue.fromM(
        Map.of(GRANULES, numbers(seats.granules()), TAKEN, Items.number(seats.taken())));
  }

  private static AttributeValue held(HeldTime time) {
    Map<String, AttributeValue> held = new HashMap<>();
    held.put(GRANULES, numbers(time.granules()));
    time.group().ifPresent(group -> held.put(GROUP, Items.text(group)));
    held.put(VISITOR, Items.text(time.visitor()));
    held.put(EXPIRES, Items.number(time.expiresAt().toEpochMilli()));
    return AttributeValue.fromM(held);
  }

  private static HeldTime held(Map<String, AttributeValue> held) {
    return new HeldTime(
        granules(held),
        Optional.ofNullable(held.get(GROUP)).map(AttributeValue::s),
        Items.text(held, VISITOR),
        Instant.ofEpochMilli(Long.parseLong(held.get(EXPIRES).n())));
  }

  private static NavigableSet<Integer> granules(Map<String, AttributeValue> attributes) {
    return set(attributes.get(GRANULES).ns());
  }

  private static AttributeValue numbers(Collection<Integer> granules) {
    return AttributeValue.fromNs(granules.stream().map(number -> number.toString()).toList());
  }

  private static NavigableSet<Integer> set(Collection<String> numbers) {
    return numbers.stream().map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
  }
}
