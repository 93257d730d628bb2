/** How the product says no: one exception with a stable code, whose message is safe to show. */
package io.bookingchat.error;
