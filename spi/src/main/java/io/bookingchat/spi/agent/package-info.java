/** What the assistant can do for a company beside booking. */
package io.bookingchat.spi.agent;
