package io.bookingchat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.conversation.Author;
import io.bookingchat.conversation.Message;
import io.bookingchat.conversation.TranscriptStore;
import io.bookingchat.conversation.TranscriptStore.Batch;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.Realm;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link TranscriptStore} does. */
public abstract class TranscriptsContract {
  private static final Realm LIVE = Realm.live(Scope.ACME);
  private static final Realm TEST = new Realm(Scope.ACME, KeyMode.TEST);
  private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

  protected abstract TranscriptStore transcripts();

  @Test
  void givesBackWhatWasKeptInOrder() {
    Scope.run(
        Scope.ACME,
        () -> {
          transcripts().keep(LIVE, "c1", 100, messages(100, 2), LATER);
          transcripts().keep(LIVE, "c1", 20, messages(20, 3), LATER);

          assertThat(transcripts().batches(LIVE, "c1"))
              .containsExactly(new Batch(20, messages(20, 3)), new Batch(100, messages(100, 2)));
          assertThat(transcripts().batches(LIVE, "c")).isEmpty();
          assertThat(transcripts().batches(TEST, "c1")).isEmpty();
        });
    assertThat(
            Scope.as(
                Scope.ACME_CORP, () -> transcripts().batches(Realm.live(Scope.ACME_CORP), "c1")))
        .isEmpty();
  }

  @Test
  void fewerMessagesNeverTakeThePlaceOfMore() {
    Scope.run(
        Scope.ACME,
        () -> {
          transcripts().keep(LIVE, "c1", 0, messages(0, 3), LATER);
          transcripts().keep(LIVE, "c1", 0, messages(0, 2), LATER);
          assertThat(transcripts().batches(LIVE, "c1"))
              .containsExactly(new Batch(0, messages(0, 3)));

          transcripts().keep(LIVE, "c1", 0, messages(0, 4), LATER);
          assertThat(transcripts().batches(LIVE, "c1"))
              .containsExactly(new Batch(0, messages(0, 4)));
        });
  }

  @Test
  void forgetsAllOfAConversation() {
    Scope.run(
        Scope.ACME,
        () -> {
          transcripts().keep(LIVE, "c1", 0, messages(0, 3), LATER);
          transcripts().keep(LIVE, "c1", 3, messages(3, 3), LATER);
          transcripts().keep(LIVE, "c2", 0, messages(0, 1), LATER);

          assertThat(transcripts().forget(TEST, "c1")).isFalse();
          assertThat(transcripts().forget(LIVE, "c1")).isTrue();
          assertThat(transcripts().forget(LIVE, "c1")).isFalse();
          assertThat(transcripts().batches(LIVE, "c1")).isEmpty();
          assertThat(transcripts().batches(LIVE, "c2")).hasSize(1);
        });
  }

  private static List<Message> messages(int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(i -> new Message("m" + i, Author.VISITOR, "ñ " + i, LATER))
        .toList();
  }
}
