package io.bookingchat.widget;

import io.bookingchat.booking.Customer;
import io.bookingchat.booking.WaitingList.Wanted;
import io.bookingchat.error.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * What a visitor waits for.
 *
 * @param providerId absent: anyone who does the service
 * @param from earliest day; {@code to} latest, included
 * @param name who waits; needed with {@code email} or {@code phone}, under which they are told
 */
@Input("JoinWaitingListInput")
public record JoinWaitingListInput(
    @NonNull String serviceId,
    String providerId,
    @NonNull LocalDate from,
    @NonNull LocalDate to,
    String name,
    String email,
    String phone) {
  Wanted wanted() {
    return new Wanted(serviceId, Optional.ofNullable(providerId), from, to);
  }

  /** Who waits, if they said. */
  Optional<Customer> customer() {
    if (name == null && (email != null || phone != null)) {
      throw Refusal.invalid("name", "A contact needs a name.");
    }
    return Optional.ofNullable(name)
        .map(named -> new Customer(named, Optional.ofNullable(email), Optional.ofNullable(phone)));
  }
}
