/** Rules of hair and beauty salons. */
package io.bookingchat.plugin.salon;
