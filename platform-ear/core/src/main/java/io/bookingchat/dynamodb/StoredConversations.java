package io.bookingchat.dynamodb;

import io.bookingchat.Component;
import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.ConversationStore;
import io.bookingchat.tenancy.RealTime;
import io.bookingchat.tenancy.Realm;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * {@link ConversationStore} in DynamoDB: one item, read once and written once a turn; and now and
 * then, in one transaction with it, an item of the messages that leave it.
 */
@Component
public final class StoredConversations implements ConversationStore {
  private static final String BODY = "body";
  private static final String VERSION = "version";
  private static final String VISITOR = "visitorId";

  private static final String FIRST = "!";

  /** Ids are of letters, digits and {@code _}, which all sort before it. */
  private static final String LAST = "~";

  private final Store store;
  private final Clock clock;

  @Inject
  public StoredConversations(Store store, @RealTime Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Optional<Conversation> find(Realm realm, String conversationId) {
    return store
        .get(Schema.CONVERSATIONS, Keys.realm(realm), conversationId)
        .filter(item -> !Items.forgotten(item, clock.instant()))
        .map(item -> Documents.read(Items.text(item, BODY), Conversation.class));
  }

  @Override
  public void create(Realm realm, Conversation conversation) {
    if (!store.put(
        Schema.CONVERSATIONS, item(realm, conversation), Condition.absent(Schema.CONVERSATIONS))) {
      throw new IllegalStateException("conversation ids are random and never repeat");
    }
  }

  @Override
  public boolean update(Realm realm, Conversation conversation) {
    return store.put(
        Schema.CONVERSATIONS,
        item(realm, conversation),
        Condition.still(VERSION, conversation.version() - 1L));
  }

  @Override
  public boolean update(Realm realm, Conversation conversation, Batch leaving) {
    return store
        .transact(
            new Transaction()
                .put(
                    Schema.CONVERSATIONS,
                    item(realm, conversation),
                    Optional.of(Condition.still(VERSION, conversation.version() - 1L)))
                .put(
                    Schema.TRANSCRIPTS,
                    item(realm, conversation.conversationId(), leaving),
                    Optional.empty()))
        .written();
  }

  @Override
  public List<Batch> left(Realm realm, String conversationId) {
    return transcript(realm, conversationId).stream()
        .filter(item -> !Items.forgotten(item, clock.instant()))
        .map(item -> Documents.read(Items.text(item, BODY), Batch.class))
        .toList();
  }

  @Override
  public Page page(Realm realm, Optional<String> after, int limit) {
    return page(
        all(realm).between(after.map(Keys::behind).orElse(FIRST), LAST).atMost(limit),
        Schema.CONVERSATIONS.sortKey());
  }

  @Override
  public Page newest(Realm realm, Optional<String> before, int limit) {
    Range range = all(realm).lastFirst();
    if (before.isEmpty()) {
      return page(range.between(FIRST, LAST).atMost(limit), Schema.CONVERSATIONS.sortKey());
    }
    // a range has its ends in it: the page before ended with that one
    Page page =
        page(range.between(FIRST, before.get()).atMost(limit + 1), Schema.CONVERSATIONS.sortKey());
    return new Page(
        page.items().stream().filter(each -> !each.conversationId().equals(before.get())).toList(),
        page.next());
  }

  @Override
  public Page waiting(Realm realm, Optional<String> after, int limit) {
    Table.Index index = Schema.CONVERSATIONS_BY_HANDOFF;
    return page(
        Range.of(Schema.CONVERSATIONS, index, Keys.realm(realm))
            .between(after.map(Keys::behind).orElse(FIRST), LAST)
            .atMost(limit),
        index.sortKey());
  }

  private static Range all(Realm realm) {
    return Range.of(Schema.CONVERSATIONS, Keys.realm(realm));
  }

  private Page page(Range range, Optional<String> position) {
    List<Map<String, AttributeValue>> items = store.query(range);
    return new Page(
        items.stream()
            .filter(item -> !Items.forgotten(item, clock.instant()))
            .map(item -> Documents.read(Items.text(item, BODY), Conversation.class))
            .toList(),
        items.size() < range.most()
            ? Optional.empty()
            : Optional.of(Items.text(items.get(range.most() - 1), position.orElseThrow())));
  }

  @Override
  public boolean delete(Realm realm, String conversationId) {
    forget(realm, conversationId);
    boolean deleted = store.delete(Schema.CONVERSATIONS, Keys.realm(realm), conversationId);
    forget(realm, conversationId); // what left it in between
    return deleted;
  }

  private void forget(Realm realm, String conversationId) {
    transcript(realm, conversationId)
        .forEach(
            item ->
                store.delete(
                    Schema.TRANSCRIPTS,
                    Keys.conversation(realm, conversationId),
                    Items.text(item, Schema.TRANSCRIPTS.sortKey().orElseThrow())));
  }

  private List<Map<String, AttributeValue>> transcript(Realm realm, String conversationId) {
    return store.query(Range.of(Schema.TRANSCRIPTS, Keys.conversation(realm, conversationId)));
  }

  /** Messages that leave together are one item; it sorts as the number of its first one does. */
  private static Map<String, AttributeValue> item(
      Realm realm, String conversationId, Batch leaving) {
    return Items.item(
        Items.key(
            Schema.TRANSCRIPTS,
            Keys.conversation(realm, conversationId),
            "%08d".formatted(leaving.first())),
        Map.of(
            BODY,
            Items.text(Documents.text(leaving)),
            Table.FORGET_AT,
            Items.instant(leaving.expiresAt())));
  }

  private static Map<String, AttributeValue> item(Realm realm, Conversation conversation) {
    Map<String, AttributeValue> attributes = new HashMap<>();
    attributes.put(VISITOR, Items.text(conversation.visitorId()));
    attributes.put(VERSION, Items.number(conversation.version()));
    attributes.put(BODY, Items.text(ConversationText.bounded(conversation)));
    attributes.put(Table.FORGET_AT, Items.instant(conversation.expiresAt()));
    Table.Index waiting = Schema.CONVERSATIONS_BY_HANDOFF;
    conversation
        .handedOff()
        .ifPresent(
            since -> {
              attributes.put(waiting.partitionKey(), Keys.realm(realm).attribute());
              attributes.put(
                  waiting.sortKey().orElseThrow(),
                  Items.text(Keys.instantAndId(since, conversation.conversationId())));
            });
    return Items.item(
        Items.key(Schema.CONVERSATIONS, Keys.realm(realm), conversation.conversationId()),
        attributes);
  }
}
