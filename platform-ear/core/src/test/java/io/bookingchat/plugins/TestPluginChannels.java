package io.bookingchat.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.plugins.PluginChannels.ChannelId;
import io.bookingchat.spi.notification.Attachment;
import io.bookingchat.spi.notification.Delivery;
import io.bookingchat.spi.notification.Notification;
import io.bookingchat.spi.notification.NotificationKind;
import io.bookingchat.spi.notification.Recipient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries by plugins. */
final class TestPluginChannels {
  private static final String MEMBERS =
      """
      public boolean accepts(Recipient recipient) { return recipient.email().isPresent(); }
      public Delivery deliver(Notification notification, ChannelContext context) {
        if (context.attempt() == 1) {
          return Delivery.retry(java.time.Duration.ofMinutes(5), "BUSY");
        }
        if (context.attempt() == 2) throw new IllegalStateException("down");
        return new Delivery.Delivered(Optional.of(
            notification.idempotencyKey() + " " + context.secret("mail-password").orElse("?")));
      }
      """;

  @TempDir Path directory;
  private final List<String> kept = new ArrayList<>();
  private Plugins plugins;

  @AfterEach
  void close() {
    plugins.close();
  }

  @Test
  void deliversThroughTheTenantsChannels() throws IOException {
    PluginChannels channels = load();
    assertThat(channels.reaching(Salon.OTHER, new Eva(Optional.of("eva@example.com")))).isEmpty();
    assertThat(channels.reaching(Salon.ANDINA, new Eva(Optional.empty()))).isEmpty();
    ChannelId mail =
        channels.reaching(Salon.ANDINA, new Eva(Optional.of("eva@example.com"))).get(0);
    assertThat(mail).hasToString("mailer/mail");
    assertThat(deliver(channels, mail, 1)).isEqualTo(Delivery.retry(Duration.ofMinutes(5), "BUSY"));
    assertThat(deliver(channels, mail, 2))
        .isEqualTo(Delivery.retry(Duration.ofMinutes(1), "UNAVAILABLE"));
    assertThat(deliver(channels, mail, 3))
        .isEqualTo(new Delivery.Delivered(Optional.of("key-1 s3cret")));
    assertThat(kept)
        .containsExactly(
            "mailer@1.0.0 channel.mail.Retry",
            "mailer@1.0.0 channel.mail.FAILED",
            "mailer@1.0.0 channel.mail.Delivered");
  }

  @Test
  void aChannelThatIsNoLongerThereFails() throws IOException {
    PluginChannels channels = load();
    assertThat(deliver(channels, new ChannelId("mailer", "fax"), 1))
        .isEqualTo(Delivery.failed("NO_CHANNEL"));
    assertThat(deliver(channels, new ChannelId("other", "mail"), 1))
        .isEqualTo(Delivery.failed("NO_CHANNEL"));
  }

  private static Delivery deliver(PluginChannels channels, ChannelId channel, int attempt) {
    return channels.deliver(
        Salon.ANDINA, channel, new Told(), attempt, Instant.parse("2026-11-30T10:00:00Z"));
  }

  private PluginChannels load() throws IOException {
    PluginJar.channel("mailer", "mail", MEMBERS).list(directory, "mailer.jar");
    plugins = PluginJar.load(directory, true, Salon.PATIENT);
    assertThat(plugins.refused()).isEmpty();
    return new PluginChannels(
        new TenantPlugins(
            plugins,
            new Salon.Bindings()
                .with(Salon.ANDINA, Salon.bound("mailer", Map.of("password", "mail-password"))),
            (tenant, name) ->
                name.equals("mail-password") ? Optional.of("s3cret") : Optional.empty()),
        Salon.record(kept));
  }

  private record Eva(Optional<String> email) implements Recipient {
    @Override
    public String name() {
      return "Eva";
    }

    @Override
    public Optional<String> phone() {
      return Optional.empty();
    }

    @Override
    public Locale language() {
      return Locale.forLanguageTag("es");
    }

    @Override
    public ZoneId zone() {
      return Salon.SANTIAGO;
    }

    @Override
    public boolean staff() {
      return false;
    }
  }

  private record Told() implements Notification {
    @Override
    public String idempotencyKey() {
      return "key-1";
    }

    @Override
    public NotificationKind kind() {
      return NotificationKind.REMINDER;
    }

    @Override
    public Recipient recipient() {
      return new Eva(Optional.of("eva@example.com"));
    }

    @Override
    public Locale language() {
      return Locale.forLanguageTag("es");
    }

    @Override
    public String subject() {
      return "Mañana";
    }

    @Override
    public String text() {
      return "Te esperamos mañana.";
    }

    @Override
    public Map<String, String> facts() {
      return Map.of();
    }

    @Override
    public List<Attachment> attachments() {
      return List.of();
    }

    @Override
    public Optional<URI> unsubscribe() {
      return Optional.empty();
    }
  }
}
