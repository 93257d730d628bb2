/**
 * Tools for development: tokens for anyone, a clock that can be set, and the demo pages. They are
 * absent from a production server because this application is not deployed there.
 */
package io.bookingchat.dev;
