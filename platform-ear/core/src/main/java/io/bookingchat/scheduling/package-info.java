/**
 * Which start times are open: {@link io.bookingchat.scheduling.SlotEngine} answers a {@link
 * io.bookingchat.scheduling.SlotQuestion}. Pure functions, with no input or output and no clock of
 * their own. The same rules list open times and check a single one.
 */
package io.bookingchat.scheduling;
