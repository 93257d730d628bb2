package io.bookingchat.limits;

import io.bookingchat.tenancy.ApiKey;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.Limits;
import io.bookingchat.tenancy.Plan;
import io.bookingchat.tenancy.Settings;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Servers as far as limits go, and whom they serve. */
public final class Servers {
  private Servers() {}

  public static Usage start(UsageStore store, Clock clock) {
    return new Usage(store, clock, clock);
  }

  public static void stop(Usage usage) {
    usage.close();
  }

  public static void tidy(Usage usage) {
    usage.tidy();
  }

  /** A company in Santiago that may use as much as that of everything. */
  public static Tenant tenant(int perMonth) {
    return tenant(OptionalInt.of(perMonth), OptionalInt.empty());
  }

  public static Tenant tenant(OptionalInt perMonth, OptionalInt perMinute) {
    return Tenant.create(
            new TenantId("acme"),
            "Acme",
            Plan.FREE,
            Optional.empty(),
            Settings.of("es-CL", ZoneId.of("America/Santiago")))
        .within(Optional.of(new Limits(perMonth, perMonth, perMonth, perMinute)));
  }

  public static Caller.Page page(Tenant tenant, String apiKeyId) {
    return page(tenant, apiKeyId, KeyMode.LIVE, OptionalInt.empty());
  }

  public static Caller.Page page(
      Tenant tenant, String apiKeyId, KeyMode mode, OptionalInt perMinute) {
    return new Caller.Page(
        tenant,
        new ApiKey(
            tenant.tenantId(),
            apiKeyId,
            "page",
            "hash",
            mode,
            Set.of(),
            perMinute,
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }
}
