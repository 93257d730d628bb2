package io.bookingchat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.ConversationStore;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.Realm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  @Test
  void showsAllOfARealmPageByPage() {
    Scope.run(
        Scope.ACME,
        () -> {
          for (int i = 0; i < 5; i++) {
            conversations().create(LIVE, TalkedThrough.conversation("c_" + i, 1));
          }
          conversations().create(TEST, TalkedThrough.conversation("c_test", 1));

          List<String> seen = new ArrayList<>();
          Optional<String> after = Optional.empty();
          int pages = 0;
          do {
            ConversationStore.Page page = conversations().page(LIVE, after, 2);
            page.items().forEach(each -> seen.add(each.conversationId()));
            after = page.next();
            pages++;
          } while (after.isPresent());

          assertThat(seen).containsExactly("c_0", "c_1", "c_2", "c_3", "c_4");
          assertThat(pages).isEqualTo(3);
        });
    assertThat(
            Scope.as(
                    Scope.ACME_CORP,
                    () -> conversations().page(Realm.live(Scope.ACME_CORP), Optional.empty(), 9))
                .items())
        .isEmpty();
  }

  @Test
  void aDeletedOneTakesNoMoreTurns() {
    Scope.run(
        Scope.ACME,
        () -> {
          conversations().create(LIVE, TalkedThrough.conversation("c1", 1));

          assertThat(conversations().delete(TEST, "c1")).isFalse();
          assertThat(conversations().delete(LIVE, "c1")).isTrue();
          assertThat(conversations().delete(LIVE, "c1")).isFalse();
          assertThat(conversations().find(LIVE, "c1")).isEmpty();
          assertThat(conversations().update(LIVE, TalkedThrough.conversation("c1", 2))).isFalse();
        });
  }
}
