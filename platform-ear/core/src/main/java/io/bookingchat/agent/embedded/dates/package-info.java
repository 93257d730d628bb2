/**
 * Dates and times as people write them in Spanish, English and Portuguese. Usable alone: a text, a
 * reference time, a zone and a language go in, ranked readings come out.
 */
package io.bookingchat.agent.embedded.dates;
