package io.bookingchat.dynamodb;

import io.bookingchat.Component;
import io.bookingchat.privacy.Notices;
import io.bookingchat.tenancy.RealTime;
import io.bookingchat.tenancy.Realm;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@link Notices} in DynamoDB: the entries of the outbox. */
@Component
public final class StoredNotices implements Notices {
  private final Store store;
  private final Clock clock;

  @Inject
  public StoredNotices(Store store, @RealTime Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public List<Notice> about(Realm realm, Set<String> ids) {
    return store
        .pages(Range.of(Schema.OUTBOX, Keys.realm(realm)).remembered(clock.instant()))
        .flatMap(entry -> about(entry).filter(ids::contains).map(id -> notice(entry, id)).stream())
        .toList();
  }

  @Override
  public boolean forget(Realm realm, String noticeId) {
    return store.delete(Schema.OUTBOX, Keys.realm(realm), noticeId);
  }

  private static Notice notice(Map<String, AttributeValue> entry, String about) {
    return new Notice(
        Items.text(entry, Schema.OUTBOX.sortKey().orElseThrow()),
        Items.text(entry, "kind"),
        about,
        Items.text(entry, "dueAt"));
  }

  /** Empty for what tells the company itself something, such as that a quota is used up. */
  private static Optional<String> about(Map<String, AttributeValue> entry) {
    return Stream.of("waitingId", "bookingId")
        .filter(entry::containsKey)
        .map(name -> Items.text(entry, name))
        .findFirst();
  }
}
