package io.bookingchat.dynamodb;

import com.github.benmanes.caffeine.cache.Ticker;
import io.bookingchat.tenancy.CellData;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantMover;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The pool and one cell more, on one engine under two prefixes, and servers that share both. */
final class TwoCells implements AutoCloseable {
  static final String OTHER = "andes";

  final LocalTables pool = new LocalTables();
  final LocalTables other = new LocalTables();
  private final AtomicLong time = new AtomicLong();
  private final List<DynamoDbClient> clients = new ArrayList<>();
  private final DynamoDbClient unguarded = LocalTables.seenBy(new ExecutionInterceptor() {});

  Ticker ticker() {
    return time::get;
  }

  /** A server behind the guards. */
  MovingServer server() {
    return new MovingServer(
        new Cells(
            new Cell(pool.connection.client(), pool.names),
            Map.of(OTHER, new Cell(other.connection.client(), other.names))),
        ticker());
  }

  /** A server whose requests to either cell are seen, and may be held up. */
  MovingServer server(DynamoDbClient seen) {
    return new MovingServer(
        new Cells(new Cell(seen, pool.names), Map.of(OTHER, new Cell(seen, other.names))),
        ticker());
  }

  /** A server to which something happens before its nth request of that kind is sent. */
  MovingServer server(Class<? extends SdkRequest> kind, int nth, Runnable happening) {
    DynamoDbClient client =
        LocalTables.seenBy(
            new ExecutionInterceptor() {
              private int left = nth;

              @Override
              public void beforeExecution(
                  Context.BeforeExecution context, ExecutionAttributes attributes) {
                if (kind.isInstance(context.request()) && --left == 0) {
                  happening.run();
                }
              }
            });
    clients.add(client);
    return server(client);
  }

  /** Time passes for everyone; what is to happen while it does happens first. */
  TenantMover.Pause pause(Consumer<String> step) {
    return duration -> {
      step.accept("waiting");
      pass(duration);
      step.accept("waited");
    };
  }

  void pass(Duration duration) {
    time.addAndGet(duration.toNanos());
  }

  /** Every item of a tenant, by table, whatever its key: as only a test may ask. */
  static Map<String, Set<String>> items(LocalTables cell, DynamoDbClient client, TenantId of) {
    Map<String, Set<String>> items = new TreeMap<>();
    for (Table table : Schema.TABLES) {
      if (!Schema.DIRECTORY.contains(table)) {
        Set<String> found = new TreeSet<>();
        client.scanPaginator(scan -> scan.tableName(cell.names.of(table))).items().stream()
            .filter(item -> belongs(item.get(table.partitionKey()).s(), of))
            .forEach(item -> found.add(new TreeMap<>(item).toString()));
        items.put(table.name(), found);
      }
    }
    return items;
  }

  Map<String, Set<String>> inPool(TenantId of) {
    return items(pool, unguarded, of);
  }

  Map<String, Set<String>> inOther(TenantId of) {
    return items(other, unguarded, of);
  }

  private static boolean belongs(String partition, TenantId of) {
    return partition.equals(of.value()) || partition.startsWith(of.value() + "#");
  }

  @Override
  public void close() {
    clients.forEach(DynamoDbClient::close);
    unguarded.close();
    pool.close();
    other.close();
  }

  /** Says what is about to be done, and then does it. */
  record Told(CellData data, Consumer<String> step) implements CellData {
    @Override
    public List<String> cells() {
      return data.cells();
    }

    @Override
    public void open(TenantId tenantId, String cell, long run) {
      step.accept("open");
      data.open(tenantId, cell, run);
    }

    @Override
    public void close(TenantId tenantId, String cell, long run) {
      step.accept("close");
      data.close(tenantId, cell, run);
      step.accept("closed");
    }

    @Override
    public long mirror(Tenant tenant, String from, String to, long run, LongConsumer changed) {
      step.accept("mirror");
      long count = data.mirror(tenant, from, to, run, changed);
      step.accept("mirrored");
      return count;
    }

    @Override
    public void carryTrail(TenantId tenantId, String from, String to) {
      step.accept("trail");
      data.carryTrail(tenantId, from, to);
    }

    @Override
    public void clear(Tenant tenant, String cell, String served, long run) {
      step.accept("clear");
      data.clear(tenant, cell, served, run);
    }
  }
}
