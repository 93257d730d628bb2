package io.bookingchat.privacy;

import io.bookingchat.booking.Booking;
import io.bookingchat.booking.ContactPoint;
import io.bookingchat.booking.Waiting;
import io.bookingchat.conversation.Conversation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose records are looked for. Several people may share a browser: where one names somebody else,
 * it is not this person's.
 *
 * @param contact that was asked for
 * @param contacts that and the others which the person's bookings name
 * @param visitors who made the person's bookings
 */
record Person(
    ContactPoint contact, Set<ContactPoint> contacts, Set<String> visitors, String region) {

  static Person of(ContactPoint contact, List<Booking> booked, String region) {
    return new Person(
        contact,
        Stream.concat(
                Stream.of(contact),
                booked.stream().flatMap(booking -> ContactPoint.of(booking.customer(), region)))
            .collect(Collectors.toSet()),
        booked.stream()
            .flatMap(booking -> booking.visitorId().stream())
            .collect(Collectors.toSet()),
        region);
  }

  boolean spoke(Conversation conversation) {
    return isOf(conversation.visitorId(), Mentions.in(conversation, region));
  }

  boolean waits(Waiting place) {
    return isOf(
        place.visitorId(),
        place.customer().stream()
            .flatMap(customer -> ContactPoint.of(customer, region))
            .collect(Collectors.toSet()));
  }

  private boolean isOf(String visitorId, Set<ContactPoint> named) {
    return named.contains(contact) || (visitors.contains(visitorId) && contacts.containsAll(named));
  }
}
