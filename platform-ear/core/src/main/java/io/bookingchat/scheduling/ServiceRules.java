package io.bookingchat.scheduling;

import static java.util.Objects.requireNonNull;

/**
 * What the slots of a service are like. All minutes are elapsed minutes.
 *
 * @param serviceId the service
 * @param durationMinutes length of a slot, 1 minute to {@value #LONGEST_MINUTES}
 * @param stepMinutes from one possible start to the next, 1 to {@value #LONGEST_MINUTES}
 * @param alignment where the steps are counted from
 * @param bufferBeforeMinutes kept free before a slot, 0 to {@value #LONGEST_MINUTES}
 * @param bufferAfterMinutes kept free after a slot, 0 to {@value #LONGEST_MINUTES}
 * @param capacity how many bookings may share one start; above 1 it is a group service
 */
public record ServiceRules(
    String serviceId,
    int durationMinutes,
    int stepMinutes,
    Alignment alignment,
    int bufferBeforeMinutes,
    int bufferAfterMinutes,
    int capacity) {

  /** 400 days: longer than any sensible service, short enough to compute with. */
  public static final int LONGEST_MINUTES = 400 * 24 * 60;

  public ServiceRules {
    requireNonNull(serviceId, "serviceId");
    requireNonNull(alignment, "alignment");
    if (serviceId.isEmpty()) {
      throw new IllegalArgumentException("a service needs an id");
    }
    check("durationMinutes", durationMinutes, 1);
    check("stepMinutes", stepMinutes, 1);
    check("bufferBeforeMinutes", bufferBeforeMinutes, 0);
    check("bufferAfterMinutes", bufferAfterMinutes, 0);
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1, was " + capacity);
    }
  }

  /** Whether several bookings may share one start. */
  public boolean isGroup() {
    return capacity > 1;
  }

  private static void check(String name, int minutes, int least) {
    if (minutes < least || minutes > LONGEST_MINUTES) {
      throw new IllegalArgumentException(
          name + " must be from " + least + " to " + LONGEST_MINUTES + ", was " + minutes);
    }
  }
}
