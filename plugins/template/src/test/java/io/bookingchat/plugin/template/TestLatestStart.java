package io.bookingchat.plugin.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bookingchat.spi.booking.BookingPolicy;
import io.bookingchat.spi.booking.Decision;
import io.bookingchat.spi.error.PluginException;
import io.bookingchat.spi.kit.Conformance;
import io.bookingchat.spi.kit.Samples;
import io.bookingchat.spi.kit.Shipped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule, its settings, and the jar as it is shipped. */
final class TestLatestStart {
  @TempDir Path directory;

  @Test
  void refusesWhatStartsLater() {
    BookingPolicy policy = create(Map.of("latestHour", 17));
    assertThat(review(policy, "17:00")).isEqualTo(Decision.allow());
    assertThat(review(policy, "17:05"))
        .isInstanceOfSatisfying(
            Decision.Refuse.class,
            refuse -> {
              assertThat(refuse.code()).isEqualTo("TOO_LATE");
              assertThat(refuse.messages())
                  .containsEntry("en", "The last appointment starts at 17:00.");
            });
  }

  @Test
  void withoutSettingsItIsSixInTheEvening() {
    assertThat(review(create(Map.of()), "18:00")).isEqualTo(Decision.allow());
    assertThat(review(create(Map.of()), "18:30")).isInstanceOf(Decision.Refuse.class);
  }

  @Test
  void saysWhatIsWrongWithSettings() {
    assertThatThrownBy(() -> create(Map.of("latestHour", 24)))
        .isInstanceOf(PluginException.class)
        .hasMessage("latestHour is between 0 and 23.");
  }

  @Test
  void conforms() throws IOException {
    assertThat(
            Conformance.of(Shipped.jar(TemplatePlugin.class, directory), Map.of("latestHour", 17))
                .problems())
        .isEmpty();
  }

  private static BookingPolicy create(Map<String, Object> settings) {
    return new LatestStartFactory().create(settings, Samples.context(Map.of()));
  }

  private static Decision review(BookingPolicy policy, String time) {
    return policy.review(
        Samples.request("any", "any", "2026-11-30T" + time, Optional.empty()),
        Samples.context(Map.of()));
  }
}
