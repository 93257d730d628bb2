package io.bookingchat.tenancy;

import java.util.OptionalInt;

/** What a tenant pays for, with the limits it has unless the platform overrides them. */
public enum Plan {
  FREE,
  PRO,
  ENTERPRISE;

  private static final Limits OF_FREE =
      new Limits(OptionalInt.of(500), OptionalInt.of(50), OptionalInt.of(200_000), 60);
  private static final Limits OF_PRO =
      new Limits(OptionalInt.of(20_000), OptionalInt.of(2_000), OptionalInt.of(10_000_000), 600);
  private static final Limits OF_ENTERPRISE =
      new Limits(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), 6_000);

  public Limits limits() {
    return switch (this) {
      case FREE -> OF_FREE;
      case PRO -> OF_PRO;
      case ENTERPRISE -> OF_ENTERPRISE;
    };
  }
}
