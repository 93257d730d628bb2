package io.bookingchat.memory;

import io.bookingchat.booking.OfferAlarm;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Rings when a test says so, and then only for what is due by the test's clock. */
public final class SettableAlarm implements OfferAlarm {
  private record Due(Instant when, Runnable work) {}

  private final Clock clock;
  private final List<Due> pending = new CopyOnWriteArrayList<>();

  SettableAlarm(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void at(Instant when, Runnable work) {
    pending.add(new Due(when, work));
  }

  public void ring() {
    Instant now = clock.instant();
    List<Due> due = pending.stream().filter(each -> !each.when().isAfter(now)).toList();
    pending.removeAll(due);
    due.forEach(each -> each.work().run());
  }

  /** The server stops: nothing rings any more. */
  public void stop() {
    pending.clear();
  }

  public int pending() {
    return pending.size();
  }
}
