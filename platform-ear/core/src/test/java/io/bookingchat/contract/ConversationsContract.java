package io.bookingchat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.conversation.Author;
import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.ConversationStore;
import io.bookingchat.conversation.ConversationStore.Batch;
import io.bookingchat.conversation.Message;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.Realm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
  void keepsWhatLeavesAConversationWithTheTurnOrNotAtAll() {
    Scope.run(
        Scope.ACME,
        () -> {
          Batch first = batch(0, "hola", "¿sí?");
          Batch second = batch(2, "ñ");
          conversations().create(LIVE, TalkedThrough.conversation("c1", 1));
          conversations().create(TEST, TalkedThrough.conversation("c1", 1));

          assertThat(conversations().update(LIVE, TalkedThrough.conversation("c1", 2), first))
              .isTrue();
          assertThat(conversations().update(LIVE, TalkedThrough.conversation("c1", 2), second))
              .isFalse();
          assertThat(conversations().left(LIVE, "c1")).containsExactly(first);
          assertThat(conversations().update(LIVE, TalkedThrough.conversation("c1", 3), second))
              .isTrue();
          assertThat(conversations().left(LIVE, "c1")).containsExactly(first, second);
          assertThat(conversations().find(LIVE, "c1"))
              .contains(TalkedThrough.conversation("c1", 3));
          assertThat(conversations().left(TEST, "c1")).isEmpty();
          assertThat(conversations().left(LIVE, "c")).isEmpty();

          assertThat(conversations().delete(LIVE, "c1")).isTrue();
          assertThat(conversations().left(LIVE, "c1")).isEmpty();
        });
  }

  private static Batch batch(int first, String... texts) {
    return new Batch(
        first,
        Stream.of(texts)
            .map(text -> new Message("m", Author.VISITOR, text, Instant.EPOCH))
            .toList(),
        Instant.parse("2100-01-01T00:00:00Z"));
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
  void showsThoseThatBeganLastFirst() {
    Scope.run(
        Scope.ACME,
        () -> {
          for (int i = 0; i < 5; i++) {
            conversations().create(LIVE, TalkedThrough.conversation("c_" + i, 1));
          }

          assertThat(pages(before -> conversations().newest(LIVE, before, 2)))
              .containsExactly("c_4", "c_3", "c_2", "c_1", "c_0");
        });
  }

  @Test
  void showsThoseThatWaitForAPersonLongestFirst() {
    Scope.run(
        Scope.ACME,
        () -> {
          for (int i = 0; i < 5; i++) {
            Instant since = Instant.parse("2026-03-09T12:00:00Z").plusSeconds(50 - 10L * i);
            conversations().create(LIVE, TalkedThrough.waiting("c_" + i, 1, Optional.of(since)));
          }
          conversations().create(LIVE, TalkedThrough.waiting("c_9", 1, Optional.empty()));
          assertThat(pages(after -> conversations().waiting(LIVE, after, 2)))
              .containsExactly("c_4", "c_3", "c_2", "c_1", "c_0");

          conversations().update(LIVE, TalkedThrough.waiting("c_3", 2, Optional.empty()));
          assertThat(pages(after -> conversations().waiting(LIVE, after, 2)))
              .containsExactly("c_4", "c_2", "c_1", "c_0");
          assertThat(conversations().waiting(TEST, Optional.empty(), 9).items()).isEmpty();
        });
  }

  private static List<String> pages(Function<Optional<String>, ConversationStore.Page> pages) {
    List<String> seen = new ArrayList<>();
    Optional<String> position = Optional.empty();
    do {
      ConversationStore.Page page = pages.apply(position);
      page.items().forEach(each -> seen.add(each.conversationId()));
      position = page.next();
    } while (position.isPresent());
    return seen;
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
