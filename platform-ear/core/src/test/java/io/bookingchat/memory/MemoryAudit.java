package io.bookingchat.memory;

import io.bookingchat.audit.AuditEntry;
import io.bookingchat.audit.AuditStore;
import io.bookingchat.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** {@link AuditStore} in memory. */
public final class MemoryAudit implements AuditStore {
  private record Entry(AuditEntry entry, String line) {}

  private final Map<TenantId, NavigableMap<String, Entry>> trails = new ConcurrentHashMap<>();

  @Override
  public boolean add(TenantId tenantId, AuditEntry entry, String line) {
    String key =
        String.format(
            "%015d#%s-%012d", entry.time().toEpochMilli(), entry.writer(), entry.sequence());
    return trail(tenantId).putIfAbsent(key, new Entry(entry, line)) == null;
  }

  @Override
  public Page between(
      TenantId tenantId, Instant from, Instant to, Optional<String> after, int most) {
    List<Map.Entry<String, Entry>> found =
        trail(tenantId).entrySet().stream()
            .filter(each -> after.isEmpty() || each.getKey().compareTo(after.get()) > 0)
            .filter(each -> !each.getValue().entry().time().isBefore(from))
            .filter(each -> each.getValue().entry().time().isBefore(to))
            .limit(most + 1L)
            .toList();
    return new Page(
        found.stream().limit(most).map(each -> each.getValue().line()).toList(),
        found.size() > most ? Optional.of(found.get(most - 1).getKey()) : Optional.empty());
  }

  /** All entries of a tenant, in the order of their keys. */
  public List<AuditEntry> entries(TenantId tenantId) {
    return trail(tenantId).values().stream().map(Entry::entry).toList();
  }

  private NavigableMap<String, Entry> trail(TenantId tenantId) {
    return trails.computeIfAbsent(tenantId, id -> new ConcurrentSkipListMap<>());
  }
}
