package io.bookingchat.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TestClocks {
  /** One reading of a finer clock may happen to be whole; not so many. */
  private static final int READINGS = 100;

  @ParameterizedTest
  @ValueSource(strings = {"production", "dev"})
  void sayNothingFinerThanMilliseconds(String mode) {
    Clocks clocks = new Clocks(mode);
    for (Clock clock : List.of(clocks.businessTime(), clocks.realTime())) {
      assertThat(Stream.generate(clock::instant).limit(READINGS))
          .allMatch(TestClocks::wholeMilliseconds);
    }
  }

  private static boolean wholeMilliseconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).equals(instant);
  }
}
