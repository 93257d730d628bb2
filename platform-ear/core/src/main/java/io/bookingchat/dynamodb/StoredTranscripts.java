package io.bookingchat.dynamodb;

import io.bookingchat.Component;
import io.bookingchat.conversation.Message;
import io.bookingchat.conversation.TranscriptStore;
import io.bookingchat.tenancy.RealTime;
import io.bookingchat.tenancy.Realm;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * {@link TranscriptStore} in DynamoDB: messages that were kept together are one item, which costs
 * one write however many they are.
 */
@Component
public final class StoredTranscripts implements TranscriptStore {
  private static final String BODY = "body";
  private static final String COUNT = "count";

  private final Store store;
  private final Clock clock;

  @Inject
  public StoredTranscripts(Store store, @RealTime Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void keep(
      Realm realm, String conversationId, int first, List<Message> messages, Instant expiresAt) {
    // where it does not hold, as many or more of the same messages are there already
    store.put(
        Schema.TRANSCRIPTS,
        Items.item(
            Items.key(
                Schema.TRANSCRIPTS, Keys.conversation(realm, conversationId), sequence(first)),
            Map.of(
                COUNT,
                Items.number(messages.size()),
                BODY,
                Items.text(Documents.text(new Batch(first, messages))),
                Table.FORGET_AT,
                Items.instant(expiresAt))),
        Condition.absentOrLess(Schema.TRANSCRIPTS, COUNT, messages.size()));
  }

  @Override
  public List<Batch> batches(Realm realm, String conversationId) {
    return items(realm, conversationId).stream()
        .filter(item -> !Items.forgotten(item, clock.instant()))
        .map(item -> Documents.read(Items.text(item, BODY), Batch.class))
        .toList();
  }

  @Override
  public boolean forget(Realm realm, String conversationId) {
    List<Map<String, AttributeValue>> items = items(realm, conversationId);
    items.forEach(
        item ->
            store.delete(
                Schema.TRANSCRIPTS,
                Keys.conversation(realm, conversationId),
                Items.text(item, Schema.TRANSCRIPTS.sortKey().orElseThrow())));
    return !items.isEmpty();
  }

  private List<Map<String, AttributeValue>> items(Realm realm, String conversationId) {
    return store.query(Range.of(Schema.TRANSCRIPTS, Keys.conversation(realm, conversationId)));
  }

  /** Sorts as the number does. */
  private static String sequence(int first) {
    return "%08d".formatted(first);
  }
}
