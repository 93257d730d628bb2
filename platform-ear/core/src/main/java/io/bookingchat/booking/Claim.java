package io.bookingchat.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Time of a provider that someone wants or has, buffers included.
 *
 * @param capacity above 1, claims of the same service and start share the time
 */
public record Claim(
    String serviceId, Instant start, Instant occupiedFrom, Instant occupiedTo, int capacity) {

  /** Length of a granule of the ledger. */
  public static final int GRANULE_MINUTES = 5;

  /** The longest claim: 8 hours. */
  public static final int MOST_GRANULES = 96;

  private static final long GRANULE_SECONDS = GRANULE_MINUTES * 60L;
  private static final long GRANULES_A_DAY = 24 * 3600 / GRANULE_SECONDS;

  public boolean shared() {
    return capacity > 1;
  }

  /** What claims that share a time have in common. */
  public String group() {
    return serviceId + "@" + start.getEpochSecond() / 60;
  }

  /**
   * The granules it touches, by UTC day, each numbered from 0 at midnight. A claim that begins or
   * ends inside a granule takes all of it.
   */
  public Map<LocalDate, NavigableSet<Integer>> granules() {
    long first = Math.floorDiv(occupiedFrom.getEpochSecond(), GRANULE_SECONDS);
    long last = Math.floorDiv(occupiedTo.getEpochSecond() - 1, GRANULE_SECONDS);
    Map<LocalDate, NavigableSet<Integer>> days = new TreeMap<>();
    for (long granule = first; granule <= last; granule++) {
      days.computeIfAbsent(
              LocalDate.ofEpochDay(Math.floorDiv(granule, GRANULES_A_DAY)), day -> new TreeSet<>())
          .add((int) Math.floorMod(granule, GRANULES_A_DAY));
    }
    return days;
  }

  /** The UTC day that holds the start. */
  public LocalDate day() {
    return start.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
