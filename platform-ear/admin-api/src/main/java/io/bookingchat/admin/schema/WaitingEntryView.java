package io.bookingchat.admin.schema;

import io.bookingchat.booking.Hold;
import io.bookingchat.booking.Waiting;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * Someone who waits for a time to become free.
 *
 * @param providerId whom they want; absent for anyone
 * @param from earliest day; {@code to} latest, included
 * @param since when they joined
 * @param customer who waits, as far as they said
 * @param offered a time that is held for them now
 */
@Type("WaitingEntry")
public record WaitingEntryView(
    String waitingId,
    String serviceId,
    String serviceName,
    Optional<String> providerId,
    Optional<String> providerName,
    LocalDate from,
    LocalDate to,
    OffsetDateTime since,
    Optional<BookingView.Customer> customer,
    Optional<Offer> offered) {

  /** A time that is held for someone who waits, and until when. */
  @Type("WaitingOffer")
  public record Offer(
      String providerId, String providerName, OffsetDateTime start, OffsetDateTime until) {}

  /** Some of those who wait, and where to go on when there are more. */
  @Type("WaitingPage")
  public record Page(List<@NonNull WaitingEntryView> items, Optional<String> nextCursor) {}

  /**
   * A place as the API shows it.
   *
   * @param provider the name of a provider, by its id
   */
  public static WaitingEntryView of(
      Waiting place, String serviceName, UnaryOperator<String> provider, ZoneId zone) {
    return new WaitingEntryView(
        place.waitingId(),
        place.serviceId(),
        serviceName,
        place.providerId(),
        place.providerId().map(provider),
        place.firstDay(),
        place.lastDay(),
        Times.at(place.since(), zone),
        place.customer().map(who -> new BookingView.Customer(who.name(), who.email(), who.phone())),
        place.offer().map(hold -> offer(hold, provider, zone)));
  }

  private static Offer offer(Hold hold, UnaryOperator<String> provider, ZoneId zone) {
    return new Offer(
        hold.providerId(),
        provider.apply(hold.providerId()),
        Times.at(hold.start(), zone),
        Times.at(hold.expiresAt(), zone));
  }
}
