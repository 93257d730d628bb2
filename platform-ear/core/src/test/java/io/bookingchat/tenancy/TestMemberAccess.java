package io.bookingchat.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.memory.MemoryTenants;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;

/** Whom the claims of a token stand for (hostile cases 18 and 19). */
final class TestMemberAccess {
  private final MemoryTenants tenants = new MemoryTenants();
  private final MemberAccess access = new MemberAccess(new TenantDirectory(tenants));
  private final Tenant acme =
      tenants.create(
          Tenant.create(
              new TenantId("acme"),
              "Acme",
              Plan.PRO,
              Optional.empty(),
              Settings.of("en", ZoneId.of("Europe/London"))));

  @Test
  void aMemberIsOfTheTenantOfTheClaim() {
    assertThat(access.resolve("ana", "acme", List.of("tenant-owner", "somebody-elses-group")))
        .isEqualTo(new Caller.Member(acme, "ana", Set.of(Role.OWNER)));
  }

  @Test
  void aMemberWithoutARoleIsKnownAndMayDoNothing() {
    assertThat(access.resolve("ana", "acme", List.of()))
        .isEqualTo(new Caller.Member(acme, "ana", Set.of()));
  }

  @ParameterizedTest
  @NullSource
  @MethodSource("wrongClaims")
  void aClaimThatIsNoTenantIsForbidden(Object claim) {
    assertThat(refused(claim, List.of("tenant-owner"))).isEqualTo(ErrorCode.FORBIDDEN);
  }

  static Stream<Object> wrongClaims() {
    return Stream.of(
        "",
        " ",
        "acme-corp",
        "ACME",
        "acme#",
        "acme ",
        "*",
        List.of("acme"),
        Map.of("id", "acme"),
        Set.of("acme"),
        7,
        true);
  }

  @Test
  void aPlatformAdminBelongsToNoTenant() {
    assertThat(access.resolve("root", null, List.of("platform-admin")))
        .isEqualTo(new Caller.Platform("root"));
    assertThat(refused("acme", List.of("platform-admin", "tenant-owner")))
        .isEqualTo(ErrorCode.FORBIDDEN);
  }

  @ParameterizedTest
  @CsvSource({
    "OWNER,          OWNER MANAGER STAFF",
    "MANAGER,        MANAGER STAFF",
    "STAFF,          STAFF",
    "PLATFORM_ADMIN, PLATFORM_ADMIN"
  })
  void aRoleIncludesThoseBelowIt(Role role, String included) {
    for (Role required : Role.values()) {
      assertThat(role.includes(required))
          .as("%s may do what %s may", role, required)
          .isEqualTo(List.of(included.split(" ", -1)).contains(required.name()));
    }
  }

  private ErrorCode refused(Object claim, List<String> groups) {
    return catchThrowableOfType(Refusal.class, () -> access.resolve("ana", claim, groups)).code();
  }
}
