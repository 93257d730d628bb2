/**
 * Who changed what, and who was refused for who they are: entries that are only ever added, each
 * chained to the one before it, so that one which is altered or taken away is missed.
 */
package io.bookingchat.audit;
