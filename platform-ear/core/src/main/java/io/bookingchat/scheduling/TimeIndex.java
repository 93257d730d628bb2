package io.bookingchat.scheduling;

import java.util.Arrays;
import java.util.List;

/**
 * Counts how many of a set of intervals overlap a given one, in logarithmic time: those that begin
 * before its end, less those that end by its start.
 */
final class TimeIndex {

  private final long[] starts;
  private final long[] ends;

  /** Empty intervals overlap nothing and are left out. */
  TimeIndex(List<Interval> intervals) {
    long[] from = new long[intervals.size()];
    long[] to = new long[intervals.size()];
    int size = 0;
    for (Interval interval : intervals) {
      if (!interval.isEmpty()) {
        Span span = Span.around(interval);
        from[size] = span.from();
        to[size] = span.to();
        size++;
      }
    }
    starts = Arrays.copyOf(from, size);
    ends = Arrays.copyOf(to, size);
    Arrays.sort(starts);
    Arrays.sort(ends);
  }

  /** How many intervals overlap the one from {@code from} to {@code to}, which is not empty. */
  int overlapping(long from, long to) {
    return countBelow(starts, to) - countBelow(ends, from + 1);
  }

  private static int countBelow(long[] rising, long limit) {
    int low = 0;
    int high = rising.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rising[middle] < limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
