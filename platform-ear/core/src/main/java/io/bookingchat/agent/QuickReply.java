package io.bookingchat.agent;

/** A ready answer; its id sent as {@code choice} means its label. */
public record QuickReply(String id, String label) {}
