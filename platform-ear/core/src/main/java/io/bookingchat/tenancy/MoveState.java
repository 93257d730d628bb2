package io.bookingchat.tenancy;

/** How far a move is. FAILED ones are repeated, or taken back by a move to where it came from. */
public enum MoveState {
  COPYING,
  DONE,
  FAILED
}
