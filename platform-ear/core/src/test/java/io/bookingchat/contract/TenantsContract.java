package io.bookingchat.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.hours.TimeWindow;
import io.bookingchat.hours.WeeklyWindow;
import io.bookingchat.tenancy.AiSettings;
import io.bookingchat.tenancy.BookingSettings;
import io.bookingchat.tenancy.Plan;
import io.bookingchat.tenancy.Settings;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantScope;
import io.bookingchat.tenancy.Tenants;
import io.bookingchat.tenancy.WidgetSettings;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What every {@link Tenants} does. */
public abstract class TenantsContract {
  protected abstract Tenants tenants();

  private final Tenant acme =
      Tenant.create(
          new TenantId("acme"),
          "Acme Salón",
          Plan.PRO,
          Optional.of("salon"),
          new Settings(
              "es-CL",
              ZoneId.of("America/Santiago"),
              new WidgetSettings(
                  Optional.of("#aabbcc"),
                  Optional.of("¡Hola!"),
                  Optional.empty(),
                  Optional.empty()),
              List.of(new WeeklyWindow(DayOfWeek.MONDAY, TimeWindow.parse("09:00", "24:00"))),
              new BookingSettings(
                  0,
                  OptionalInt.empty(),
                  OptionalInt.of(8),
                  OptionalInt.of(30),
                  60,
                  5,
                  OptionalInt.of(2),
                  Optional.of("BR-SP")),
              new AiSettings(
                  AiSettings.BEDROCK,
                  Optional.of("model"),
                  OptionalDouble.of(0.3),
                  Optional.empty(),
                  true),
              7));

  @Test
  void givesBackWhatWasCreated() {
    platform(() -> tenants().create(acme));

    assertThat(Scope.as(acme.tenantId(), () -> tenants().find(acme.tenantId()))).contains(acme);
    TenantId corp = Scope.ACME_CORP;
    assertThat(Scope.as(corp, () -> tenants().find(corp))).isEmpty();
  }

  @Test
  void refusesAnIdThatIsTaken() {
    platform(() -> tenants().create(acme));

    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> platform(() -> tenants().create(acme)));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID);
    assertThat(refusal.field()).contains("tenantId");
  }

  @Test
  void updatesOnlyTheVersionThatWasRead() {
    platform(() -> tenants().create(acme));
    Tenant changed = acme.with(acme.settings().with(WidgetSettings.DEFAULT));

    Scope.as(acme.tenantId(), () -> tenants().update(changed));
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> Scope.as(acme.tenantId(), () -> tenants().update(changed)));

    assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT);
    assertThat(Scope.as(acme.tenantId(), () -> tenants().find(acme.tenantId()))).contains(changed);
  }

  private static Tenant platform(java.util.function.Supplier<Tenant> work) {
    return TenantScope.platform("test", work::get);
  }
}
