package io.bookingchat.widget;

import io.bookingchat.booking.Customer;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * Whom a held time is booked for.
 *
 * @param holdId as {@code holdSlot} gave it; the same again gives the same booking
 * @param email needed without {@code phone}
 */
@Input("BookSlotInput")
public record BookSlotInput(
    @NonNull String holdId, @NonNull String name, String email, String phone) {
  Customer customer() {
    return new Customer(name.strip(), given(email), given(phone));
  }

  /** A field of a form that was left empty is none. */
  private static Optional<String> given(String text) {
    return Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty());
  }
}
