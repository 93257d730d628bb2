package io.bookingchat.plugin.salon;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.spi.kit.Conformance;
import io.bookingchat.spi.kit.Shipped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plugin as it is shipped. */
final class TestConformance {
  @TempDir Path directory;

  @Test
  void conforms() throws IOException {
    assertThat(
            Conformance.of(
                    Shipped.jar(SalonPlugin.class, directory),
                    Map.of("colourServices", List.of("colour")))
                .problems())
        .isEmpty();
  }
}
