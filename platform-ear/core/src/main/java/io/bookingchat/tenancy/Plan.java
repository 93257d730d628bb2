package io.bookingchat.tenancy;

import java.util.OptionalInt;

/** What a tenant pays for, with the limits it has unless the platform overrides them. */
public enum Plan {
  FREE(new Limits(OptionalInt.of(500), OptionalInt.of(50), OptionalInt.of(200_000), 60)),
  PRO(new Limits(OptionalInt.of(20_000), OptionalInt.of(2_000), OptionalInt.of(10_000_000), 600)),
  ENTERPRISE(new Limits(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), 6_000));

  private final Limits limits;

  Plan(Limits limits) {
    this.limits = limits;
  }

  public Limits limits() {
    return limits;
  }
}
