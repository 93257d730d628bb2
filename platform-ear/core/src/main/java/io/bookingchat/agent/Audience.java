package io.bookingchat.agent;

/**
 * Hears the words of a reply while it is being made. What it hears is true, and harmless where it
 * is not: words that could claim a change are kept back until the reply is made. The reply counts,
 * also where it says something else.
 */
@FunctionalInterface
public interface Audience {
  Audience NONE = words -> {};

  /**
   * The next words, to be added to those before; on the thread that answers the turn. Whatever
   * becomes of them, the turn goes on: this throws nothing.
   */
  void hear(String words);
}
