package io.bookingchat.catalogue;

import static java.util.stream.Collectors.joining;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Several services in one visit, one after the other, as a {@link Service} of its own: its id is
 * theirs, joined by {@value #JOIN} in their order. So whatever takes a service takes a visit.
 */
public final class Visit {
  /** No service of a company has it in its id. */
  public static final String JOIN = "+";

  /** More than a person sits through, and than a provider is asked for. */
  static final int MOST = 4;

  private Visit() {}

  /** The ids of the services of a visit, in order; of any other service its own. */
  public static List<String> ids(String serviceId) {
    return List.of(serviceId.split("\\" + JOIN, -1));
  }

  /** The id of a visit of these services; of one service its own. */
  public static String id(List<String> serviceIds) {
    return String.join(JOIN, serviceIds);
  }

  /** Whether the id is that of several services. */
  public static boolean several(String serviceId) {
    return serviceId.contains(JOIN);
  }

  /** Whether all services of the other id are among those of the one. */
  public static boolean includes(String serviceId, String other) {
    return ids(serviceId).containsAll(ids(other));
  }

  /**
   * The service of that id, put together when it is a visit; empty when one of its services is not
   * there.
   *
   * @param one finds an ordinary service
   * @throws Refusal INVALID with field {@code serviceId} for services that cannot share a visit
   */
  public static Optional<Service> find(String serviceId, Function<String, Optional<Service>> one) {
    if (!several(serviceId)) {
      return one.apply(serviceId);
    }
    List<String> ids = ids(serviceId);
    if (ids.size() > MOST) {
      throw refusal("visit.many", MOST);
    }
    List<Service> parts = new ArrayList<>();
    for (String id : ids) {
      Optional<Service> part = one.apply(id);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    return Optional.of(of(parts));
  }

  /** The same, but empty also for services that cannot share a visit. */
  public static Optional<Service> possible(
      String serviceId, Function<String, Optional<Service>> one) {
    try {
      return find(serviceId, one);
    } catch (Refusal refusal) {
      if (refusal.code() == ErrorCode.INVALID) {
        return Optional.empty(); // for whom it is no mistake of theirs: it may have been possible
      }
      throw refusal;
    }
  }

  /**
   * A visit of at least two services. It takes what they take when they are booked one after the
   * other, the buffers between them included, and starts when the first of them could.
   *
   * @throws Refusal INVALID with field {@code serviceId} for services that cannot share a visit
   */
  public static Service of(List<Service> parts) {
    Service first = parts.get(0);
    Service last = parts.get(parts.size() - 1);
    String id = id(parts.stream().map(Service::serviceId).toList());
    if (new HashSet<>(parts).size() < parts.size()) {
      throw refusal("visit.repeated");
    }
    if (parts.stream().anyMatch(part -> part.capacity() > 1)) {
      throw refusal("visit.group");
    }
    int minutes = startsAfterMinutes(parts, parts.size() - 1) + last.durationMinutes();
    if (first.bufferBeforeMinutes() + minutes + last.bufferAfterMinutes()
        > Service.LONGEST_MINUTES) {
      throw refusal("visit.long", Service.LONGEST_MINUTES);
    }
    OptionalInt price = price(parts);
    return new Service(
        id,
        parts.stream().map(Service::name).collect(joining(" + ")),
        Optional.empty(),
        List.of(),
        minutes,
        first.stepMinutes(),
        first.alignment(),
        first.bufferBeforeMinutes(),
        last.bufferAfterMinutes(),
        1,
        price,
        price.isPresent() ? first.currency() : Optional.empty(),
        parts.stream().allMatch(Service::active),
        parts);
  }

  /** Minutes from the start of a visit to that of one of its services. */
  static int startsAfterMinutes(List<Service> parts, int place) {
    int minutes = 0;
    for (int i = 0; i < place; i++) {
      minutes +=
          parts.get(i).durationMinutes()
              + parts.get(i).bufferAfterMinutes()
              + parts.get(i + 1).bufferBeforeMinutes();
    }
    return minutes;
  }

  /** What they cost together; empty unless all have a price in one currency. */
  private static OptionalInt price(List<Service> parts) {
    long currencies = parts.stream().map(Service::currency).distinct().count();
    boolean priced = parts.stream().allMatch(part -> part.priceMinor().isPresent());
    long sum = parts.stream().mapToLong(part -> part.priceMinor().orElse(0)).sum();
    return priced && currencies == 1 && sum <= Integer.MAX_VALUE
        ? OptionalInt.of((int) sum)
        : OptionalInt.empty();
  }

  private static Refusal refusal(String key, Object... arguments) {
    return Refusal.invalidSaying("serviceId", key, arguments);
  }
}
