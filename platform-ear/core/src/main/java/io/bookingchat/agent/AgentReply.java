package io.bookingchat.agent;

import io.bookingchat.language.Language;
import java.util.List;
import java.util.Optional;

/**
 * The answer to a turn, and what the conversation has come to with it.
 *
 * @param visitorText the visitor's turn in words, for the transcript; the label of a choice
 * @param texts the assistant's messages, in order
 * @param proposal present exactly when {@code asks} is {@link Asks#CONFIRMATION}
 * @param receipts what this turn really changed
 * @param degraded the configured model failed, and the embedded one answered
 * @param handoff a person has to take over
 */
public record AgentReply(
    Language language,
    String visitorText,
    List<String> texts,
    Draft draft,
    Asks asks,
    List<QuickReply> quickReplies,
    List<OfferedSlot> slots,
    Optional<Proposal> proposal,
    Optional<Unavailable> unavailable,
    List<Receipt> receipts,
    boolean degraded,
    boolean handoff) {}
