/**
 * What a partner compiles against to extend Booking Chat.
 *
 * <p>What stays: a type, a method or a documented behaviour of this package and those below it is
 * not removed or changed within a major {@link io.bookingchat.spi.SpiVersion version}. New methods
 * of interfaces that a plugin implements come with a default; interfaces that the platform
 * implements may gain methods, so implement them in tests only.
 *
 * <p>How a plugin runs: its jar is loaded once, by a class loader that shows the JDK, this SPI,
 * PF4J and SLF4J and nothing of the server. Every call runs on a thread of the plugin's own, under
 * a deadline, possibly many at once. Nothing is ever {@code null}, in either direction.
 */
package io.bookingchat.spi;
