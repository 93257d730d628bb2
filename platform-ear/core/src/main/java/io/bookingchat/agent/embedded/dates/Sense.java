package io.bookingchat.agent.embedded.dates;

/**
 * What a word or phrase of a vocabulary may mean. The names, in lower case, are the first words of
 * the lines in the {@code .words} files; the numbers after them are the values of a meaning.
 */
enum Sense {
  /** Value: the number. */
  NUMBER,
  /** An article that counts: "a week", "a couple of". Value: the number. */
  A_COUNT,
  /** Stands between tens and ones: "treinta y cinco". */
  TENS_JOINT,
  /** A small number that is not told, three for all purposes: "a few". */
  FEW,
  /** Value: the number. */
  ORDINAL,
  /** Makes an ordinal of digits: "14th". */
  ORDINAL_SUFFIX,
  LAST,
  /** An ordinal that is a weekday elsewhere: "segunda terça". Value: the number. */
  WEEKDAY_ORDINAL,
  /** Value: 1 Monday to 7 Sunday. */
  WEEKDAY,
  /** A word that is a weekday only beside a full stop or a day of the month. */
  WEEKDAY_SHORT,
  /** Value: 1 January to 12 December. */
  MONTH,
  /** Value: days from today. */
  RELATIVE_DAY,
  /** Values: first hour, end hour; the name of a {@link PartOfDay} stands before them. */
  PART,
  /** The same, and means today's. */
  TODAY_PART,
  /** Stands before a part of the day: "in the", "por la". */
  PART_INTRO,
  /** The same, but only where no hour stands before: "for the". */
  PART_BEFORE,
  PART_THIS,
  /** A time of day with a name. Values: hour, minute. */
  CLOCK_WORD,
  LATE,
  /** Value: 0 before noon, 1 after. */
  MERIDIEM,
  MERIDIEM_INTRO,
  /** After an hour of the light half: "12 del día". */
  OF_THE_DAY,
  /** The name of a {@link Unit} stands before the value. */
  UNIT,
  NEXT,
  /** The same, said after its noun: "que viene". */
  NEXT_AFTER,
  NEAREST,
  /** After a day, says that it is over: "pasado". */
  BYGONE,
  WEEK_AFTER_NEXT,
  /** After a day, a week or a weekend: the one after the coming one. "after this one". */
  AFTER_THIS,
  /** With a week, today's weekday and time in it: "this time next week". */
  SAME_TIME,
  /** After a day, so many weeks on: "Friday week", "el viernes en ocho". Value: the weeks. */
  WEEKS_LATER,
  /** After a number of weeks, the weekday that they begin on: "two weeks on Monday". */
  WEEKS_ON,
  /** The week after this one in one phrase: "para a semana". */
  NEXT_WEEK,
  THIS,
  IN,
  LATER,
  AFTER_DAY,
  ARTICLE,
  OF,
  OF_YEAR,
  /** Before a day in digits: "on 5.12". */
  ON_DAY,
  DAY_WORD,
  WEEK_WORD,
  WEEKEND,
  MONTH_WORD,
  MONTH_END,
  REST,
  BEGIN,
  MIDDLE,
  END,
  WEEK_OF,
  FROM,
  TO,
  BETWEEN,
  AND,
  OPEN_FROM,
  /** The same, without the day it names: "after Friday". */
  OPEN_AFTER,
  /** After a time or a day that begins an open range: "onwards", "en adelante". */
  ONWARDS,
  /** After a time or a day that ends an open range: "or earlier". */
  OR_BEFORE,
  OPEN_TO,
  OPEN_BEFORE,
  /** With "by" a visit and no bound: "drop by". */
  COME_BY,
  ABOUT,
  AT,
  /** The same, though many other things follow it: "for". */
  MAYBE_AT,
  HALF,
  QUARTER,
  /** Part of an hour as a length: "three quarters of an hour". Value: minutes. */
  HOUR_SHARE,
  /** Makes a full hour of a number: "fifteen hundred". */
  HUNDRED,
  PAST,
  MINUS,
  MINUTES_TO,
  OCLOCK,
  /** The same where an hour is sure, and a length elsewhere: "17 hrs", "2 horas". */
  HOURS,
  PLUS,
  /** What is counted and so makes its number no time: "people". */
  COUNTED,
  /** After which a number is no time: "option", "$". */
  BEFORE_COUNT,
  /** After which a month or a weekday is a person: "Dr.". */
  TITLE,
  /** After which a month is a person: "with". */
  COMPANION,
  /** After which a day or month is a name: "my name is". */
  NAMED,
  /** After which a short weekday is another word: "I sat", "the sun". */
  SUBJECT,
  /** Before which a short weekday is another word: "sun cream". */
  OTHER_AFTER,
  /** Softens what stands before it, and says nothing: "please", "nomás". */
  PLEASE,
  /** After a part of the day at the beginning, judges it: "evening is best". */
  SUITS,
  STREET,
  /** The same, only behind the name: "Sunday Close". */
  STREET_AFTER,
  GREETING,
  OPTION_NOUN,
  OR,
  NOT,
  /** With a {@link #NOT} before it, turns down the times of its clause. */
  REFUSAL,
  /** After which a time is turned down: "instead of". */
  REFUSED_BEFORE,
  /** After a time that is turned down: "Monday is out". */
  REFUSED_AFTER,
  /** After which a time replaces what was said before. */
  CORRECTION,
  /** The same where even a bare number is a time: "I meant 4". */
  CORRECTED_TO,
  /** Asks to move a booking, so that the last of several times is the wanted one. */
  MOVE,
  /** Begins a new clause. */
  CLAUSE,
  FOR,
  ISH,
  /** An hour in one word with "ish". Value: the hour. */
  HOUR_ISH
}
