package io.bookingchat.dynamodb;

import io.bookingchat.Component;
import io.bookingchat.tenancy.MoveState;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantMove;
import io.bookingchat.tenancy.TenantMoves;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@link TenantMoves} in DynamoDB, beside the tenants. */
@Component
public final class StoredMoves implements TenantMoves {
  private static final String RUN = "run";

  private final Store store;

  @Inject
  public StoredMoves(Store store) {
    this.store = store;
  }

  @Override
  public Optional<TenantMove> find(TenantId tenantId) {
    return store
        .get(Schema.TENANTS, Keys.move(tenantId))
        .map(item -> Documents.read(item, Stored.class).move(tenantId));
  }

  @Override
  public boolean begin(TenantMove move) {
    return store.put(
        Schema.TENANTS, item(move), Condition.unchanged(Schema.TENANTS, RUN, move.run() - 1));
  }

  @Override
  public boolean progress(TenantMove move) {
    return store.put(Schema.TENANTS, item(move), Condition.still(RUN, move.run()));
  }

  /** All of it but the tenant's id: under that name the item has its key. */
  private record Stored(
      String from,
      String to,
      MoveState state,
      long copied,
      Instant startedAt,
      Instant updatedAt,
      long run) {
    TenantMove move(TenantId tenantId) {
      return new TenantMove(tenantId, from, to, state, copied, startedAt, updatedAt, run);
    }
  }

  private static Map<String, AttributeValue> item(TenantMove move) {
    return Items.item(
        Map.of(Schema.TENANTS.partitionKey(), Keys.move(move.tenantId()).attribute()),
        Documents.item(
            new Stored(
                move.from(),
                move.to(),
                move.state(),
                move.copied(),
                move.startedAt(),
                move.updatedAt(),
                move.run())));
  }
}
