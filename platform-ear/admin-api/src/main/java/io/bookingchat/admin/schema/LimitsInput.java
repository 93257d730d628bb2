package io.bookingchat.admin.schema;

import io.bookingchat.tenancy.Limits;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Input;

/** How much a company may use in place of what its plan says; null: no limit. */
@Input("LimitsInput")
public record LimitsInput(
    Optional<Integer> messagesPerMonth,
    Optional<Integer> bookingsPerMonth,
    Optional<Integer> tokensPerMonth,
    Optional<Integer> requestsPerMinute) {

  public Limits limits() {
    return new Limits(
        Numbers.plain(messagesPerMonth),
        Numbers.plain(bookingsPerMonth),
        Numbers.plain(tokensPerMonth),
        Numbers.plain(requestsPerMinute));
  }
}
