package io.bookingchat.audit;

/** What became of what someone wanted. */
public enum AuditOutcome {
  DONE,
  REFUSED
}
