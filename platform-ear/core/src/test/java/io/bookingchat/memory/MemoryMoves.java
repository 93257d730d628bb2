package io.bookingchat.memory;

import io.bookingchat.tenancy.CellData;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantMove;
import io.bookingchat.tenancy.TenantMoves;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;

/** {@link TenantMoves} in memory, and cells that share one: there is nothing to copy. */
public final class MemoryMoves implements TenantMoves, CellData {
  private final Map<TenantId, TenantMove> stored = new ConcurrentHashMap<>();
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean held;

  /** From now on moves begin and do not go on, until {@link #goOn}. */
  public void hold() {
    held = true;
  }

  public void goOn() {
    held = false;
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  void execute(Runnable work) {
    if (held) {
      waiting.add(work);
    } else {
      work.run();
    }
  }

  @Override
  public Optional<TenantMove> find(TenantId tenantId) {
    return Optional.ofNullable(stored.get(tenantId));
  }

  @Override
  public boolean begin(TenantMove move) {
    if (find(move.tenantId()).map(TenantMove::run).orElse(0L) != move.run() - 1) {
      return false;
    }
    stored.put(move.tenantId(), move);
    return true;
  }

  @Override
  public boolean progress(TenantMove move) {
    if (find(move.tenantId()).filter(known -> known.run() == move.run()).isEmpty()) {
      return false;
    }
    stored.put(move.tenantId(), move);
    return true;
  }

  @Override
  public List<String> cells() {
    return List.of(Tenant.POOL, "andes");
  }

  @Override
  public void open(TenantId tenantId, String cell, long run) {}

  @Override
  public void close(TenantId tenantId, String cell, long run) {}

  @Override
  public long mirror(Tenant tenant, String from, String to, long run, LongConsumer changed) {
    return 0;
  }

  @Override
  public void carryTrail(TenantId tenantId, String from, String to) {}

  @Override
  public void clear(Tenant tenant, String cell, String served, long run) {}
}
