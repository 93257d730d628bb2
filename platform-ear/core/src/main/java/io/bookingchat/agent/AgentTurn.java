package io.bookingchat.agent;

import io.bookingchat.language.Language;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Tenant;
import java.util.List;

/**
 * A visitor's turn to be answered.
 *
 * @param language the conversation's so far
 * @param history recent messages before this turn, oldest first
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
    Draft draft,
    List<QuickReply> quickReplies,
    VisitorInput input) {}
