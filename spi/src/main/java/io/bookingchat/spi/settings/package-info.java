/** A company's settings for a plugin, as a record instead of a map. */
package io.bookingchat.spi.settings;
