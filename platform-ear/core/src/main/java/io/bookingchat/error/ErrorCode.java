package io.bookingchat.error;

/** The stable codes of refusals, as the API contract lists them (section 3). */
public enum ErrorCode {
  /** No, malformed, unknown, revoked or expired key, visitor token or JWT. */
  UNAUTHENTICATED(401),
  /** Origin not allowed, tenant mismatch, role missing, tenant suspended. */
  FORBIDDEN(403),
  /** Absent, or another tenant's or visitor's: the two are indistinguishable. */
  NOT_FOUND(200),
  /** Bad input; the refusal names the field. */
  INVALID(200),
  /** The time went to someone else. */
  SLOT_TAKEN(200),
  /** Refused by a booking policy; the refusal carries a stable reason. */
  POLICY(200),
  /** Too fast, per key or per tenant. */
  RATE_LIMITED(429),
  /** The plan's month is used up. */
  QUOTA_EXCEEDED(200),
  /** The record changed since it was read. */
  CONFLICT(200),
  /** A dependency is down; safe to repeat. */
  UNAVAILABLE(200);

  private final int httpStatus;

  ErrorCode(int httpStatus) {
    this.httpStatus = httpStatus;
  }

  /** The HTTP status of a response whose request was refused with this code. */
  public int httpStatus() {
    return httpStatus;
  }
}
