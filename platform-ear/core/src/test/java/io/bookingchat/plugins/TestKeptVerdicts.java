package io.bookingchat.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.audit.Audit;
import io.bookingchat.audit.AuditEntry;
import io.bookingchat.audit.AuditOutcome;
import io.bookingchat.booking.Appointment;
import io.bookingchat.limits.Servers;
import io.bookingchat.memory.MemoryAudit;
import io.bookingchat.memory.MemoryUsage;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.SettableClock;
import io.bookingchat.tenancy.AuditTrail.Actor;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.TenantScope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What plugins decide about bookings is in the audit trail, and does not fill it. */
final class TestKeptVerdicts {
  private static final Appointment WANTED = Salon.at("colour", "2026-11-30T10:00");

  private final MemoryAudit trail = new MemoryAudit();
  private final SettableClock clock = new SettableClock(MemoryWorld.NOW);

  @TempDir Path directory;
  private Plugins plugins;

  @AfterEach
  void close() {
    plugins.close();
  }

  @Test
  void aNoIsKeptWithThePluginAndItsVersion() throws IOException {
    policies(PluginJar.reviewing("partner", "return Decision.refuse(\"NO\", Map.of());"))
        .review(Salon.ANDINA, WANTED, Optional.empty());

    AuditEntry entry = only();
    assertThat(entry.event().actor()).isEqualTo(Actor.plugin("partner", "1.0.0"));
    assertThat(entry.event().action()).isEqualTo("reviewBooking");
    assertThat(entry.event().outcome()).isEqualTo(AuditOutcome.REFUSED);
    assertThat(entry.event().reason()).contains("PLUGIN:partner:NO");
  }

  @Test
  void aFailureIsKeptAsWhatItLedTo() throws IOException {
    policies(PluginJar.reviewing("partner", "throw new RuntimeException();"))
        .review(Salon.ANDINA, WANTED, Optional.empty());

    assertThat(only().event().outcome()).isEqualTo(AuditOutcome.REFUSED);
    assertThat(only().event().reason()).contains("PLUGIN:partner:UNAVAILABLE");
  }

  @Test
  void aFailureThatLetsPassIsKept() throws IOException {
    policies(
            PluginJar.reviewing("partner", "throw new RuntimeException();")
                .with("Plugin-On-Failure", "open"))
        .review(Salon.ANDINA, WANTED, Optional.empty());

    assertThat(only().event().outcome()).isEqualTo(AuditOutcome.DONE);
    assertThat(only().event().reason()).contains("FAILED_OPEN");
  }

  @Test
  void aYesIsNotKept() throws IOException {
    policies(PluginJar.reviewing("partner", "return Decision.allow();"))
        .review(Salon.ANDINA, WANTED, Optional.empty());

    assertThat(entries()).isEmpty();
  }

  @Test
  void aSearchLeavesNothing() throws IOException {
    PluginPolicies policies =
        policies(PluginJar.reviewing("partner", "return Decision.refuse(\"NO\", Map.of());"));

    assertThat(policies.denied(Salon.ANDINA, List.of(WANTED))).hasSize(1);

    assertThat(entries()).isEmpty();
  }

  @Test
  void aRuleThatSaysNoAllDayDoesNotFillTheTrail() throws IOException {
    PluginPolicies policies =
        policies(PluginJar.reviewing("partner", "return Decision.refuse(\"NO\", Map.of());"));

    Stream.generate(() -> WANTED)
        .limit(500)
        .forEach(wanted -> policies.review(Salon.ANDINA, wanted, Optional.empty()));

    assertThat(entries()).hasSizeLessThanOrEqualTo(20);
  }

  @Test
  void whatIsOnlyTriedIsNotKept() throws IOException {
    PluginPolicies policies =
        policies(PluginJar.reviewing("partner", "return Decision.refuse(\"NO\", Map.of());"));

    TenantScope.within(
        Servers.page(Salon.ANDINA, "key_1", KeyMode.TEST, OptionalInt.empty()),
        () -> policies.review(Salon.ANDINA, WANTED, Optional.empty()));

    assertThat(entries()).isEmpty();
  }

  private PluginPolicies policies(PluginJar jar) throws IOException {
    jar.list(directory, "partner.jar");
    plugins = PluginJar.load(directory, false, Salon.PATIENT);
    assertThat(plugins.refused()).isEmpty();
    return new PluginPolicies(
        Salon.plugins(
            plugins, new Salon.Bindings().with(Salon.ANDINA, Salon.bound("partner", Map.of()))),
        new PluginRecord(MemoryUsage.counting(), new Audit(trail, clock)));
  }

  private AuditEntry only() {
    assertThat(entries()).hasSize(1);
    return entries().get(0);
  }

  private List<AuditEntry> entries() {
    return trail.entries(Salon.ANDINA.tenantId());
  }
}
