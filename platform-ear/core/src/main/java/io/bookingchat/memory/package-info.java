/** Stores that live in memory and end with it: for trying things out, and for tests. */
package io.bookingchat.memory;
