package io.bookingchat.privacy;

import io.bookingchat.tenancy.Realm;
import java.util.List;
import java.util.Set;

/** What customers are still to be told. */
public interface Notices {

  /**
   * A notice that waits to be sent.
   *
   * @param kind what happened, such as {@code BOOKED}
   * @param about the id of the booking or of the place in the waiting list
   * @param dueAt ISO 8601
   */
  record Notice(String noticeId, String kind, String about, String dueAt) {}

  /** The notices about those bookings and places, by time. */
  List<Notice> about(Realm realm, Set<String> ids);

  /** Whether there was one to forget; nobody is told then. */
  boolean forget(Realm realm, String noticeId);
}
