package io.bookingchat.scheduling;

import io.bookingchat.scheduling.Taken.Booked;
import io.bookingchat.scheduling.Taken.Held;
import java.util.ArrayList;
import java.util.List;

/** A set of bookings and holds, ready to be asked what it has at some time. */
final class Occupancy {

  private final TimeIndex booked;
  private final TimeIndex held;
  private final TimeIndex occupied;
  private final long bookedSeats;
  private final int heldSeats;

  /** The bookings and holds; each hold given here counts. */
  Occupancy(List<Booked> bookings, List<Held> holds) {
    List<Interval> bookedTimes = new ArrayList<>();
    List<Interval> heldTimes = new ArrayList<>();
    List<Interval> occupiedTimes = new ArrayList<>();
    long seats = 0;
    for (Booked booking : bookings) {
      bookedTimes.add(booking.time());
      occupiedTimes.add(booking.occupied());
      seats += booking.seats();
    }
    for (Held hold : holds) {
      heldTimes.add(hold.time());
      occupiedTimes.add(hold.occupied());
    }
    booked = new TimeIndex(bookedTimes);
    held = new TimeIndex(heldTimes);
    occupied = new TimeIndex(occupiedTimes);
    bookedSeats = seats;
    heldSeats = holds.size();
  }

  /** Seats that are booked. */
  long bookedSeats() {
    return bookedSeats;
  }

  /** Seats that are booked or held. */
  long seats() {
    return bookedSeats + heldSeats;
  }

  /** How many appointments are booked in this span, without buffers. */
  int bookedIn(Span span) {
    return booked.overlapping(span.from(), span.to());
  }

  /** How many appointments are held in this span, without buffers. */
  int heldIn(Span span) {
    return held.overlapping(span.from(), span.to());
  }

  /** How many appointments, booked or held, occupy some of this span with their buffers. */
  int occupying(Span span) {
    return occupied.overlapping(span.from(), span.to());
  }
}
