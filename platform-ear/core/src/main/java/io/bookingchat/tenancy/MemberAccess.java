package io.bookingchat.tenancy;

import io.bookingchat.Component;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Resolves the claims of a verified token to a person of a tenant or of the platform. */
@Component
public final class MemberAccess {
  private final TenantDirectory tenants;

  @Inject
  public MemberAccess(TenantDirectory tenants) {
    this.tenants = tenants;
  }

  /**
   * The caller behind a token whose signature, issuer and expiry were verified.
   *
   * @param tenantClaim the tenant claim as it stood in the token, of whatever type; null if absent
   * @throws Refusal FORBIDDEN for a claim that is missing, not text, or of no tenant
   */
  public Caller resolve(String subject, Object tenantClaim, Collection<String> groups) {
    Set<Role> roles =
        groups.stream().map(Role::ofGroup).flatMap(Optional::stream).collect(Collectors.toSet());
    if (roles.contains(Role.PLATFORM_ADMIN)) {
      if (tenantClaim != null) {
        throw forbidden(); // a token is the platform's or a tenant's, never both
      }
      return new Caller.Platform(subject);
    }
    return tenant(tenantClaim)
        .<Caller>map(tenant -> new Caller.Member(tenant, subject, roles))
        .orElseThrow(MemberAccess::forbidden);
  }

  private Optional<Tenant> tenant(Object claim) {
    if (!(claim instanceof String text)) {
      return Optional.empty();
    }
    TenantId id;
    try {
      id = new TenantId(text);
    } catch (Refusal malformed) {
      return Optional.empty(); // answered like a tenant that does not exist
    }
    return TenantScope.within(id, () -> tenants.find(id));
  }

  private static Refusal forbidden() {
    return Refusal.of(ErrorCode.FORBIDDEN, "This token does not belong to a tenant.");
  }
}
