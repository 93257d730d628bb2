/**
 * Stores that live in memory, and a small world over them, for tests of everything above storage.
 */
package io.bookingchat.memory;
