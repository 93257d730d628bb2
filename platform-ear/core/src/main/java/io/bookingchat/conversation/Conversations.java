package io.bookingchat.conversation;

import io.bookingchat.Component;
import io.bookingchat.agent.Agent;
import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.AgentTurn;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.Audience;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.Line;
import io.bookingchat.agent.QuickReply;
import io.bookingchat.agent.VisitorInput;
import io.bookingchat.booking.WaitingList;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import io.bookingchat.limits.Metric;
import io.bookingchat.limits.Unit;
import io.bookingchat.limits.Usage;
import io.bookingchat.tenancy.BusinessTime;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.IdentityStore;
import io.bookingchat.tenancy.RealTime;
import io.bookingchat.tenancy.VerifiedVisitors;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Begins conversations, continues them turn by turn, and shows them again after a reload. */
@Component
public final class Conversations {
  private static final int MOST_TEXT = 2_000;
  private static final int HISTORY = 20;

  /** Answers are dear: a turn is not answered again and again. */
  private static final int ANSWERS = 3;

  private static final int TRIES = 10;
  private static final Pattern TURN_ID = Pattern.compile("[A-Za-z0-9._:-]{1,80}");

  private final ConversationStore store;
  private final Transcripts transcripts;
  private final IdentityStore identities;
  private final Agent agent;
  private final Usage usage;
  private final WaitingList waiting;
  private final Clock clock;
  private final Clock realClock;
  private final SecureRandom random = new SecureRandom();

  @Inject
  public Conversations(
      ConversationStore store,
      Transcripts transcripts,
      IdentityStore identities,
      Agent agent,
      Usage usage,
      WaitingList waiting,
      @BusinessTime Clock clock,
      @RealTime Clock realClock) {
    this.store = store;
    this.transcripts = transcripts;
    this.identities = identities;
    this.agent = agent;
    this.usage = usage;
    this.waiting = waiting;
    this.clock = clock;
    this.realClock = realClock;
  }

  /**
   * Begins a conversation.
   *
   * @param known a visitor who was here before; anyone else gets a new id
   * @param languageTag BCP 47; one that we do not speak gives the tenant's language
   * @throws Refusal POLICY with CHAT_OFF where nobody would answer
   */
  public Conversation start(
      Caller.Page page, Optional<String> known, Optional<String> languageTag) {
    requireAnswers(page);
    boolean waits =
        known
            .filter(visitor -> !waiting.of(page.tenant(), page.realm(), visitor).isEmpty())
            .isPresent();
    Language language = languageTag.flatMap(Language::of).orElse(page.tenant().settings().spoken());
    Instant now = clock.instant();
    String greeting = Words.greeting(page.tenant(), language);
    Conversation started =
        new Conversation(
            "c_%011x".formatted(now.toEpochMilli()) + random(), // sorts by its beginning
            known.orElseGet(() -> "v_" + random()),
            language,
            0,
            List.of(new Message("m0", Author.ASSISTANT, greeting, now)),
            Earlier.NOTHING,
            Draft.EMPTY.waiting(waits),
            List.of(),
            Optional.empty(),
            now,
            retention(page).first(),
            1);
    store.create(page.realm(), started);
    usage.count(page.tenant(), Metric.CONVERSATIONS, 1);
    if (VerifiedVisitors.verified(started.visitorId())) {
      identities.lastConversation(
          page.realm(), started.visitorId(), started.conversationId(), started.expiresAt());
    }
    return started;
  }

  /** The conversation that a verified visitor had last, on whatever device. */
  public Optional<Conversation> last(Caller.Page page, String visitorId) {
    return identities
        .lastConversation(page.realm(), visitorId)
        .flatMap(id -> store.find(page.realm(), id))
        .filter(conversation -> conversation.visitorId().equals(visitorId));
  }

  /** A visitor's own conversation; NOT_FOUND for any other. */
  public Conversation resume(Caller.Page page, String visitorId, String conversationId) {
    return store
        .find(page.realm(), conversationId)
        .filter(conversation -> conversation.visitorId().equals(visitorId))
        .orElseThrow(() -> Refusal.notFound("conversation"));
  }

  /** What a visitor may answer with one tap. */
  public static List<QuickReply> quickReplies(Conversation conversation) {
    return conversation
        .last()
        .map(Reply::quickReplies)
        .orElseGet(() -> Words.starters(conversation.language()));
  }

  /**
   * Answers a turn. The same turn sent again gets the same reply, and does nothing twice.
   *
   * @throws Refusal NOT_FOUND for a conversation that is not this visitor's, INVALID for a turn
   *     that is too long, empty, or without a usable id, QUOTA_EXCEEDED when the month's messages
   *     are used up
   */
  public Reply send(
      Caller.Page page,
      String visitorId,
      String conversationId,
      String turnId,
      VisitorInput input) {
    return send(page, visitorId, conversationId, turnId, input, Audience.NONE);
  }

  /** The same for someone who hears the words as they come, as far as they can be heard early. */
  public Reply send(
      Caller.Page page,
      String visitorId,
      String conversationId,
      String turnId,
      VisitorInput input,
      Audience audience) {
    check(turnId, input);
    Conversation conversation = resume(page, visitorId, conversationId);
    Optional<Reply> earlier = conversation.reply(turnId);
    if (earlier.isPresent()) {
      return earlier.get(); // also when the month is used up by now
    }
    if (!conversation.handoff()) {
      requireAnswers(page);
    }
    try (Unit message = usage.take(page.tenant(), Metric.MESSAGES)) {
      return answered(page, conversation, turnId, input, message, audience);
    }
  }

  private Reply answered(
      Caller.Page page,
      Conversation read,
      String turnId,
      VisitorInput input,
      Unit message,
      Audience audience) {
    Conversation conversation = read;
    Optional<AgentReply> done = Optional.empty();
    int answers = 0;
    for (int tries = 0; tries < TRIES && answers < ANSWERS; tries++) {
      Optional<Reply> earlier = conversation.reply(turnId);
      if (earlier.isPresent()) {
        return earlier.get();
      }
      Instant expiresAt = retention(page).next(conversation);
      Turns.Answered turn;
      if (conversation.handoff() && done.isEmpty()) {
        turn =
            Turns.heard(
                conversation, turnId, said(conversation, input), clock.instant(), expiresAt);
      } else {
        Conversation before = conversation;
        // what is said again was heard once
        Audience heard = answers == 0 ? audience : Audience.NONE;
        AgentReply answer = done.orElseGet(() -> answer(page, before, turnId, input, heard));
        answers++;
        if (!answer.receipts().isEmpty()) {
          done = Optional.of(answer); // what was done is told, whatever else was said meanwhile
        }
        ZoneId zone = page.tenant().settings().zone();
        turn = Turns.answered(conversation, turnId, answer, zone, clock.instant(), expiresAt);
      }
      if (transcripts.save(page.realm(), turn.conversation())) {
        message.used();
        return turn.reply();
      }
      // another turn, a person's reply, or this turn on another server was stored meanwhile
      conversation = resume(page, read.visitorId(), read.conversationId());
    }
    throw Refusal.saying(ErrorCode.UNAVAILABLE, "unavailable.conversation");
  }

  /** What a visitor says to a person: their words, or those of a ready answer. */
  private static String said(Conversation conversation, VisitorInput input) {
    if (input instanceof VisitorInput.Text own) {
      return own.text();
    }
    String choice = ((VisitorInput.Choice) input).id();
    return quickReplies(conversation).stream()
        .filter(reply -> reply.id().equals(choice))
        .map(QuickReply::label)
        .findFirst()
        .orElseThrow(() -> Refusal.invalidSaying("choice", "turn.choice"));
  }

  private AgentReply answer(
      Caller.Page page,
      Conversation conversation,
      String turnId,
      VisitorInput input,
      Audience audience) {
    List<Message> messages = conversation.messages();
    List<Line> history =
        messages.subList(Math.max(0, messages.size() - HISTORY), messages.size()).stream()
            .map(message -> new Line(message.author() == Author.VISITOR, message.text()))
            .toList();
    return agent.answer(
        new AgentTurn(
            page.tenant(),
            page.realm(),
            conversation.visitorId(),
            conversation.conversationId(),
            turnId,
            conversation.language(),
            history,
            conversation.earlier().text(),
            conversation.draft(),
            quickReplies(conversation),
            input),
        audience);
  }

  private static void requireAnswers(Caller.Page page) {
    if (page.tenant().settings().ai().off()) {
      throw Refusal.saying(ErrorCode.POLICY, "turn.off").with("reason", "CHAT_OFF");
    }
  }

  private static void check(String turnId, VisitorInput input) {
    if (!TURN_ID.matcher(turnId).matches()) {
      throw Refusal.invalidSaying("turnId", "turn.id");
    }
    if (input instanceof VisitorInput.Text said
        && (said.text().isBlank() || said.text().length() > MOST_TEXT)) {
      throw Refusal.invalidSaying("text", "turn.text", MOST_TEXT);
    }
  }

  private Retention retention(Caller.Page page) {
    return Retention.of(page.tenant(), page.realm(), realClock);
  }

  private String random() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** What a conversation waits for: nothing before the first turn but the visitor's wish. */
  public static Asks asks(Conversation conversation) {
    return conversation.last().map(Reply::asks).orElse(Asks.INTENT);
  }
}
