/** Rules of a company about what may be booked, beyond hours and free time. */
package io.bookingchat.spi.booking;
