package io.bookingchat.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.SettableClock;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class TestOfferAlarmThread {
  private static final Instant NOW = MemoryWorld.NOW;

  private final SettableClock clock = new SettableClock(NOW);

  @Test
  void worksOnAThreadOfItsOwnThatKeepsNoServerAlive() throws Exception {
    CompletableFuture<Thread> ran = new CompletableFuture<>();
    OfferAlarmThread alarm = new OfferAlarmThread(clock);

    alarm.at(NOW, () -> ran.complete(Thread.currentThread()));

    Thread thread = ran.get(10, TimeUnit.SECONDS);
    assertThat(thread.getName()).isEqualTo(OfferAlarmThread.NAME);
    assertThat(thread.isDaemon()).isTrue();
    alarm.close();
  }

  @Test
  void goesOnAfterWorkThatFails() throws Exception {
    CompletableFuture<Boolean> ran = new CompletableFuture<>();
    OfferAlarmThread alarm = new OfferAlarmThread(clock);

    alarm.at(
        NOW,
        () -> {
          throw new IllegalStateException("the store is down");
        });
    alarm.at(NOW, () -> ran.complete(true));

    assertThat(ran.get(10, TimeUnit.SECONDS)).isTrue();
    alarm.close();
  }

  @Test
  void waitsOnWhenItWokeTooEarly() throws Exception {
    CompletableFuture<Boolean> ran = new CompletableFuture<>();
    Steps steps = new Steps(NOW, NOW.minusMillis(1), NOW.minusMillis(1), NOW);
    OfferAlarmThread alarm = new OfferAlarmThread(steps);

    alarm.at(NOW, () -> ran.complete(steps.left.isEmpty()));

    assertThat(ran.get(10, TimeUnit.SECONDS)).isTrue();
    alarm.close();
  }

  @Test
  void watchesNoMoreThanItMay() {
    OfferAlarmThread alarm = new OfferAlarmThread(clock, 2);

    for (int offer = 0; offer < 3; offer++) {
      alarm.at(NOW.plusSeconds(3_600), () -> {});
    }

    assertThat(alarm.pending()).isEqualTo(2);
    alarm.close();
  }

  @Test
  void endsWithTheServer() {
    OfferAlarmThread alarm = new OfferAlarmThread(clock);
    alarm.at(NOW.plusSeconds(3_600), () -> {});

    alarm.close();
    alarm.at(NOW.plusSeconds(3_600), () -> {});

    assertThat(alarm.pending()).isZero();
  }

  /** Says one instant after the other. */
  private static final class Steps extends Clock {
    private final Queue<Instant> left;

    Steps(Instant... instants) {
      left = new ArrayDeque<>(List.of(instants));
    }

    @Override
    public synchronized Instant instant() {
      return left.remove();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
