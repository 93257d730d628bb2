package io.bookingchat.dynamodb;

import io.bookingchat.Component;
import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.ConversationStore;
import io.bookingchat.tenancy.RealTime;
import io.bookingchat.tenancy.Realm;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@link ConversationStore} in DynamoDB: one item, read once and written once a turn. */
@Component
public final class StoredConversations implements ConversationStore {
  private static final String BODY = "body";
  private static final String VERSION = "version";
  private static final String VISITOR = "visitorId";

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
  public Page page(Realm realm, Optional<String> after, int limit) {
    Range range =
        Range.of(Schema.CONVERSATIONS, Keys.realm(realm))
            .between(after.map(Keys::behind).orElse("!"), LAST)
            .atMost(limit);
    List<Map<String, AttributeValue>> items = store.query(range);
    return new Page(
        items.stream()
            .filter(item -> !Items.forgotten(item, clock.instant()))
            .map(item -> Documents.read(Items.text(item, BODY), Conversation.class))
            .toList(),
        items.size() < limit
            ? Optional.empty()
            : Optional.of(
                Items.text(items.get(limit - 1), Schema.CONVERSATIONS.sortKey().orElseThrow())));
  }

  @Override
  public boolean delete(Realm realm, String conversationId) {
    return store.delete(Schema.CONVERSATIONS, Keys.realm(realm), conversationId);
  }

  private static Map<String, AttributeValue> item(Realm realm, Conversation conversation) {
    return Items.item(
        Items.key(Schema.CONVERSATIONS, Keys.realm(realm), conversation.conversationId()),
        Map.of(
            VISITOR,
            Items.text(conversation.visitorId()),
            VERSION,
            Items.number(conversation.version()),
            BODY,
            Items.text(ConversationText.bounded(conversation)),
            Table.FORGET_AT,
            Items.instant(conversation.expiresAt())));
  }
}
