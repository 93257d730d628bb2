package io.bookingchat.conversation;

import io.bookingchat.Component;
import io.bookingchat.booking.ClientTokens;
import io.bookingchat.booking.ClientTokens.Token;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.BusinessTime;
import io.bookingchat.tenancy.RealTime;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Tenant;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A person of the company in place of the assistant. From a hand-off until it is closed only people
 * write; what the visitor writes meanwhile is kept. Staff and visitor may write at once: whoever
 * comes second looks again and writes behind the other.
 */
@Component
public final class Handoffs {
  private static final int MOST_TEXT = 2_000;
  private static final int TRIES = 10;

  private final ConversationStore store;
  private final Transcripts transcripts;
  private final ClientTokens tokens;
  private final Clock clock;
  private final Clock realClock;

  @Inject
  public Handoffs(
      ConversationStore store,
      Transcripts transcripts,
      ClientTokens tokens,
      @BusinessTime Clock clock,
      @RealTime Clock realClock) {
    this.store = store;
    this.transcripts = transcripts;
    this.tokens = tokens;
    this.clock = clock;
    this.realClock = realClock;
  }

  /**
   * Says something to a visitor who waits for a person.
   *
   * @param text plain; at most 2,000 characters
   * @param token the client's name for this reply: the same one again says nothing twice
   * @return the message as it was said
   * @throws Refusal INVALID for a text that is empty or too long, NOT_FOUND, CONFLICT when the
   *     visitor does not wait for a person
   */
  public Message reply(
      Tenant tenant, Realm realm, String conversationId, String text, Optional<Token> token) {
    if (text.isBlank() || text.length() > MOST_TEXT) {
      throw Refusal.invalid("text", "A reply has 1 to " + MOST_TEXT + " characters.");
    }
    Optional<String> name =
        token.map(named -> "s" + tokens.name(realm, named, "reply " + conversationId + " " + text));
    for (int tries = 0; tries < TRIES; tries++) {
      Conversation stored = find(realm, conversationId);
      Optional<Message> said = name.flatMap(id -> said(realm, stored, id));
      if (said.isPresent()) {
        return said.get();
      }
      if (!stored.handoff()) {
        throw Refusal.of(ErrorCode.CONFLICT, "The visitor does not wait for a person.");
      }
      String id = name.orElse("s" + stored.version());
      Message message = new Message(id, Author.STAFF, text, clock.instant());
      if (transcripts.save(realm, with(tenant, realm, stored, message))) {
        return message;
      }
    }
    throw busy();
  }

  /**
   * Lets the assistant answer again, and says so.
   *
   * @return false when the visitor did not wait for a person (any more)
   * @throws Refusal NOT_FOUND
   */
  public boolean close(Tenant tenant, Realm realm, String conversationId) {
    for (int tries = 0; tries < TRIES; tries++) {
      Conversation stored = find(realm, conversationId);
      if (!stored.handoff()) {
        return false;
      }
      String text = Words.closed(stored.language());
      Message message =
          new Message("m" + stored.version() + ".0", Author.SYSTEM, text, clock.instant());
      Conversation closed =
          with(tenant, realm, stored, message)
              .with(stored.draft().cleared()) // whatever was open, the person has seen to it
              .handedOff(Optional.empty());
      if (transcripts.save(realm, closed)) {
        return true;
      }
    }
    throw busy();
  }

  private Conversation find(Realm realm, String conversationId) {
    return store.find(realm, conversationId).orElseThrow(() -> Refusal.notFound("conversation"));
  }

  private Optional<Message> said(Realm realm, Conversation stored, String messageId) {
    return transcripts.whole(realm, stored).messages().stream()
        .filter(message -> message.messageId().equals(messageId))
        .findFirst();
  }

  private Conversation with(Tenant tenant, Realm realm, Conversation stored, Message message) {
    Instant expiresAt = Retention.of(tenant, realm, realClock).next(stored);
    return stored.saying(List.of(message), expiresAt);
  }

  private static Refusal busy() {
    return Refusal.saying(ErrorCode.UNAVAILABLE, "unavailable.conversation");
  }
}
