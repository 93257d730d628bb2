/** Ways to reach a company's customers and its own people. */
package io.bookingchat.spi.notification;
