/**
 * Opening hours as a company states them: local times of day, by weekday. What they mean on the
 * time line is worked out in {@link io.bookingchat.scheduling}.
 */
package io.bookingchat.hours;
