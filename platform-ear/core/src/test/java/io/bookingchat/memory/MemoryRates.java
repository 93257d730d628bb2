package io.bookingchat.memory;

import io.bookingchat.limits.RateStore;
import io.bookingchat.tenancy.TenantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** {@link RateStore} in memory. */
public final class MemoryRates implements RateStore {
  private record Minute(TenantId tenantId, String who, Instant minute) {}

  private final Map<Minute, Long> granted = new HashMap<>();
  private int asked;

  @Override
  public synchronized long grant(
      TenantId tenantId, String who, Instant minute, long wanted, long most) {
    asked++;
    Minute of = new Minute(tenantId, who, minute);
    long before = granted.getOrDefault(of, 0L);
    long now = Math.min(wanted, most - before);
    granted.put(of, before + now);
    return now;
  }

  /** How often it was asked. */
  public synchronized int asked() {
    return asked;
  }
}
