package io.bookingchat.plugin.salon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bookingchat.spi.booking.BookingPolicy;
import io.bookingchat.spi.booking.BookingRequest;
import io.bookingchat.spi.booking.Customer;
import io.bookingchat.spi.booking.Decision;
import io.bookingchat.spi.booking.PolicyContext;
import io.bookingchat.spi.error.PluginException;
import io.bookingchat.spi.tenant.TenantView;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TestColourDays {
  private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
  private static final PolicyContext CONTEXT = new Context(new Salon());
  private static final Decision ALLOW = Decision.allow();

  @Test
  void refusesColourOnMondayInThreeLanguages() {
    Decision decision =
        policy(Map.of("colourServices", List.of("colour"))).review(monday("colour"));
    assertThat(decision)
        .isEqualTo(
            Decision.refuse(
                "NO_COLOUR_THAT_DAY",
                Map.of(
                    "es", "No hacemos coloración los lunes.",
                    "en", "We do no colour on Mondays.",
                    "pt", "Não fazemos coloração às segundas-feiras.")));
  }

  @Test
  void allowsOtherServicesAndOtherDays() {
    Bound policy = policy(Map.of("colourServices", List.of("colour")));
    assertThat(policy.review(monday("haircut"))).isEqualTo(ALLOW);
    assertThat(policy.review(at("colour", "2026-12-01T10:00"))).isEqualTo(ALLOW);
  }

  @Test
  void asksTheWeekdayOfThePlace() {
    Bound policy = policy(Map.of("colourServices", List.of("colour")));
    // Monday evening in Santiago is Tuesday in UTC
    assertThat(policy.review(at("colour", "2026-11-30T22:30"))).isInstanceOf(Decision.Refuse.class);
    // Sunday evening in Santiago is Monday in UTC
    assertThat(policy.review(at("colour", "2026-11-29T22:30"))).isEqualTo(ALLOW);
  }

  @Test
  void closesTheDaysOfTheSettings() {
    Bound policy =
        policy(
            Map.of(
                "colourServices", List.of("colour"), "closedDays", List.of("saturday", "SUNDAY")));
    assertThat(policy.review(monday("colour"))).isEqualTo(ALLOW);
    assertThat(messages(policy.review(at("colour", "2026-11-28T10:00"))))
        .containsEntry("es", "No hacemos coloración los sábados.")
        .containsEntry("pt", "Não fazemos coloração aos sábados.");
    assertThat(messages(policy.review(at("colour", "2026-11-29T10:00"))))
        .containsEntry("es", "No hacemos coloración los domingos.")
        .containsEntry("en", "We do no colour on Sundays.");
  }

  @Test
  void answersAllStartsInOrder() {
    Bound policy = policy(Map.of("colourServices", List.of("colour")));
    assertThat(
            policy
                .policy()
                .reviewAll(List.of(monday("colour"), at("colour", "2026-12-01T10:00")), CONTEXT))
        .satisfiesExactly(
            first -> assertThat(first).isInstanceOf(Decision.Refuse.class),
            second -> assertThat(second).isEqualTo(ALLOW));
  }

  @Test
  void saysWhatIsWrongWithTheSettings() {
    refused(Map.of(), "colourServices is a list of texts.");
    refused(Map.of("colourServices", "colour"), "colourServices is a list of texts.");
    refused(Map.of("colourServices", List.of(1)), "colourServices is a list of texts.");
    refused(Map.of("colourServices", List.of()), "colourServices names at least one service.");
    refused(
        Map.of("colourServices", List.of("a"), "closedDays", List.of("lunes")),
        "closedDays holds weekdays such as \"MONDAY\".");
    refused(
        Map.of("colourServices", List.of("a"), "closed", List.of()),
        "There is no setting \"closed\".");
  }

  private static void refused(Map<String, Object> settings, String message) {
    assertThatThrownBy(() -> policy(settings))
        .isInstanceOf(PluginException.class)
        .hasMessage(message)
        .extracting(thrown -> ((PluginException) thrown).code())
        .isEqualTo("INVALID_SETTINGS");
  }

  private static Map<String, String> messages(Decision decision) {
    return ((Decision.Refuse) decision).messages();
  }

  private static Bound policy(Map<String, Object> settings) {
    return new Bound(
        new SalonPlugin().bookingPolicies().iterator().next().create(settings, CONTEXT));
  }

  private record Bound(BookingPolicy policy) {
    Decision review(BookingRequest request) {
      return policy.review(request, CONTEXT);
    }
  }

  private static BookingRequest monday(String serviceId) {
    return at(serviceId, "2026-11-30T10:00");
  }

  private static BookingRequest at(String serviceId, String localStart) {
    Instant start = LocalDateTime.parse(localStart).atZone(SANTIAGO).toInstant();
    return new Request(
        serviceId,
        "Service",
        "ana",
        "Ana",
        start,
        start.plusSeconds(3600),
        SANTIAGO,
        Optional.empty());
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

  private record Context(TenantView tenant) implements PolicyContext {}

  private record Salon() implements TenantView {
    @Override
    public String id() {
      return "andina";
    }

    @Override
    public String name() {
      return "Andina";
    }

    @Override
    public ZoneId zone() {
      return SANTIAGO;
    }

    @Override
    public Locale language() {
      return Locale.forLanguageTag("es-CL");
    }

    @Override
    public Optional<String> vertical() {
      return Optional.of("salon");
    }

    @Override
    public String plan() {
      return "PRO";
    }
  }
}
