package io.bookingchat.limits;

import io.bookingchat.tenancy.TenantId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Where the months of tenants are kept: for each metric what was granted to servers and used. */
public interface UsageStore {
  /** One metric of one tenant's month. */
  record Month(TenantId tenantId, YearMonth month, Metric metric) {}

  /**
   * A change that one holder makes of a month. Sent again, it is not made again.
   *
   * @param holder who makes it; no two servers have the same
   * @param number of this holder's changes of this month so far
   * @param granted to be added; negative for what is given back
   * @param used to be added
   * @param usedByKey the part of it that keys used, by the id of the key
   * @param most what {@code granted} may come to in all; empty: it is added in any case
   * @param last whether the holder leaves nothing behind; only of a holder that made changes
   */
  record Change(
      String holder,
      int number,
      long granted,
      long used,
      Map<String, Long> usedByKey,
      OptionalLong most,
      boolean last) {
    public Change {
      usedByKey = Map.copyOf(usedByKey);
    }
  }

  /**
   * How a change ended.
   *
   * @param made false: more than {@code most} would have been granted, and nothing was changed
   * @param granted in all, as of now
   * @param used in all, as of now
   */
  record Answer(boolean made, long granted, long used) {}

  /**
   * Makes a change.
   *
   * @throws io.bookingchat.error.Refusal UNAVAILABLE when it is not known whether it was made
   */
  Answer change(Month month, Change change);

  /**
   * What a month came to.
   *
   * @param granted to servers that still hold some, and used
   */
  record Used(Metric metric, long granted, long used, Map<String, Long> usedByKey) {
    public Used {
      usedByKey = Map.copyOf(usedByKey);
    }
  }

  /** A share of a quota that was reached, and when. */
  record Warning(Metric metric, int percent, Instant at) {}

  /** A tenant's month. */
  record Totals(List<Used> used, List<Warning> warnings) {
    public Totals {
      used = List.copyOf(used);
      warnings = List.copyOf(warnings);
    }
  }

  Totals month(TenantId tenantId, YearMonth month);

  /** Notes that a share of a quota was reached and has it told; the first time only. */
  void warn(Month month, int percent, long quota, Instant now);
}
