package io.bookingchat.dynamodb;

import io.bookingchat.Component;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.RealTime;
import io.bookingchat.tenancy.Tenant;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The places where tenants' data can be: the pool, where most is and the directory of all, and
 * those that the configuration names. Each has one client, made when it is first needed and closed
 * with the application.
 */
@Component
public final class Cells implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Cells.class.getName());
  private static final String PREFIX = "bookingchat.cell.";

  private final Cell pool;
  private final List<String> names;
  private final Function<String, Opened> opening;
  private final Map<String, Opened> opened = new ConcurrentHashMap<>();

  private record Opened(Optional<Connection> connection, Cell cell) {}

  /**
   * Connects to nothing yet.
   *
   * @param others names of cells beside the pool: 1 to 40 lower-case letters, digits and hyphens.
   *     What each is, {@code bookingchat.cell.<name>.…} says as {@code bookingchat.dynamodb.…} says
   *     of the pool
   * @throws IllegalArgumentException for a name that cannot be one, or is the pool's
   */
  @Inject
  public Cells(
      Connection connection,
      TableNames poolNames,
      @ConfigProperty(name = "bookingchat.cells") Optional<List<String>> others,
      Config config,
      @RealTime Clock clock) {
    this.pool = new Cell(connection.client(), poolNames);
    this.opening = name -> open(name, config, clock);
    List<String> named = others.orElseGet(List::of).stream().map(String::strip).toList();
    for (String name : named) {
      if (!name.matches("[a-z0-9][a-z0-9-]{0,39}") || name.equals(Tenant.POOL)) {
        throw new IllegalArgumentException("bookingchat.cells names a cell \"" + name + "\"");
      }
    }
    this.names = Stream.concat(Stream.of(Tenant.POOL), named.stream()).distinct().toList();
  }

  /** Cells whose clients are someone else's. */
  Cells(Cell pool, Map<String, Cell> others) {
    this.pool = pool;
    this.names = Stream.concat(Stream.of(Tenant.POOL), others.keySet().stream()).toList();
    this.opening = name -> new Opened(Optional.empty(), others.get(name));
  }

  /** The cell that holds the directory: tenants and their keys. */
  Cell pool() {
    return pool;
  }

  /**
   * The cell of that name.
   *
   * @throws Refusal UNAVAILABLE where this server's configuration does not name it
   */
  Cell of(String name) {
    if (name.equals(Tenant.POOL)) {
      return pool;
    }
    if (!names.contains(name)) {
      LOG.log(System.Logger.Level.ERROR, "no cell {0} in this server''s bookingchat.cells", name);
      throw Refusal.saying(ErrorCode.UNAVAILABLE, "unavailable.store");
    }
    return opened.computeIfAbsent(name, opening).cell();
  }

  List<String> names() {
    return names;
  }

  private static Opened open(String name, Config config, Clock clock) {
    Settings of = new Settings(config, PREFIX + name + ".");
    TableNames tables = new TableNames(of.find("table-prefix", String.class));
    Connection connection =
        new Connection(
            of.find("endpoint", URI.class),
            of.find("region", String.class),
            of.find("role", String.class),
            of.find("sts-endpoint", URI.class),
            tables,
            clock);
    return new Opened(Optional.of(connection), new Cell(connection.client(), tables));
  }

  private record Settings(Config config, String prefix) {
    <T> Optional<T> find(String name, Class<T> type) {
      return config.getOptionalValue(prefix + name, type);
    }
  }

  @Override
  @PreDestroy
  public void close() {
    opened.values().forEach(each -> each.connection().ifPresent(Connection::close));
  }
}
