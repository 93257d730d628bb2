package io.bookingchat.dynamodb;

import io.bookingchat.Component;
import io.bookingchat.booking.CustomerLimit;
import io.bookingchat.tenancy.CellData;
import io.bookingchat.tenancy.RealTime;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** {@link CellData} in DynamoDB. */
@Component
public final class StoredCells implements CellData {
  private final Cells cells;
  private final CustomerLimit limit;
  private final Clock clock;

  @Inject
  public StoredCells(Cells cells, CustomerLimit limit, @RealTime Clock clock) {
    this.cells = cells;
    this.limit = limit;
    this.clock = clock;
  }

  @Override
  public List<String> cells() {
    return cells.names();
  }

  @Override
  public void open(TenantId tenantId, String cell, long run) {
    new Fence(store(cell), tenantId, run).open();
  }

  @Override
  public void close(TenantId tenantId, String cell, long run) {
    new Fence(store(cell), tenantId, run).close();
  }

  @Override
  public long mirror(Tenant tenant, String from, String to, long run, LongConsumer changed) {
    Store source = store(from);
    return changed(tenant, Optional.of(source), source, store(to), run, changed);
  }

  @Override
  public void carryTrail(TenantId tenantId, String from, String to) {
    Store target = store(to);
    store(from)
        .pages(Range.of(Schema.AUDIT, Keys.tenant(tenantId)))
        .forEach(entry -> target.put(Schema.AUDIT, entry, Condition.absent(Schema.AUDIT)));
  }

  @Override
  public void clear(Tenant tenant, String cell, String served, long run) {
    changed(tenant, Optional.empty(), store(served), store(cell), run, items -> {});
  }

  /** What leads to the tenant's data may be in either of both. */
  private long changed(
      Tenant tenant,
      Optional<Store> source,
      Store other,
      Store target,
      long run,
      LongConsumer changed) {
    Instant now = clock.instant();
    Fence fence = new Fence(target, tenant.tenantId(), run);
    Mirror mirror = new Mirror(source, target, fence, now, changed);
    new TenantPartitions(tenant, List.of(other, target), limit, now).visit(mirror);
    return mirror.count();
  }

  private Store store(String cell) {
    Cell there = cells.of(cell);
    return new Store(there.client(), there.names());
  }
}
