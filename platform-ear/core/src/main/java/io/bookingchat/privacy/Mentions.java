package io.bookingchat.privacy;

import io.bookingchat.booking.ContactPoint;
import io.bookingchat.booking.Phones;
import io.bookingchat.conversation.Author;
import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.Message;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whose conversation one is, by the contacts in it. */
final class Mentions {
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*");

  private Mentions() {}

  /** The contacts noted, of bookings that were made, and written by the visitor. */
  static Set<ContactPoint> in(Conversation conversation, String region) {
    Stream<ContactPoint> noted =
        ContactPoint.of(
            conversation.draft().contact().email(), conversation.draft().contact().phone(), region);
    Stream<ContactPoint> booked =
        conversation.replies().stream()
            .flatMap(reply -> reply.receipts().stream())
            .flatMap(receipt -> ContactPoint.of(receipt.booking().customer(), region));
    Stream<ContactPoint> written =
        conversation.messages().stream()
            .filter(message -> message.author() == Author.VISITOR)
            .map(Message::text)
            .flatMap(text -> written(text, region));
    return Stream.of(noted, booked, written).flatMap(each -> each).collect(Collectors.toSet());
  }

  private static Stream<ContactPoint> written(String text, String region) {
    return Stream.concat(
        EMAIL
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .flatMap(email -> ContactPoint.of(Optional.of(email), Optional.empty(), region)),
        Phones.in(text, region)
            .flatMap(phone -> ContactPoint.of(Optional.empty(), Optional.of(phone), region)));
  }
}
