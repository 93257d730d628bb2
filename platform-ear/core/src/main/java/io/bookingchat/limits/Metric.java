package io.bookingchat.limits;

import io.bookingchat.tenancy.Limits;
import java.util.OptionalInt;

/** What is counted for each tenant and month. */
public enum Metric {
  /** Turns of visitors that were answered. */
  MESSAGES(100),
  CONVERSATIONS(0),
  /** Bookings made, in the chat or by staff; moving and cancelling count nothing. */
  BOOKINGS(10),
  /** Tokens in and out together, which is what a plan limits. */
  TOKENS(20_000),
  TOKENS_IN(0),
  TOKENS_OUT(0),
  /** Questions to the policies of plugins. */
  PLUGIN_CALLS(0);

  private final int largestLease;

  Metric(int largestLease) {
    this.largestLease = largestLease;
  }

  /** The most that a tenant may use in a month; empty: no limit. */
  public OptionalInt quota(Limits limits) {
    return switch (this) {
      case MESSAGES -> limits.messagesPerMonth();
      case BOOKINGS -> limits.bookingsPerMonth();
      case TOKENS -> limits.tokensPerMonth();
      case CONVERSATIONS, TOKENS_IN, TOKENS_OUT, PLUGIN_CALLS -> OptionalInt.empty();
    };
  }

  /** Whether plans can limit it, so that it is granted before it is used. */
  boolean granted() {
    return largestLease > 0;
  }

  /** The most that one server holds of a month at a time; what a crash can lose. */
  int largestLease() {
    return largestLease;
  }
}
