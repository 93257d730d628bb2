package io.bookingchat.memory;

import io.bookingchat.limits.Usage;
import io.bookingchat.limits.UsageStore;
import io.bookingchat.tenancy.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@link UsageStore} in memory. */
public final class MemoryUsage implements UsageStore {
  /** The counting of a world that looks at something else. */
  public static Usage counting() {
    return new Usage(new MemoryUsage(), Clock.systemUTC(), Clock.systemUTC());
  }

  private final Map<Month, Used> months = new HashMap<>();
  private final Map<Month, List<Warning>> warnings = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  @Override
  public synchronized Answer change(Month month, Change change) {
    Used before = months.getOrDefault(month, new Used(month.metric(), 0, 0, Map.of()));
    int number = numbers.getOrDefault(change.holder(), 0);
    boolean again = change.last() ? number == 0 : number == change.number() + 1;
    long granted = before.granted() + change.granted();
    if (again || (change.most().isPresent() && granted > change.most().getAsLong())) {
      return new Answer(again, before.granted(), before.used());
    }
    Map<String, Long> byKey = new HashMap<>(before.usedByKey());
    change.usedByKey().forEach((id, used) -> byKey.merge(id, used, Long::sum));
    Used after = new Used(month.metric(), granted, before.used() + change.used(), byKey);
    months.put(month, after);
    numbers.put(change.holder(), change.last() ? 0 : change.number() + 1);
    return new Answer(true, after.granted(), after.used());
  }

  @Override
  public synchronized Totals month(TenantId tenantId, YearMonth month) {
    return new Totals(
        months.entrySet().stream()
            .filter(entry -> of(entry.getKey(), tenantId, month))
            .map(Map.Entry::getValue)
            .toList(),
        warnings.entrySet().stream()
            .filter(entry -> of(entry.getKey(), tenantId, month))
            .flatMap(entry -> entry.getValue().stream())
            .toList());
  }

  private static boolean of(Month known, TenantId tenantId, YearMonth month) {
    return known.tenantId().equals(tenantId) && known.month().equals(month);
  }

  @Override
  public synchronized void warn(Month month, int percent, long quota, Instant now) {
    List<Warning> told = warnings.computeIfAbsent(month, absent -> new ArrayList<>());
    if (told.stream().noneMatch(warning -> warning.percent() == percent)) {
      told.add(new Warning(month.metric(), percent, now));
    }
  }
}
