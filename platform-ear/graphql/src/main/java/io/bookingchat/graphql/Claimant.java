package io.bookingchat.graphql;

import io.bookingchat.tenancy.TenantId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Whose request one claims to be that was refused before anybody was let in. */
public interface Claimant {
  /**
   * What a request says of itself, by whomever it was sent.
   *
   * @param apiKeyId of a key that is the tenant's, though it did not open the door
   */
  record Claim(TenantId tenantId, Optional<String> apiKeyId) {}

  /** The claim; empty when it names no tenant that there is. */
  Optional<Claim> claim(HttpServletRequest request);
}
