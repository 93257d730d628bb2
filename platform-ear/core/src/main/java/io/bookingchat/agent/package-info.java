/**
 * What the agent knows, remembers and answers. The draft of a conversation is kept by its tools;
 * everything a reply says beside its words is derived from that draft, never from the words of a
 * model.
 */
package io.bookingchat.agent;
