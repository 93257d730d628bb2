package io.bookingchat.tenancy;

import io.bookingchat.Component;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import jakarta.inject.Inject;
import java.util.Optional;

/** Resolves what a page sends to the tenant whose page it is. */
@Component
public final class PageAccess {
  private final KeyRing keys;
  private final TenantDirectory tenants;

  @Inject
  public PageAccess(KeyRing keys, TenantDirectory tenants) {
    this.keys = keys;
    this.tenants = tenants;
  }

  /**
   * The page that may use the widget API.
   *
   * @param key the header {@code x-api-key}
   * @param tenantId the header {@code x-tenant-id}; when present it must be the key's tenant
   * @param origin the header {@code Origin}; must be one of the key's
   * @throws Refusal UNAUTHENTICATED for any key that opens nothing, FORBIDDEN for a wrong page
   */
  public Caller.Page resolve(
      Optional<String> key, Optional<String> tenantId, Optional<String> origin) {
    ApiKey found =
        key.flatMap(keys::find)
            .orElseThrow(() -> Refusal.saying(ErrorCode.UNAUTHENTICATED, "access.key"));
    if (origin.flatMap(Origin::of).filter(found.allowedOrigins()::contains).isEmpty()
        || !origin.equals(origin.flatMap(Origin::of).map(Origin::value))) {
      throw Refusal.saying(ErrorCode.FORBIDDEN, "access.origin");
    }
    if (tenantId.isPresent() && !tenantId.get().equals(found.tenantId().value())) {
      throw Refusal.saying(ErrorCode.FORBIDDEN, "access.company");
    }
    return new Caller.Page(tenant(found), found);
  }

  private Tenant tenant(ApiKey key) {
    return TenantScope.within(key.tenantId(), () -> tenants.find(key.tenantId()))
        .orElseThrow(() -> Refusal.saying(ErrorCode.UNAUTHENTICATED, "access.key"));
  }
}
