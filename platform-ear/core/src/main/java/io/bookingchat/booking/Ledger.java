package io.bookingchat.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The days of one provider that a change is about, and the change worked out on them; nothing is
 * stored here. The store accepts the result only if the days are still as they were read.
 */
public final class Ledger {
  private final Map<LocalDate, LedgerDay> read;
  private final Map<LocalDate, LedgerDay> days;
  private final Set<LocalDate> guarded = new HashSet<>();

  public Ledger(Map<LocalDate, LedgerDay> days) {
    this.read = Map.copyOf(days);
    this.days = new TreeMap<>(days);
  }

  public Ledger take(Claim claim, LocalDate startsOn) {
    claim.granules().forEach((date, part) -> put(day(date).take(part, claim)));
    put(day(startsOn).count(1));
    return this;
  }

  public Ledger free(Claim claim, LocalDate startsOn) {
    claim.granules().forEach((date, part) -> put(day(date).free(part, claim)));
    put(day(startsOn).count(-1));
    return this;
  }

  /** Holds the claim; expired holds of the same days go. */
  public Ledger hold(String holdId, Claim claim, String visitor, Instant expiresAt, Instant now) {
    claim
        .granules()
        .forEach(
            (date, part) ->
                put(day(date).hold(holdId, held(part, claim, visitor, expiresAt), now)));
    return this;
  }

  public Ledger release(String holdId) {
    List.copyOf(days.values()).forEach(day -> put(day.release(holdId)));
    return this;
  }

  /**
   * Counts a day as changed, so that two changes that both guard it cannot both be accepted, also
   * when they touch no other day in common.
   */
  Ledger guard(LocalDate date) {
    put(day(date));
    guarded.add(date);
    return this;
  }

  /** Whether that hold is still there, covers the claim, and has not expired. */
  public boolean holds(String holdId, Claim claim, Instant now) {
    return claim.granules().entrySet().stream()
        .allMatch(
            part -> {
              LedgerDay.HeldTime hold = day(part.getKey()).holds().get(holdId);
              return hold != null && hold.live(now) && hold.granules().containsAll(part.getValue());
            });
  }

  /** Bookings that start on that local date. */
  public int starts(LocalDate date) {
    return day(date).starts();
  }

  /** All days, as they are with the changes. */
  Map<LocalDate, LedgerDay> days() {
    return Map.copyOf(days);
  }

  /** The days that are different now; their revisions are those that were read. */
  public List<LedgerDay> changed() {
    return days.values().stream()
        .filter(day -> guarded.contains(day.date()) || !day.equals(read.get(day.date())))
        .toList();
  }

  private static LedgerDay.HeldTime held(
      NavigableSet<Integer> part, Claim claim, String visitor, Instant expiresAt) {
    return new LedgerDay.HeldTime(
        part, claim.shared() ? Optional.of(claim.group()) : Optional.empty(), visitor, expiresAt);
  }

  private LedgerDay day(LocalDate date) {
    return days.getOrDefault(date, LedgerDay.empty(date));
  }

  private void put(LedgerDay day) {
    days.put(day.date(), day);
  }
}
