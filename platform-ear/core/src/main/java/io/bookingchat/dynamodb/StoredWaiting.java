package io.bookingchat.dynamodb;

import io.bookingchat.Component;
import io.bookingchat.booking.Hold;
import io.bookingchat.booking.Waiting;
import io.bookingchat.booking.WaitingStore;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.RealTime;
import io.bookingchat.tenancy.Realm;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@link WaitingStore} in DynamoDB: a tenant's line is one partition, and a short one. */
@Component
public final class StoredWaiting implements WaitingStore {
  private static final String VERSION = "version";

  private final Store store;
  private final Clock clock;

  @Inject
  public StoredWaiting(Store store, @RealTime Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public List<Waiting> line(Realm realm) {
    Instant now = clock.instant();
    return store.query(Range.of(Schema.WAITING, Keys.realm(realm))).stream()
        .filter(item -> !Items.forgotten(item, now))
        .map(item -> Documents.read(item, Waiting.class))
        .sorted(IN_LINE)
        .toList();
  }

  @Override
  public boolean save(Realm realm, Waiting to) {
    Instant now = clock.instant();
    Map<String, AttributeValue> item = item(realm, to, now);
    Condition before = Condition.unchanged(Schema.WAITING, VERSION, to.version() - 1L);
    Optional<Hold> told = to.offer().filter(hold -> realm.mode() == KeyMode.LIVE);
    if (told.isEmpty()) {
      return store.put(Schema.WAITING, item, before);
    }
    return store
        .transact(
            new Transaction()
                .put(Schema.WAITING, item, Optional.of(before))
                .put(Schema.OUTBOX, OutboxItem.offer(realm, to, told.get(), now), Optional.empty()))
        .written();
  }

  @Override
  public Optional<Waiting> remove(Realm realm, String waitingId) {
    return store
        .taken(Schema.WAITING, Keys.realm(realm), waitingId)
        .map(item -> Documents.read(item, Waiting.class));
  }

  /** Kept until the days they wait for are past, wherever on earth the company is. */
  private static Map<String, AttributeValue> item(Realm realm, Waiting place, Instant now) {
    Map<String, AttributeValue> item =
        new HashMap<>(
            Items.item(
                Items.key(Schema.WAITING, Keys.realm(realm), place.waitingId()),
                Documents.item(place)));
    Instant forgotten =
        realm.mode() == KeyMode.LIVE
            ? place.lastDay().plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant()
            : now.plus(StoredLedger.TEST_KEPT);
    item.put(Table.FORGET_AT, Items.instant(forgotten));
    return item;
  }
}
