/** The languages that the product speaks. */
package io.bookingchat.language;
