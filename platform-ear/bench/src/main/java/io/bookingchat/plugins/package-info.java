/** What the guard around plugins costs, measured from within its package. */
package io.bookingchat.plugins;
