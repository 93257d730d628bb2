package io.bookingchat.privacy;

import io.bookingchat.booking.Booking;
import io.bookingchat.booking.ContactPoint;
import io.bookingchat.booking.Waiting;
import io.bookingchat.booking.WrongCodes.Tries;
import io.bookingchat.conversation.Conversation;
import io.bookingchat.privacy.Notices.Notice;
import java.util.List;
import java.util.Map;

/**
 * All that is kept about a person in one realm.
 *
 * @param conversations with all their messages
 * @param notices what they are still to be told
 * @param wrongCodes tries at codes of bookings that were not theirs, by whose tries they are: a
 *     visitor's, or a hash of the contact
 * @param counted contacts under whose hash their bookings are counted
 */
record CustomerFile(
    List<Booking> bookings,
    List<Conversation> conversations,
    List<Waiting> waitingList,
    List<Notice> notices,
    Map<String, Tries> wrongCodes,
    List<ContactPoint> counted) {}
