/** The plugin runtime: which jars there are, what is on for whom, and calls that cannot hurt. */
package io.bookingchat.plugins;
