package io.bookingchat.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.spi.agent.AgentTool;
import io.bookingchat.spi.agent.AgentToolFactory;
import io.bookingchat.spi.booking.BookingPolicy;
import io.bookingchat.spi.booking.BookingPolicyFactory;
import io.bookingchat.spi.notification.NotificationChannel;
import io.bookingchat.spi.notification.NotificationChannelFactory;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The SPI only grows, and so that no plugin has to change (decision 0021). Its signatures are
 * committed in {@code api.txt}: a line that goes or changes breaks a plugin that is linked to it, a
 * new abstract method one that implements its type. To add what breaks nothing, run this test with
 * {@code -Dbookingchat.spi.write=true} and commit the file.
 */
final class TestApi {
  private static final Path COMMITTED = Path.of("src/test/resources/api.txt");

  /** What plugins implement. The other interfaces are the platform's, and may ask more of it. */
  private static final List<Class<?>> PLUGINS =
      List.of(
          BookingChatPlugin.class,
          BookingPolicy.class,
          BookingPolicyFactory.class,
          AgentTool.class,
          AgentToolFactory.class,
          NotificationChannel.class,
          NotificationChannelFactory.class);

  @Test
  void nothingThatPluginsRelyOnChanges() throws IOException, URISyntaxException {
    assertThat(breaks(committed(), ApiText.lines())).isEmpty();
  }

  @Test
  void whatWasAddedIsCommitted() throws IOException, URISyntaxException {
    List<String> now = ApiText.lines();
    if (Boolean.getBoolean("bookingchat.spi.write") && breaks(committed(), now).isEmpty()) {
      Files.write(COMMITTED, now);
    }
    assertThat(now).isEqualTo(committed());
  }

  @Test
  void aMethodTakenAwayAndOneThatPluginsWouldHaveToAddAreNoticed() {
    String review = BookingPolicy.class.getTypeName() + "#review(): void abstract";
    String defaulted = BookingPolicy.class.getTypeName() + "#later(): void default";
    String type = BookingPolicy.class.getTypeName() + " is interface";
    assertThat(breaks(List.of(type, review), List.of(type))).containsExactly("gone: " + review);
    assertThat(breaks(List.of(type), List.of(type, review)))
        .containsExactly("to be added: " + review);
    assertThat(breaks(List.of(type), List.of(type, defaulted))).isEmpty();
  }

  private static List<String> committed() throws IOException {
    return Files.exists(COMMITTED) ? Files.readAllLines(COMMITTED) : List.of();
  }

  private static List<String> breaks(List<String> before, List<String> now) {
    List<String> breaks = new ArrayList<>();
    before.stream()
        .filter(line -> !now.contains(line))
        .forEach(line -> breaks.add("gone: " + line));
    now.stream()
        .filter(line -> line.endsWith(" abstract") && !before.contains(line))
        .filter(TestApi::implementedByPlugins)
        .filter(line -> typeKnown(before, line))
        .forEach(line -> breaks.add("to be added: " + line));
    return breaks;
  }

  private static boolean implementedByPlugins(String line) {
    return PLUGINS.stream().anyMatch(type -> line.startsWith(type.getTypeName() + "#"));
  }

  /** A type that is itself new may begin with what it likes. */
  private static boolean typeKnown(List<String> before, String line) {
    String type = line.substring(0, line.indexOf('#'));
    return before.stream().anyMatch(known -> known.startsWith(type + " is "));
  }
}
