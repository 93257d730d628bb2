package io.bookingchat.agent.embedded.understanding;

/** What a phrase of the vocabularies points to. */
enum Cue {
  GREETING,
  THANKS,
  GOODBYE,
  YES,
  /** Praise of what was shown, a yes when something was shown. */
  PRAISE,
  NO,
  /** None of what was offered will do. */
  NONE_OF_THEM,
  /** Gives up, or puts off. */
  DROP,
  LATER,
  /** Takes one of what was offered. */
  TAKE,
  /** Wishes for something else than before. */
  CORRECTION,
  BUT,
  WANT,
  BOOK,
  /** Has pain, or is in a hurry. */
  NEED,
  PRICE,
  HOURS,
  AVAILABILITY,
  /** The same where one professional is named with it: "Tony free Friday?". */
  DIARY,
  CANCEL,
  /** Leaves what there is as it is. */
  KEEP,
  MOVE,
  /** A verb that moves an appointment, or changes a detail of one under way. */
  SHIFT,
  HUMAN,
  ABUSE,
  INJECTION,
  QUESTION,
  /** Asks about a service what is neither its price nor its times: how long, whether it hurts. */
  ASIDE,
  ANYONE,
  /** It is all the same; whom or when depends on what was asked. */
  WHICHEVER,
  TIME,
  /** Says nothing, though its words elsewhere do: "una consulta, …", "nomás". */
  FILLER,
  NAME,
  /** May come before a name, or before anything else. */
  NAME_PERHAPS,
  /** Comes before a surname that follows a first name. */
  SURNAME,
  /** Somebody else, for whom the visitor writes. */
  RELATION,
  CODE,
  NOT_THAT,
  FIRST,
  SECOND,
  THIRD,
  FOURTH,
  FIFTH,
  LAST
}
