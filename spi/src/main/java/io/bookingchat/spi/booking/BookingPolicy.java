package io.bookingchat.spi.booking;

import java.util.List;

/**
 * One company's rule about bookings. Times are offered only if every policy allows them, and each
 * is asked again, with the customer, when the booking is made or moved.
 *
 * <p>An instance belongs to one company and one set of settings, is used by many threads at once,
 * and must not change. A call has 200 milliseconds; the first of a plugin has two seconds, for its
 * classes are loaded by it. One that is late, throws, or answers {@code null} counts as failed:
 * then the booking is refused, or with {@code Plugin-On-Failure: open} in the manifest the policy
 * is passed over.
 */
@FunctionalInterface
public interface BookingPolicy {

  /**
   * Whether this may be booked. The same request gets the same answer until the settings change.
   *
   * @throws io.bookingchat.spi.error.PluginException when it cannot tell
   */
  Decision review(BookingRequest request, PolicyContext context);

  /**
   * Answers for all free times of a search in one call, under one deadline. Override it only where
   * looking at them together is cheaper; the answers must be those of {@link #review}.
   *
   * @param requests the same service and professional at different times, in rising order, without
   *     a customer; at most some thousands
   * @return one decision for each request, in the same order
   */
  default List<Decision> reviewAll(List<BookingRequest> requests, PolicyContext context) {
    return requests.stream().map(request -> review(request, context)).toList();
  }
}
