package io.bookingchat.agent.tools;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.bookingchat.booking.Appointment;
import io.bookingchat.booking.FreeTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Chooses the few free times that a person is offered: the nearest to a time they named; otherwise
 * some spread over the day, and over the first days when several will do.
 */
final class SlotChoice {
  static final int MOST = 5;

  private final WishedTime wished;
  private final ZoneId zone;
  private final int turn;

  /**
   * @param salt decides who is offered first among equals; another one for another visitor
   */
  SlotChoice(WishedTime wished, ZoneId zone, String salt) {
    this.wished = wished;
    this.zone = zone;
    this.turn = Math.floorMod(salt.hashCode(), 1_000);
  }

  /** At most {@link #MOST} of the free appointments: nearest days first, in order within a day. */
  List<Appointment> of(List<FreeTime> free) {
    Map<Instant, List<FreeTime>> byStart =
        free.stream()
            .collect(groupingBy(each -> each.appointment().start(), TreeMap::new, toList()));
    List<Instant> starts = List.copyOf(byStart.keySet());
    List<Instant> chosen = wished.veryTime() ? nearest(starts) : spread(starts);
    Map<String, Integer> used = new HashMap<>();
    return chosen.stream().map(start -> fair(byStart.get(start), used)).toList();
  }

  private List<Instant> nearest(List<Instant> starts) {
    return starts.stream()
        .sorted(Comparator.comparingLong(this::distance).thenComparing(start -> start))
        .limit(MOST)
        .collect(groupingBy(start -> local(start).toLocalDate(), LinkedHashMap::new, toList()))
        .values()
        .stream()
        .flatMap(
            day ->
                day.stream()
                    .sorted(
                        Comparator.comparing(this::otherThanWished).thenComparing(start -> start)))
        .toList();
  }

  /** The very time that was wished for comes before an earlier one of its day. */
  private boolean otherThanWished(Instant start) {
    return !wished.singleDay() || distance(start) > 0;
  }

  private List<Instant> spread(List<Instant> starts) {
    Map<LocalDate, List<Instant>> byDay =
        starts.stream().collect(groupingBy(start -> local(start).toLocalDate()));
    List<LocalDate> days =
        byDay.keySet().stream()
            .sorted(
                Comparator.comparingLong((LocalDate day) -> nearestOf(byDay.get(day)))
                    .thenComparing(day -> day))
            .toList();
    int[] shares = shares(days.size());
    List<Instant> chosen = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      chosen.addAll(evenly(fitting(byDay.get(days.get(i))), shares[i]));
    }
    return chosen;
  }

  private static int[] shares(int days) {
    return switch (days) {
      case 0 -> new int[] {};
      case 1 -> new int[] {MOST};
      case 2 -> new int[] {3, 2};
      default -> new int[] {2, 2, 1};
    };
  }

  /** Of one day those at the wished time of day, or the nearest to it when there are none. */
  private List<Instant> fitting(List<Instant> day) {
    List<Instant> fitting = day.stream().filter(start -> minutesOff(start) == 0).toList();
    return fitting.isEmpty()
        ? day.stream()
            .sorted(Comparator.comparingLong(this::minutesOff))
            .limit(MOST)
            .sorted()
            .toList()
        : fitting;
  }

  private static List<Instant> evenly(List<Instant> starts, int most) {
    if (starts.size() <= most) {
      return starts;
    }
    if (most == 1) {
      return starts.subList(0, 1);
    }
    return Stream.iterate(0, i -> i < most, i -> i + 1)
        .map(i -> starts.get(i * (starts.size() - 1) / (most - 1)))
        .toList();
  }

  /**
   * Whoever has fewest bookings of that week; among equals who was offered least so far, and among
   * those it depends on the visitor and the time.
   */
  private Appointment fair(List<FreeTime> sameStart, Map<String, Integer> used) {
    int fewest = sameStart.stream().mapToInt(FreeTime::bookingsOfWeek).min().orElseThrow();
    List<Appointment> equals =
        sameStart.stream()
            .filter(free -> free.bookingsOfWeek() == fewest)
            .map(FreeTime::appointment)
            .toList();
    int first =
        Math.floorMod(
            turn + Math.floorDiv(equals.get(0).start().getEpochSecond(), 86_400L), equals.size());
    Appointment best = null;
    for (int i = 0; i < equals.size(); i++) {
      Appointment next = equals.get((first + i) % equals.size());
      if (best == null || count(used, next) < count(used, best)) {
        best = next;
      }
    }
    used.merge(best.providerId(), 1, Integer::sum);
    return best;
  }

  private static int count(Map<String, Integer> used, Appointment appointment) {
    return used.getOrDefault(appointment.providerId(), 0);
  }

  private long nearestOf(List<Instant> day) {
    return day.stream().mapToLong(this::distance).min().orElse(0);
  }

  private long distance(Instant start) {
    return wished.distance(local(start));
  }

  private long minutesOff(Instant start) {
    return wished.minutesOff(local(start).toLocalTime());
  }

  private LocalDateTime local(Instant start) {
    return LocalDateTime.ofInstant(start, zone);
  }
}
