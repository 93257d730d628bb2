/** How a plugin says that something went wrong. */
package io.bookingchat.spi.error;
