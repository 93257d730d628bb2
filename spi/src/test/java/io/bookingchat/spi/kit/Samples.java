package io.bookingchat.spi.kit;

import io.bookingchat.spi.PluginContext;
import io.bookingchat.spi.agent.ToolContext;
import io.bookingchat.spi.booking.BookingRequest;
import io.bookingchat.spi.booking.Customer;
import io.bookingchat.spi.booking.PolicyContext;
import io.bookingchat.spi.notification.Recipient;
import io.bookingchat.spi.tenant.TenantView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the platform would hand to a plugin, for tests. */
public final class Samples {
  /** The zone of the sample company. */
  public static final ZoneId ZONE = ZoneId.of("America/Santiago");

  /** A moment of the sample company. */
  public static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

  private Samples() {}

  /** A company. */
  public static TenantView tenant() {
    return new Tenant("sample", "Sample", ZONE, Locale.forLanguageTag("es-CL"), "PRO");
  }

  /** What factories and policies are told, with these secrets by name. */
  public static PolicyContext context(Map<String, String> secrets) {
    return new Context(tenant(), Map.copyOf(secrets));
  }

  /**
   * A booking of an hour.
   *
   * @param localStart such as {@code 2026-11-30T10:00}
   */
  public static BookingRequest request(
      String serviceId, String providerId, String localStart, Optional<Customer> customer) {
    Instant start = LocalDateTime.parse(localStart).atZone(ZONE).toInstant();
    return new Request(
        serviceId,
        serviceId,
        providerId,
        providerId,
        start,
        start.plus(Duration.ofHours(1)),
        ZONE,
        customer);
  }

  /** A customer. */
  public static Customer customer(String name, Optional<String> email, Optional<String> phone) {
    return new Someone(name, email, phone);
  }

  /** What a tool is told, for a visitor who speaks that language. */
  public static ToolContext call(String language, Map<String, String> secrets) {
    return new Call(context(secrets), Locale.forLanguageTag(language), NOW, "sample-wish");
  }

  /** Someone to be reached. */
  public static Recipient recipient(Optional<String> email, Optional<String> phone) {
    return new Reached("Eva Luna", email, phone, Locale.forLanguageTag("es"), ZONE, false);
  }

  private record Tenant(String id, String name, ZoneId zone, Locale language, String plan)
      implements TenantView {
    @Override
    public Optional<String> vertical() {
      return Optional.of("salon");
    }
  }

  private record Context(TenantView tenant, Map<String, String> secrets) implements PolicyContext {
    @Override
    public Optional<String> secret(String name) {
      return Optional.ofNullable(secrets.get(name));
    }
  }

  private record Request(
      String serviceId,
      String serviceName,
      String providerId,
      String providerName,
      Instant start,
      Instant end,
      ZoneId zone,
      Optional<Customer> customer)
      implements BookingRequest {}

  private record Someone(String name, Optional<String> email, Optional<String> phone)
      implements Customer {}

  private record Call(PluginContext context, Locale language, Instant now, String idempotencyKey)
      implements ToolContext {
    @Override
    public TenantView tenant() {
      return context.tenant();
    }

    @Override
    public Optional<String> secret(String name) {
      return context.secret(name);
    }
  }

  private record Reached(
      String name,
      Optional<String> email,
      Optional<String> phone,
      Locale language,
      ZoneId zone,
      boolean staff)
      implements Recipient {}
}
