package io.bookingchat.tenancy;

import io.bookingchat.Component;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import jakarta.inject.Inject;
import java.util.Optional;

/** Resolves what a page sends to the tenant whose page it is. */
@Component
public final class PageAccess {
  private final KeyFinder keys;
  private final KeyUses uses;
  private final TenantDirectory tenants;

  @Inject
  public PageAccess(KeyFinder keys, KeyUses uses, TenantDirectory tenants) {
    this.keys = keys;
    this.uses = uses;
    this.tenants = tenants;
  }

  /**
   * The page that may use the widget API.
   *
   * @param key the header {@code x-api-key}
   * @param tenantId the header {@code x-tenant-id}; when present it must be the key's tenant
   * @param origin the header {@code Origin}; must be one of the key's
   * @throws Refusal UNAUTHENTICATED for any key that opens nothing, FORBIDDEN for a wrong page,
   *     RATE_LIMITED for a key never seen here while too many unknown ones are tried, UNAVAILABLE
   *     when the store cannot say whose the key is
   */
  public Caller.Page resolve(
      Optional<String> key, Optional<String> tenantId, Optional<String> origin) {
    ApiKey found =
        key.flatMap(keys::find)
            .orElseThrow(() -> Refusal.saying(ErrorCode.UNAUTHENTICATED, "access.key"));
    if (origin.flatMap(Origin::of).filter(found::allows).isEmpty()
        || !origin.equals(origin.flatMap(Origin::of).map(Origin::value))) {
      throw Refusal.saying(ErrorCode.FORBIDDEN, "access.origin");
    }
    if (tenantId.isPresent() && !tenantId.get().equals(found.tenantId().value())) {
      throw Refusal.saying(ErrorCode.FORBIDDEN, "access.company");
    }
    Caller.Page page = new Caller.Page(tenant(found), found);
    uses.note(found);
    return page;
  }

  private Tenant tenant(ApiKey key) {
    return TenantScope.within(key.tenantId(), () -> tenants.find(key.tenantId()))
        .orElseThrow(() -> Refusal.saying(ErrorCode.UNAUTHENTICATED, "access.key"));
  }
}
