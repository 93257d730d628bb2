package io.bookingchat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.admin.AdminWorld.Answer;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantScoped;
import io.bookingchat.tenancy.TenantState;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TestRoles {
  /** Who may do what, as the API contract says it. */
  private static final Map<String, Role> LEAST =
      Map.ofEntries(
          Map.entry("tenant", Role.STAFF),
          Map.entry("services", Role.STAFF),
          Map.entry("providers", Role.STAFF),
          Map.entry("availabilityRules", Role.STAFF),
          Map.entry("bookings", Role.STAFF),
          Map.entry("booking", Role.STAFF),
          Map.entry("openSlots", Role.STAFF),
          Map.entry("waitingList", Role.STAFF),
          Map.entry("removeFromWaitingList", Role.STAFF),
          Map.entry("conversations", Role.STAFF),
          Map.entry("transcript", Role.STAFF),
          Map.entry("reply", Role.STAFF),
          Map.entry("tryScenario", Role.MANAGER),
          Map.entry("closeHandoff", Role.STAFF),
          Map.entry("createBooking", Role.STAFF),
          Map.entry("createRecurringBooking", Role.STAFF),
          Map.entry("rescheduleBooking", Role.STAFF),
          Map.entry("cancelBooking", Role.STAFF),
          Map.entry("markBooking", Role.STAFF),
          Map.entry("apiKeys", Role.MANAGER),
          Map.entry("audit", Role.MANAGER),
          Map.entry("updateSettings", Role.MANAGER),
          Map.entry("saveService", Role.MANAGER),
          Map.entry("deleteService", Role.MANAGER),
          Map.entry("saveProvider", Role.MANAGER),
          Map.entry("deleteProvider", Role.MANAGER),
          Map.entry("saveAvailability", Role.MANAGER),
          Map.entry("exportCustomer", Role.MANAGER),
          Map.entry("eraseCustomer", Role.MANAGER),
          Map.entry("createApiKey", Role.OWNER),
          Map.entry("plugins", Role.MANAGER),
          Map.entry("enablePlugin", Role.OWNER),
          Map.entry("disablePlugin", Role.OWNER),
          Map.entry("installPlugin", Role.PLATFORM_ADMIN),
          Map.entry("rollbackPlugin", Role.PLATFORM_ADMIN),
          Map.entry("identityKey", Role.MANAGER),
          Map.entry("setIdentityKey", Role.OWNER),
          Map.entry("removeIdentityKey", Role.OWNER),
          Map.entry("rotateApiKey", Role.OWNER),
          Map.entry("revokeApiKey", Role.OWNER),
          Map.entry("usage", Role.MANAGER),
          Map.entry("overrideLimits", Role.PLATFORM_ADMIN),
          Map.entry("suspendTenant", Role.PLATFORM_ADMIN),
          Map.entry("resumeTenant", Role.PLATFORM_ADMIN),
          Map.entry("moveTenant", Role.PLATFORM_ADMIN),
          Map.entry("tenantMove", Role.PLATFORM_ADMIN),
          Map.entry("createTenant", Role.PLATFORM_ADMIN));

  private static final Tenant TENANT = new MemoryWorld().salon().tenant;

  @Test
  void everyOperationHasTheRoleOfTheContract() {
    Map<String, Role> found = new TreeMap<>();
    operations().forEach((name, method) -> found.put(name, permission(method).required()));

    assertThat(found).containsExactlyInAnyOrderEntriesOf(LEAST);
  }

  @Test
  void everyApiSeesOneTenantOnly() {
    assertThat(AdminWorld.APIS).allMatch(api -> api.isAnnotationPresent(TenantScoped.class));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void aRoleMayDoExactlyWhatTheContractSays(Role role) {
    Caller caller =
        role == Role.PLATFORM_ADMIN
            ? new Caller.Platform("ops")
            : new Caller.Member(TENANT, "someone", Set.of(role));

    operations()
        .forEach(
            (name, method) ->
                assertThat(permission(method).refusal(Optional.of(caller)).isEmpty())
                    .as("%s calls %s", role, name)
                    .isEqualTo(role.includes(LEAST.get(name))));
  }

  @Test
  void theServerAsksForTheRole() {
    try (AdminWorld admin = new AdminWorld()) {
      Salon salon = admin.world.salon();
      Answer staff =
          admin.call(
              AdminWorld.member(salon.tenant, Role.STAFF),
              "mutation { deleteService(serviceId: \"corte\") }");
      Answer platform =
          admin.call(
              new Caller.Platform("ops"),
              "{ bookings(from: \"2026-03-10\", to: \"2026-03-10\") { nextCursor } }");

      assertThat(staff.refusal().code()).isEqualTo(ErrorCode.FORBIDDEN);
      assertThat(platform.refusal().code()).isEqualTo(ErrorCode.FORBIDDEN);
      assertThat(admin.world.catalogue.service(salon.tenant.tenantId(), "corte")).isPresent();
    }
  }

  @Test
  void aSuspendedTenantReadsAndChangesNothing() {
    Tenant suspended = suspended();
    Caller owner = AdminWorld.member(suspended, Role.OWNER);

    operations()
        .forEach(
            (name, method) -> {
              if (LEAST.get(name) != Role.PLATFORM_ADMIN) {
                assertThat(permission(method).refusal(Optional.of(owner)).isEmpty())
                    .as(name)
                    .isEqualTo(method.isAnnotationPresent(Query.class));
              }
            });
  }

  @Test
  void nobodyMayDoNothing() {
    operations()
        .forEach(
            (name, method) ->
                assertThat(permission(method).refusal(Optional.empty()).orElseThrow().code())
                    .isEqualTo(ErrorCode.UNAUTHENTICATED));
  }

  private static Tenant suspended() {
    Tenant active = TENANT;
    return new Tenant(
        active.tenantId(),
        active.name(),
        active.plan(),
        TenantState.SUSPENDED,
        active.vertical(),
        active.cell(),
        active.epoch(),
        active.settings(),
        active.version(),
        active.ownLimits());
  }

  private static Permission permission(Method method) {
    return RequiresRoleInterceptor.permission(method);
  }

  private static Map<String, Method> operations() {
    Map<String, Method> operations = new TreeMap<>();
    AdminWorld.APIS.stream()
        .flatMap(api -> Arrays.stream(api.getDeclaredMethods()))
        .filter(
            method ->
                method.isAnnotationPresent(Query.class)
                    || method.isAnnotationPresent(Mutation.class))
        .forEach(method -> operations.put(method.getName(), method));
    return operations;
  }
}
