package io.bookingchat.limits;

import io.bookingchat.error.Refusal;
import io.bookingchat.limits.UsageStore.Month;
import io.bookingchat.tenancy.TenantScope;
import java.lang.System.Logger.Level;
import java.time.Instant;

/** Sees to it that a company hears once that a quota is nearly, or wholly, used up. */
final class Warnings {
  private static final System.Logger LOG = System.getLogger(Warnings.class.getName());
  private static final int[] PERCENTS = {80, 100};

  private final UsageStore store;
  private final Month month;
  private int told;

  Warnings(UsageStore store, Month month) {
    this.store = store;
    this.month = month;
  }

  /** To be called with what was used whenever that is known. */
  void check(long used, long quota, Instant now) {
    for (int percent : PERCENTS) {
      if (percent > told && used * 100 >= quota * percent) {
        try {
          TenantScope.within(
              month.tenantId(),
              () -> {
                store.warn(month, percent, quota, now);
                return null;
              });
          told = percent;
        } catch (Refusal refusal) {
          // no reason to refuse a visitor; the next write tries again
          LOG.log(Level.WARNING, "a warning is told later: {0}", refusal.code());
        }
      }
    }
  }
}
