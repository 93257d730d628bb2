package io.bookingchat.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bookingchat.dev.JsonEndpoint.BadRequest;
import io.bookingchat.tenancy.Clocks;
import jakarta.json.Json;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TestClockEndpoint {
  private static final Clock REAL =
      Clock.fixed(Instant.parse("2026-03-09T12:00:00Z"), ZoneOffset.UTC);

  @BeforeEach
  @AfterEach
  void realTime() {
    System.clearProperty(Clocks.OFFSET);
  }

  @Test
  void theProductReadsWhatIsSetHere() {
    assertThat(BusinessClock.OFFSET).isEqualTo(Clocks.OFFSET);
  }

  @Test
  void itStartsWhereTheConfigurationSays() {
    ClockEndpoint clock = clock(Optional.of("2019-03-01T09:00:00-08:00"));

    assertThat(clock.read()).isEqualTo("{\"now\":\"2019-03-01T09:00:00-08:00\"}");
    assertThat(Instant.now(REAL).plusMillis(Long.getLong(Clocks.OFFSET)))
        .isEqualTo(Instant.parse("2019-03-01T17:00:00Z"));
  }

  @Test
  void itIsSetAgain() throws BadRequest {
    ClockEndpoint clock = clock(Optional.empty());
    assertThat(clock.read()).isEqualTo("{\"now\":\"2026-03-09T12:00:00Z\"}");

    assertThat(set(clock, "2030-01-01T00:00:00+09:00"))
        .isEqualTo("{\"now\":\"2030-01-01T00:00:00+09:00\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tomorrow",
        "2019-03-01T09:00:00",
        "",
        "+999999999-12-31T23:59:59Z",
        "1900-01-01T00:00:00Z"
      })
  void whatIsNoTimeIsRefusedAndChangesNothing(String now) {
    ClockEndpoint clock = clock(Optional.empty());

    assertThatThrownBy(() -> set(clock, now)).isInstanceOf(BadRequest.class);
    assertThat(System.getProperty(Clocks.OFFSET)).isNull();
  }

  @Test
  void aWrongConfigurationStopsTheStart() {
    assertThatThrownBy(() -> clock(Optional.of("noon"))).isInstanceOf(DateTimeException.class);
  }

  private static String set(ClockEndpoint clock, String now) throws BadRequest {
    return clock.write(Json.createObjectBuilder().add("now", now).build());
  }

  private static ClockEndpoint clock(Optional<String> start) {
    return new ClockEndpoint(new BusinessClock(REAL, start));
  }
}
