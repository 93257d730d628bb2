/** What a plugin may know of the company that it runs for. */
package io.bookingchat.spi.tenant;
