package io.bookingchat.limits;

import io.bookingchat.tenancy.TenantId;
import java.time.Instant;

/** What all servers together were granted of a minute. */
public interface RateStore {
  /**
   * Grants requests of a minute.
   *
   * @param who shares the rate: a key, or all pages
   * @param minute its first second
   * @param wanted how many
   * @param most that may be granted of this minute in all
   * @return how many were granted, from 0 to {@code wanted}
   */
  long grant(TenantId tenantId, String who, Instant minute, long wanted, long most);
}
