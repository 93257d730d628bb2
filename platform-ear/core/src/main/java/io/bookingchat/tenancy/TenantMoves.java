package io.bookingchat.tenancy;

import java.util.Optional;

/** Where the last move of each tenant is kept. */
public interface TenantMoves {
  Optional<TenantMove> find(TenantId tenantId);

  /** Begins a run; false when its number is not the next after the stored one. */
  boolean begin(TenantMove move);

  /** Notes how a run goes on; false when a later one has begun. */
  boolean progress(TenantMove move);
}
