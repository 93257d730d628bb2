/** What is kept about one person: shown to who asks, and erased. */
package io.bookingchat.privacy;
