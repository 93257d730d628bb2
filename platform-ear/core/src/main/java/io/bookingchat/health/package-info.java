/** Whether this server should be sent anyone, and its end in good order. */
package io.bookingchat.health;
