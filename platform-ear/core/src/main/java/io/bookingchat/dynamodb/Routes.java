package io.bookingchat.dynamodb;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.Placement;
import io.bookingchat.tenancy.TenantDirectory;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantScope;
import jakarta.inject.Provider;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Which cell a request goes to. */
interface Routes {
  /** Reads an item or a page of a table. */
  <T> T read(Table table, Function<Cell, T> request);

  /** Writes to a table, or in one transaction to it and to others of the same cell. */
  <T> T write(Table table, Function<Cell, T> request);

  /** One cell for everything. */
  record Fixed(Cell cell) implements Routes {
    @Override
    public <T> T read(Table table, Function<Cell, T> request) {
      return request.apply(cell);
    }

    @Override
    public <T> T write(Table table, Function<Cell, T> request) {
      return request.apply(cell);
    }
  }

  /**
   * Sends requests to the cell of the tenant whose scope the running thread is in, and the
   * directory's to the pool. No request asks the database whether the tenant is still there; each
   * looks afterwards whether it may have moved meanwhile (decision 0019). So nothing that was
   * written into a cell that the tenant was leaving is ever acknowledged and lost.
   */
  record ByTenant(Cells cells, Provider<TenantDirectory> tenants) implements Routes {
    private record Route(TenantId tenantId, Placement placement) {}

    /** Reads; again, when the tenant has moved meanwhile. */
    @Override
    public <T> T read(Table table, Function<Cell, T> request) {
      Optional<Route> route = route(table);
      if (route.isEmpty()) {
        return request.apply(cells.pool());
      }
      T answer = request.apply(cells.of(route.get().placement().cell()));
      return stands(route.get()) ? answer : read(table, request); // ends: a move takes its time
    }

    /**
     * Writes.
     *
     * @throws Refusal UNAVAILABLE while the tenant moves, and when it began to move meanwhile: then
     *     it is not known whether it was written
     */
    @Override
    public <T> T write(Table table, Function<Cell, T> request) {
      Optional<Route> route = route(table);
      if (route.isEmpty()) {
        return request.apply(cells.pool());
      }
      // the trail only grows, so what is added to it while its tenant moves is carried along
      if (route.get().placement().moving() && !table.equals(Schema.AUDIT)) {
        throw moving();
      }
      try {
        T answer = request.apply(cells.of(route.get().placement().cell()));
        requireStands(route.get());
        return answer;
      } catch (ConditionalCheckFailedException e) {
        requireStands(route.get()); // else it may have failed on what is left of the tenant there
        throw e;
      }
    }

    private Optional<Route> route(Table table) {
      if (Schema.DIRECTORY.contains(table)) {
        return Optional.empty();
      }
      return TenantScope.current()
          .flatMap(
              scope ->
                  scope instanceof TenantScope.Of tenant
                      ? Optional.of(tenant.tenantId())
                      : Optional.empty())
          .flatMap(id -> tenants.get().placement(id).map(placement -> new Route(id, placement)));
    }

    private boolean stands(Route route) {
      return tenants.get().stands(route.tenantId(), route.placement());
    }

    private void requireStands(Route route) {
      if (!stands(route)) {
        throw moving();
      }
    }

    private static Refusal moving() {
      return Refusal.saying(ErrorCode.UNAVAILABLE, "unavailable.moving");
    }
  }
}
