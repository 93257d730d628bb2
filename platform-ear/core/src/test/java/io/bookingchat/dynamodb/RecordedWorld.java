package io.bookingchat.dynamodb;

import io.bookingchat.memory.MemoryCatalogue;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A salon whose ledger, bookings and hours are in DynamoDB Local, and every request made to it. */
final class RecordedWorld implements ExecutionInterceptor, AutoCloseable {
  final List<SdkRequest> requests = new ArrayList<>();
  private final LocalTables tables = new LocalTables();
  private final DynamoDbClient client = LocalTables.seenBy(this);
  final Store store = new Store(client, tables.names);
  final MemoryWorld world;
  final Salon salon;

  RecordedWorld() {
    this(false);
  }

  /**
   * @param catalogue whether the catalogue is in DynamoDB Local too
   */
  RecordedWorld(boolean catalogue) {
    world =
        new MemoryWorld(
            new MemoryWorld.NoPolicies(),
            new StoredLedger(store, Clock.systemUTC()),
            new StoredBookings(store, Clock.systemUTC()),
            new StoredProviderHours(store),
            catalogue ? new StoredCatalogue(store) : new MemoryCatalogue());
    salon = world.salon();
  }

  @Override
  public void beforeExecution(
      Context.BeforeExecution context, ExecutionAttributes executionAttributes) {
    requests.add(context.request());
  }

  TableNames names() {
    return tables.names;
  }

  @Override
  public void close() {
    client.close();
    tables.close();
  }
}
