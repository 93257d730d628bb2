package io.bookingchat.dynamodb;

import io.bookingchat.Component;
import io.bookingchat.audit.AuditEntry;
import io.bookingchat.audit.AuditStore;
import io.bookingchat.tenancy.TenantId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * {@link AuditStore} in DynamoDB. An entry is kept as the very line that was hashed; nothing of it
 * is forgotten by time.
 */
@Component
public final class StoredAudit implements AuditStore {
  private static final String LINE = "line";
  private static final String KEY = "timeEntry";

  private final Store store;

  @Inject
  public StoredAudit(Store store) {
    this.store = store;
  }

  @Override
  public boolean add(TenantId tenantId, AuditEntry entry, String line) {
    String sortKey =
        Keys.millisAndId(
            entry.time(), String.format(Locale.ROOT, "%s-%012d", entry.writer(), entry.sequence()));
    return store.put(
        Schema.AUDIT,
        Items.item(
            Items.key(Schema.AUDIT, Keys.tenant(tenantId), sortKey),
            Map.of(LINE, Items.text(line))),
        Condition.absent(Schema.AUDIT));
  }

  @Override
  public Page between(
      TenantId tenantId, Instant from, Instant to, Optional<String> after, int most) {
    String first = Keys.millis(from);
    String least = after.map(Keys::behind).filter(last -> last.compareTo(first) > 0).orElse(first);
    String greatest = Keys.millis(to); // no entry has it: an id follows the time in every key
    if (least.compareTo(greatest) >= 0) {
      return new Page(List.of(), Optional.empty());
    }
    List<Map<String, AttributeValue>> found =
        store.query(
            Range.of(Schema.AUDIT, Keys.tenant(tenantId))
                .between(least, greatest)
                .atMost(most + 1));
    List<Map<String, AttributeValue>> items = found.subList(0, Math.min(most, found.size()));
    return new Page(
        items.stream().map(item -> Items.text(item, LINE)).toList(),
        found.size() > most ? Optional.of(Items.text(items.get(most - 1), KEY)) : Optional.empty());
  }
}
