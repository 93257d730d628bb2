package io.bookingchat.agent;

import io.bookingchat.language.Language;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Tenant;
import java.util.List;
import java.util.Optional;

/**
 * A visitor's turn to be answered.
 *
 * @param language the conversation's so far
 * @param history recent messages before this turn, oldest first
 * @param earlier what messages before those came to, in words for a model
 * @param quickReplies those of the last answer, which a choice may name
 */
public record AgentTurn(
    Tenant tenant,
    Realm realm,
    String visitorId,
    String conversationId,
    String turnId,
    Language language,
    List<Line> history,
    Optional<String> earlier,
    Draft draft,
    List<QuickReply> quickReplies,
    VisitorInput input) {
  /** A turn of a conversation that is seen whole. */
  public AgentTurn(
      Tenant tenant,
      Realm realm,
      String visitorId,
      String conversationId,
      String turnId,
      Language language,
      List<Line> history,
      Draft draft,
      List<QuickReply> quickReplies,
      VisitorInput input) {
    this(
        tenant,
        realm,
        visitorId,
        conversationId,
        turnId,
        language,
        history,
        Optional.empty(),
        draft,
        quickReplies,
        input);
  }
}
