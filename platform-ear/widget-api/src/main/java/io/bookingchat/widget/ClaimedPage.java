package io.bookingchat.widget;

import io.bookingchat.Component;
import io.bookingchat.audit.ClaimedTenants;
import io.bookingchat.error.Refusal;
import io.bookingchat.graphql.Claimant;
import io.bookingchat.tenancy.ApiKey;
import io.bookingchat.tenancy.KeyFinder;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Whose page a refused request says it is: by a key that was theirs, else by the tenant's id. */
@Component
public final class ClaimedPage implements Claimant {
  private final KeyFinder keys;
  private final ClaimedTenants tenants;

  @Inject
  public ClaimedPage(KeyFinder keys, ClaimedTenants tenants) {
    this.keys = keys;
    this.tenants = tenants;
  }

  @Override
  public Optional<Claim> claim(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("x-api-key"))
        .flatMap(this::known)
        .map(key -> new Claim(key.tenantId(), Optional.of(key.apiKeyId())))
        .or(
            () ->
                Optional.ofNullable(request.getHeader("x-tenant-id"))
                    .flatMap(tenants::find)
                    .map(id -> new Claim(id, Optional.empty())));
  }

  private Optional<ApiKey> known(String key) {
    try {
      return keys.known(key);
    } catch (Refusal refusal) {
      return Optional.empty(); // the store does not answer: whose it was stays unknown
    }
  }
}
