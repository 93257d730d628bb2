package io.bookingchat.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One UTC day of a provider: what is taken, what is held, and how many bookings start on the local
 * date of the same name.
 *
 * @param revision counts the writes of this day; 0 for a day that was never written. A write is
 *     accepted only when the stored revision is the one that was read
 * @param busy granules of one-to-one bookings
 * @param seats time shared by the customers of a group service, by {@link Claim#group}
 * @param holds times that visitors are about to confirm, by hold id
 * @param starts bookings whose start falls on this date in the provider's zone
 */
public record LedgerDay(
    LocalDate date,
    long revision,
    NavigableSet<Integer> busy,
    Map<String, Seats> seats,
    Map<String, HeldTime> holds,
    int starts) {

  /** Time shared by a group. */
  public record Seats(NavigableSet<Integer> granules, int taken) {}

  /**
   * Time held for a visitor.
   *
   * @param group the group whose time it may share; empty for one-to-one services
   */
  public record HeldTime(
      NavigableSet<Integer> granules, Optional<String> group, String visitor, Instant expiresAt) {
    public boolean live(Instant now) {
      return expiresAt.isAfter(now);
    }
  }

  public static LedgerDay empty(LocalDate date) {
    return new LedgerDay(date, 0, new TreeSet<>(), Map.of(), Map.of(), 0);
  }

  LedgerDay take(NavigableSet<Integer> granules, Claim claim) {
    return claim.shared()
        ? seats(claim.group(), group -> new Seats(union(group, granules), taken(group) + 1))
        : busy(all -> all.addAll(granules));
  }

  LedgerDay free(NavigableSet<Integer> granules, Claim claim) {
    return claim.shared()
        ? seats(claim.group(), group -> new Seats(union(group, granules), taken(group) - 1))
        : busy(all -> all.removeAll(granules));
  }

  /** A group keeps its longest time: its service may have become shorter since it began. */
  private static NavigableSet<Integer> union(
      Optional<Seats> group, NavigableSet<Integer> granules) {
    NavigableSet<Integer> all = new TreeSet<>(granules);
    group.ifPresent(seats -> all.addAll(seats.granules()));
    return all;
  }

  private static int taken(Optional<Seats> group) {
    return group.map(Seats::taken).orElse(0);
  }

  /** Expired holds go, and so does what the same visitor held of the same time. */
  LedgerDay hold(String holdId, HeldTime time, Instant now) {
    return holds(
        all -> {
          all.values()
              .removeIf(
                  held ->
                      !held.live(now)
                          || (held.visitor().equals(time.visitor())
                              && meets(held.granules(), time.granules())));
          all.put(holdId, time);
        });
  }

  LedgerDay release(String holdId) {
    return holds(all -> all.remove(holdId));
  }

  LedgerDay count(int more) {
    return new LedgerDay(date, revision, busy, seats, holds, Math.max(0, starts + more));
  }

  private LedgerDay busy(Consumer<NavigableSet<Integer>> change) {
    NavigableSet<Integer> changed = new TreeSet<>(busy);
    change.accept(changed);
    return new LedgerDay(date, revision, changed, seats, holds, starts);
  }

  private LedgerDay seats(String group, Function<Optional<Seats>, Seats> change) {
    Map<String, Seats> changed = new LinkedHashMap<>(seats);
    Seats after = change.apply(Optional.ofNullable(seats.get(group)));
    if (after.taken() > 0) {
      changed.put(group, after);
    } else {
      changed.remove(group);
    }
    return new LedgerDay(date, revision, busy, changed, holds, starts);
  }

  private LedgerDay holds(Consumer<Map<String, HeldTime>> change) {
    Map<String, HeldTime> changed = new LinkedHashMap<>(holds);
    change.accept(changed);
    return new LedgerDay(date, revision, busy, seats, changed, starts);
  }

  private static boolean meets(NavigableSet<Integer> some, NavigableSet<Integer> others) {
    return some.stream().anyMatch(others::contains);
  }
}
