package io.bookingchat.dynamodb;

import io.bookingchat.booking.Booking;
import io.bookingchat.booking.CustomerLimit;
import io.bookingchat.dynamodb.Keys.Partition;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Tenant;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Visits all that is kept of a tenant, without a scan: from the tenant's own partitions to its
 * providers, conversations and bookings, and from those to what is kept by provider, conversation
 * or customer.
 */
final class TenantPartitions {
  /** How the items of a tenant are found in a table. */
  enum Found {
    /** Not at all: the directory stays where it is. */
    STAYS,
    /** In a partition of the tenant, and one of its tests. */
    BY_TENANT,
    /** By providers, those of the catalogue and those of bookings. */
    BY_PROVIDER,
    /** By providers, and by the contacts of bookings. */
    BY_LEDGER,
    /** By the index by month, and by what the outbox tells of the last ones. */
    BY_MONTH,
    /** By the conversations. */
    BY_CONVERSATION,
    /** As the tenant's, and apart: nothing is deleted from the trail. */
    TRAIL
  }

  /** Whoever adds a table says here how all of it is found, so that it moves along. */
  static final Map<Table, Found> TABLES =
      Map.ofEntries(
          Map.entry(Schema.TENANTS, Found.STAYS),
          Map.entry(Schema.API_KEYS, Found.STAYS),
          Map.entry(Schema.SERVICES, Found.BY_TENANT),
          Map.entry(Schema.PROVIDERS, Found.BY_TENANT),
          Map.entry(Schema.AVAILABILITY, Found.BY_PROVIDER),
          Map.entry(Schema.PROVIDER_DAYS, Found.BY_LEDGER),
          Map.entry(Schema.BOOKINGS, Found.BY_MONTH),
          Map.entry(Schema.WAITING, Found.BY_TENANT),
          Map.entry(Schema.CONVERSATIONS, Found.BY_TENANT),
          Map.entry(Schema.TRANSCRIPTS, Found.BY_CONVERSATION),
          Map.entry(Schema.WRONG_CODES, Found.BY_TENANT),
          Map.entry(Schema.USAGE, Found.BY_TENANT),
          Map.entry(Schema.IDENTITIES, Found.BY_TENANT),
          Map.entry(Schema.OUTBOX, Found.BY_TENANT),
          Map.entry(Schema.AUDIT, Found.TRAIL),
          Map.entry(Schema.PLUGIN_BINDINGS, Found.BY_TENANT));

  /** No company had bookings here before, nor has any so far ahead. */
  private static final YearMonth FIRST = YearMonth.of(2015, 1);

  private static final int YEARS_AHEAD = 20;

  private final Tenant tenant;
  private final List<Store> cells;
  private final CustomerLimit limit;
  private final YearMonth last;

  /**
   * Visits nothing yet.
   *
   * @param cells in any of them something may be that is looked for in all
   */
  TenantPartitions(Tenant tenant, List<Store> cells, CustomerLimit limit, Instant now) {
    this.tenant = tenant;
    this.cells = cells;
    this.limit = limit;
    this.last = Keys.month(now).plusYears(YEARS_AHEAD);
  }

  void visit(Mirror mirror) {
    for (KeyMode mode : KeyMode.values()) {
      Realm realm = new Realm(tenant.tenantId(), mode);
      // before what they lead to is deleted anywhere
      Set<String> providers = providers();
      Set<String> ledgers = new TreeSet<>();
      bookings(realm, mirror, providers, ledgers);
      ledgers.addAll(providers);
      tables(Found.BY_LEDGER)
          .forEach(
              table -> ledgers.forEach(id -> mirror.partition(table, Keys.provider(realm, id))));
      tables(Found.BY_PROVIDER)
          .forEach(
              table -> providers.forEach(id -> mirror.partition(table, Keys.provider(realm, id))));
      tables(Found.BY_CONVERSATION)
          .forEach(
              table ->
                  ids(Schema.CONVERSATIONS, Keys.realm(realm))
                      .forEach(id -> mirror.partition(table, Keys.conversation(realm, id))));
      tables(Found.BY_TENANT).forEach(table -> mirror.partition(table, Keys.realm(realm)));
    }
  }

  private static Stream<Table> tables(Found found) {
    return Schema.TABLES.stream().filter(table -> TABLES.get(table) == found);
  }

  private Set<String> providers() {
    return ids(Schema.PROVIDERS, Keys.tenant(tenant.tenantId()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What the items of a partition are called, those of one cell after those of another. */
  private Stream<String> ids(Table table, Partition partition) {
    return cells.stream()
        .flatMap(store -> store.pages(Range.of(table, partition)))
        .map(item -> Items.text(item, table.sortKey().orElseThrow()));
  }

  private void bookings(Realm realm, Mirror mirror, Set<String> providers, Set<String> ledgers) {
    bookings(realm, ofOutbox(realm), mirror, providers, ledgers);
    for (YearMonth month = FIRST; !month.isAfter(last); month = month.plusMonths(1)) {
      Range range = Range.of(Schema.BOOKINGS, Schema.BOOKINGS_BY_MONTH, Keys.month(realm, month));
      Set<String> ids =
          cells.stream()
              .flatMap(store -> store.pages(range))
              .map(item -> BookingItem.read(item).bookingId())
              .collect(Collectors.toCollection(TreeSet::new));
      bookings(realm, ids, mirror, providers, ledgers);
    }
  }

  /** An index follows a booking by a moment; its notice is there with the booking itself. */
  private Set<String> ofOutbox(Realm realm) {
    return cells.stream()
        .flatMap(store -> store.pages(Range.of(Schema.OUTBOX, Keys.realm(realm))))
        .flatMap(item -> Stream.ofNullable(item.get(OutboxItem.BOOKING)))
        .map(AttributeValue::s)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void bookings(
      Realm realm, Set<String> ids, Mirror mirror, Set<String> providers, Set<String> ledgers) {
    if (ids.isEmpty()) {
      return;
    }
    List<Map<String, AttributeValue>> keys = new ArrayList<>();
    ids.forEach(
        id ->
            keys.add(Map.of(Schema.BOOKINGS.partitionKey(), Keys.booking(realm, id).attribute())));
    for (Store store : cells) {
      for (Map<String, AttributeValue> item : store.all(Schema.BOOKINGS, keys)) {
        Booking booking = BookingItem.read(item);
        providers.add(booking.providerId());
        limit.ledgers(tenant, realm, booking.customer()).forEach(ledgers::add);
      }
    }
    mirror.items(Schema.BOOKINGS, keys);
  }
}
