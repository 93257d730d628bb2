package io.bookingchat.admin.schema;

import io.bookingchat.booking.ClientTokens.Token;
import io.bookingchat.booking.Customer;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Input;

/**
 * A booking that staff make for a customer.
 *
 * @param clientToken made by the client; sent again, the same booking is returned
 */
@Input("BookingInput")
public record BookingInput(
    String serviceId,
    String providerId,
    OffsetDateTime start,
    Person customer,
    Optional<Boolean> ignoreNotice,
    Optional<String> clientToken) {

  /** The token, as that caller's. */
  public Optional<Token> token(String caller) {
    return clientToken.map(text -> new Token(caller, text));
  }

  /** Who it is for. */
  @Input("CustomerInput")
  public record Person(String name, Optional<String> email, Optional<String> phone) {
    public Customer customer() {
      return new Customer(name, email, phone);
    }
  }
}
