package io.bookingchat.agent;

/** One message of the conversation as a model sees it. */
public record Line(boolean fromVisitor, String text) {}
