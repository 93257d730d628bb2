package io.bookingchat.conversation;

/** How much of a conversation is in the item that every turn reads and writes. */
final class Window {
  /** A window that has so many is full. */
  static final int FULL = 40;

  /** So many stay in a full one: with two or three messages a turn, a move serves ten and more. */
  static final int KEPT = 10;

  /** What an item can hold beside all else, in any script. */
  private static final int MOST_CHARACTERS = 60_000;

  private Window() {}

  /**
   * How many of the oldest messages have to move before others are added; 0 while there is room. It
   * depends on nothing but what is stored, so that all who write move the same.
   */
  static int leaving(Conversation stored) {
    int size = stored.messages().size();
    return size >= FULL || (size > KEPT && characters(stored) > MOST_CHARACTERS) ? size - KEPT : 0;
  }

  /** Whether a full window can still take some more. */
  static boolean canWait(Conversation stored) {
    return stored.messages().size() < 2 * FULL && characters(stored) <= MOST_CHARACTERS;
  }

  private static int characters(Conversation stored) {
    return stored.messages().stream().mapToInt(message -> message.text().length()).sum();
  }
}
