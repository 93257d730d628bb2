package io.bookingchat.audit;

import io.bookingchat.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps entries. They are added and read; there is no way to change one or to take one out. */
public interface AuditStore {
  /** Some entries as lines of JSON, by time, and the position to go on from. */
  record Page(List<String> lines, Optional<String> next) {
    public Page {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Adds an entry; false when there is one of its time, writer and sequence.
   *
   * @throws io.bookingchat.error.Refusal UNAVAILABLE; then it is not known whether it was added
   */
  boolean add(TenantId tenantId, AuditEntry entry, String line);

  /**
   * Entries of a time, by time; those of one writer in their sequence.
   *
   * @param from included; {@code to} is not
   * @param after the position of a page before
   */
  Page between(TenantId tenantId, Instant from, Instant to, Optional<String> after, int most);
}
