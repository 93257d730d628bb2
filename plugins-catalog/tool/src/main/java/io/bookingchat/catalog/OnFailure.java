package io.bookingchat.catalog;

/** What becomes of a booking when a policy gives no answer; the plugin's manifest says which. */
public enum OnFailure {
  /** It is refused: the rule may not be broken unseen. */
  CLOSED,
  /** It goes on as if the policy were not there. */
  OPEN
}
