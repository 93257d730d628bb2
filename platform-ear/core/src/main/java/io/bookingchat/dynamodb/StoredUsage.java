package io.bookingchat.dynamodb;

import io.bookingchat.Component;
import io.bookingchat.limits.Metric;
import io.bookingchat.limits.UsageStore;
import io.bookingchat.tenancy.TenantId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * {@link UsageStore} in DynamoDB: one item for each month and metric, changed where it stands. Each
 * holder's number of changes is in it, so that a change whose answer was lost is not made twice.
 */
@Component
public final class StoredUsage implements UsageStore {
  private static final String GRANTED = "granted";
  private static final String USED = "used";
  private static final String KEY = "key.";
  private static final String AT = "at";

  private final Store store;

  @Inject
  public StoredUsage(Store store) {
    this.store = store;
  }

  @Override
  public Answer change(Month month, Change change) {
    Update update = new Update().add(USED, change.used());
    if (change.granted() != 0) {
      update.add(GRANTED, change.granted());
    }
    change.usedByKey().forEach((id, used) -> update.add(KEY + id, used));
    String holder = change.holder();
    if (change.number() == 0) {
      update.ifAbsent(holder);
    } else {
      update.ifEqual(holder, change.number());
    }
    if (change.last()) {
      update.remove(holder);
    } else {
      update.set(holder, change.number() + 1L);
    }
    change.most().ifPresent(most -> update.ifAtMost(GRANTED, most - change.granted()));
    Update.Outcome outcome =
        store.update(Schema.USAGE, Keys.tenant(month.tenantId()), Keys.usage(month), update);
    return new Answer(
        outcome.made() || madeBefore(change, outcome.item()),
        count(outcome.item(), GRANTED),
        count(outcome.item(), USED));
  }

  /** Whether it was this change that the item shows, sent before and never answered. */
  private static boolean madeBefore(Change change, Map<String, AttributeValue> item) {
    return change.last()
        ? !item.containsKey(change.holder())
        : count(item, change.holder()) == change.number() + 1L;
  }

  @Override
  public Totals month(TenantId tenantId, YearMonth month) {
    String prefix = Keys.usage(month);
    List<Used> used = new ArrayList<>();
    List<Warning> warnings = new ArrayList<>();
    for (Map<String, AttributeValue> item :
        store.query(Range.of(Schema.USAGE, Keys.tenant(tenantId)).between(prefix, prefix + "~"))) {
      String[] parts =
          Items.text(item, Schema.USAGE.sortKey().orElseThrow())
              .substring(prefix.length())
              .split("#", -1);
      Metric metric = Metric.valueOf(parts[0]);
      if (parts.length == 1) {
        used.add(new Used(metric, count(item, GRANTED), count(item, USED), byKey(item)));
      } else {
        warnings.add(new Warning(metric, Integer.parseInt(parts[1]), Items.instant(item, AT)));
      }
    }
    return new Totals(used, warnings);
  }

  private static Map<String, Long> byKey(Map<String, AttributeValue> item) {
    Map<String, Long> byKey = new HashMap<>();
    item.keySet().stream()
        .filter(name -> name.startsWith(KEY))
        .forEach(name -> byKey.put(name.substring(KEY.length()), count(item, name)));
    return byKey;
  }

  private static long count(Map<String, AttributeValue> item, String attribute) {
    return item.containsKey(attribute) ? Long.parseLong(item.get(attribute).n()) : 0;
  }

  @Override
  public void warn(Month month, int percent, long quota, Instant now) {
    Map<String, AttributeValue> told =
        Items.item(
            Items.key(Schema.USAGE, Keys.tenant(month.tenantId()), Keys.warning(month, percent)),
            Map.of(AT, Items.instant(now)));
    // when another server was first, neither is written
    store.transact(
        new Transaction()
            .put(Schema.USAGE, told, Optional.of(Condition.absent(Schema.USAGE)))
            .put(Schema.OUTBOX, OutboxItem.quota(month, percent, quota, now), Optional.empty()));
  }
}
