/** Visitors made up by a company, to see what its chat would answer; nothing of it stays. */
package io.bookingchat.scenario;
