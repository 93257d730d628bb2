/**
 * The conformance kit: given a plugin's jar as it would be shipped, says what is wrong with it.
 * Partners run it in their tests, and a catalogue takes in nothing that does not pass it.
 */
package io.bookingchat.spi.kit;
