/**
 * Replays recorded cases, as JSON Lines, through the engines that need no server: scheduling, dates
 * and understanding. What comes out is scored by others.
 */
package io.bookingchat.bench;
