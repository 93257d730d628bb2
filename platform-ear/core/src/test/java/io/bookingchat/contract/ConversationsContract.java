package io.bookingchat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.ConversationStore;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.Realm;
import org.junit.jupiter.api.Test;

/** What every {@link ConversationStore} does. */
public abstract class ConversationsContract {
  private static final Realm LIVE = Realm.live(Scope.ACME);
  private static final Realm TEST = new Realm(Scope.ACME, KeyMode.TEST);

  protected abstract ConversationStore conversations();

  @Test
  void givesBackAllOfAConversation() {
    Scope.run(
        Scope.ACME,
        () -> {
          Conversation conversation = TalkedThrough.conversation("c1", 1);
          conversations().create(LIVE, conversation);

          assertThat(conversations().find(LIVE, "c1")).contains(conversation);
          assertThat(conversations().find(TEST, "c1")).isEmpty();
          assertThat(conversations().find(LIVE, "c")).isEmpty();
        });
  }

  @Test
  void storesATurnOnlyOnTheVersionItWasReadAt() {
    Scope.run(
        Scope.ACME,
        () -> {
          conversations().create(LIVE, TalkedThrough.conversation("c1", 1));

          assertThat(conversations().update(LIVE, TalkedThrough.conversation("c1", 2))).isTrue();
          assertThat(conversations().update(LIVE, TalkedThrough.conversation("c1", 2))).isFalse();
          assertThat(conversations().update(LIVE, TalkedThrough.conversation("c2", 2))).isFalse();
          assertThat(conversations().find(LIVE, "c2")).isEmpty();
        });
  }
}
