package io.bookingchat.plugins;

/** What becomes of a booking when a policy gives no answer; the plugin's manifest says which. */
enum OnFailure {
  /** It is refused: the rule may not be broken unseen. */
  CLOSED,
  /** It goes on as if the policy were not there. */
  OPEN
}
