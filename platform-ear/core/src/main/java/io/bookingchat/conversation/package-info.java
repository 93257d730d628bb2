/** Conversations of visitors: what was said, what it has come to, and each turn's one reply. */
package io.bookingchat.conversation;
