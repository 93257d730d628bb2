/**
 * Dates and times as people write them in Spanish, English and Portuguese. Usable alone: a text, a
 * reference time, a zone and a language go in, ranked readings come out.
 *
 * <pre>{@code
 * List<DateGrammar.Reading> readings =
 *     DateGrammar.read(
 *         "el viernes a las 4 y media",
 *         LocalDateTime.of(2027, 3, 3, 10, 0),
 *         ZoneId.of("America/Santiago"),
 *         Language.ES,
 *         DateOrder.DAY_MONTH);
 * readings.get(0).when(); // the day and clock 2027-03-05T16:30
 * }</pre>
 *
 * <p>The words of each language are data ({@code es.words} and its siblings); the rules are shared.
 * Rules read from a position of the text and give what they found and where it ends, so that one
 * rule builds on another. Every rule is tried everywhere, and the longest pieces win.
 */
package io.bookingchat.agent.embedded.dates;
