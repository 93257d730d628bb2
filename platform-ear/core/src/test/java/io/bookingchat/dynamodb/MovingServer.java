package io.bookingchat.dynamodb;

import com.github.benmanes.caffeine.cache.Ticker;
import io.bookingchat.booking.CustomerLimit;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.memory.SettableClock;
import io.bookingchat.tenancy.CellData;
import io.bookingchat.tenancy.TenantDirectory;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantMover;
import io.bookingchat.tenancy.TenantScope;
import java.time.Instant;
import java.util.function.Supplier;

/** A server over two cells: what it remembers of tenants is its own, the tables are everyone's. */
final class MovingServer {
  static final Instant NOW = Instant.parse("2028-03-06T12:00:00Z");
  static final TenantId SALON = new TenantId("salon-andina");

  final TenantDirectory directory;
  final Store store;
  final MemoryWorld world;
  final Salon salon;
  final StoredCatalogue catalogue;
  final StoredWaiting waiting;
  final StoredConversations conversations;
  final StoredMoves moves;
  final StoredCells data;

  MovingServer(Cells cells, Ticker ticker) {
    Supplier<TenantDirectory> known = this::directory;
    store = new Store(cells, known::get);
    directory = new TenantDirectory(new StoredTenants(store), ticker);
    moves = new StoredMoves(store);
    world =
        new MemoryWorld(
            new MemoryWorld.NoPolicies(),
            new StoredLedger(store, new SettableClock(NOW)),
            new StoredBookings(store, new SettableClock(NOW)));
    world.clock.set(NOW);
    salon = in(world::salon);
    catalogue = new StoredCatalogue(store);
    waiting = new StoredWaiting(store, world.clock);
    conversations = new StoredConversations(store, world.clock);
    data =
        new StoredCells(
            cells,
            new CustomerLimit(world.ledger, world.bookingStore, world.signer, world.clock),
            world.clock);
  }

  private TenantDirectory directory() {
    return directory;
  }

  TenantMover mover(CellData through, TenantMover.Pause pause) {
    return new TenantMover(directory, moves, through, world.clock, pause, Runnable::run);
  }

  static <T> T in(Supplier<T> work) {
    return TenantScope.within(SALON, work::get);
  }
}
