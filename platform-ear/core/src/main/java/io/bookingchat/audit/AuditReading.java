package io.bookingchat.audit;

import io.bookingchat.Component;
import io.bookingchat.tenancy.TenantId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads a trail, entry by entry. */
@Component
public final class AuditReading {
  private final AuditStore store;

  @Inject
  public AuditReading(AuditStore store) {
    this.store = store;
  }

  /** Some entries, and the position to go on from. */
  public record Page(List<AuditEntry> entries, Optional<String> next) {}

  /** Entries of a time; see {@link AuditStore#between}. */
  public Page between(
      TenantId tenantId, Instant from, Instant to, Optional<String> after, int most) {
    AuditStore.Page page = store.between(tenantId, from, to, after, most);
    return new Page(page.lines().stream().map(Lines::entry).toList(), page.next());
  }
}
