package io.bookingchat.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.booking.Appointment;
import io.bookingchat.booking.BookingPolicies.Denial;
import io.bookingchat.booking.Customer;
import io.bookingchat.language.Language;
import io.bookingchat.tenancy.Settings;
import io.bookingchat.tenancy.Tenant;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a plugin's policy is asked for, and what becomes of its answer. */
final class TestPluginPolicies {
  private static final Appointment TEN = Salon.at("colour", "2026-11-30T10:00");
  private static final Appointment ELEVEN = Salon.at("colour", "2026-11-30T11:00");

  @TempDir Path directory;
  private final Salon.Bindings bindings = new Salon.Bindings();
  private Plugins plugins;
  private TenantPlugins tenantPlugins;
  private PluginPolicies policies;

  @AfterEach
  void close() {
    plugins.close();
  }

  @Test
  void refusesInThreeLanguagesAlsoWhereThePluginSpeaksOne() throws IOException {
    load("partner", "return Decision.refuse(\"NO_COLOUR\", Map.of(\"es\", \"Hoy no.\"));");
    bindings.with(Salon.ANDINA, Salon.bound("partner", Map.of()));
    Denial denial = review(Salon.ANDINA).orElseThrow();
    assertThat(denial.reason()).isEqualTo("PLUGIN:partner:NO_COLOUR");
    assertThat(denial.messages())
        .containsEntry(Language.ES, "Hoy no.")
        .containsEntry(Language.EN, "The company does not accept this booking.")
        .containsKey(Language.PT);
  }

  @Test
  void asksOnlyForTenantsThatTurnedItOn() throws IOException {
    load("partner", "return Decision.refuse(\"NO\", Map.of());");
    bindings
        .with(Salon.ANDINA, new PluginBinding("partner", Optional.empty(), Map.of(), false))
        .with(Salon.OTHER, Salon.bound("partner", Map.of()));
    assertThat(review(Salon.ANDINA)).isEmpty();
    assertThat(review(Salon.OTHER)).isPresent();
  }

  @Test
  void tellsThePolicyWhatIsWanted() throws IOException {
    load(
        "partner",
        """
        String told = String.join(" ", request.serviceId(), request.providerId(),
            request.localStart().toLocalTime().toString(), request.zone().getId(),
            request.customer().map(c -> c.name() + c.email().orElse("")).orElse("nobody"),
            context.tenant().id(), context.tenant().language().toLanguageTag(),
            context.tenant().vertical().orElse(""), context.tenant().plan());
        return Decision.refuse("TOLD", Map.of("en", told));
        """);
    bindings.with(Salon.ANDINA, Salon.bound("partner", Map.of()));
    Customer eva = new Customer("Eva", Optional.of("eva@example.com"), Optional.empty());
    assertThat(english(policies.review(Salon.ANDINA, TEN, Optional.of(eva))))
        .isEqualTo("colour ana 10:00 America/Santiago Evaeva@example.com andina es-CL salon PRO");
    assertThat(english(review(Salon.ANDINA))).contains(" nobody ");
  }

  @Test
  void aSearchLosesOnlyTheStartsThatAreRefused() throws IOException {
    load(
        "partner",
        "return request.localStart().getHour() == 10"
            + " ? Decision.refuse(\"NO\", Map.of()) : Decision.allow();");
    bindings.with(Salon.ANDINA, Salon.bound("partner", Map.of()));
    assertThat(policies.denied(Salon.ANDINA, List.of(TEN, ELEVEN))).containsOnlyKeys(TEN.start());
    assertThat(policies.denied(Salon.ANDINA, List.of())).isEmpty();
  }

  @Test
  void aSearchAsksEachPolicyOnceHoweverMuchItFinds() throws IOException {
    String counted =
        """
        return Decision.allow();
        }
        int asked;
        public synchronized List<Decision> reviewAll(
            List<BookingRequest> requests, PolicyContext context) {
        return Collections.nCopies(
            requests.size(), Decision.refuse("CALL_" + ++asked, Map.of()));
        """;
    load("partner", counted);
    bindings.with(Salon.ANDINA, Salon.bound("partner", Map.of()));
    List<Appointment> search =
        IntStream.range(10, 20)
            .mapToObj(hour -> Salon.at("colour", "2026-11-30T" + hour + ":00"))
            .toList();
    assertThat(policies.denied(Salon.ANDINA, search).values())
        .hasSize(10)
        .extracting(Denial::reason)
        .containsOnly("PLUGIN:partner:CALL_1");
  }

  @Test
  void aVisitIsRefusedForAnyOfItsServicesAtItsOwnTime() throws IOException {
    load(
        "partner",
        "return request.serviceId().equals(\"colour\") && request.localStart().getHour() == 11"
            + " ? Decision.refuse(\"NO_COLOUR\", Map.of()) : Decision.allow();");
    bindings.with(Salon.ANDINA, Salon.bound("partner", Map.of()));
    Appointment ten = Salon.visit("2026-11-30T10:00", "haircut", "colour");
    Appointment eleven = Salon.visit("2026-11-30T11:00", "haircut", "colour");
    assertThat(policies.denied(Salon.ANDINA, List.of(ten, eleven))).containsOnlyKeys(ten.start());
    assertThat(policies.review(Salon.ANDINA, ten, Optional.empty())).isPresent();
    assertThat(policies.review(Salon.ANDINA, eleven, Optional.empty())).isEmpty();
  }

  @Test
  void asksAboutEachServiceOfAVisitAsAboutASearchOfIt() throws IOException {
    load(
        "partner",
        """
        return Decision.allow();
        }
        public List<Decision> reviewAll(List<BookingRequest> requests, PolicyContext context) {
        return requests.stream().map(request -> request.serviceId()).distinct().count() == 1
            ? requests.stream().map(request -> Decision.allow()).toList()
            : Collections.nCopies(requests.size(), Decision.refuse("MIXED", Map.of()));
        """);
    bindings.with(Salon.ANDINA, Salon.bound("partner", Map.of()));
    List<Appointment> visits =
        List.of(
            Salon.visit("2026-11-30T10:00", "haircut", "colour"),
            Salon.visit("2026-11-30T11:00", "haircut", "colour"));
    assertThat(policies.denied(Salon.ANDINA, visits)).isEmpty();
  }

  @Test
  void theFirstPluginThatRefusesIsTheReason() throws IOException {
    PluginJar.reviewing("zeta", "return Decision.refuse(\"Z\", Map.of());")
        .list(directory, "zeta.jar");
    load(
        "alpha",
        "return request.localStart().getHour() == 10"
            + " ? Decision.refuse(\"A\", Map.of()) : Decision.allow();");
    bindings.with(Salon.ANDINA, Salon.bound("zeta", Map.of()), Salon.bound("alpha", Map.of()));
    assertThat(policies.denied(Salon.ANDINA, List.of(TEN, ELEVEN)))
        .hasEntrySatisfying(
            TEN.start(), denial -> assertThat(denial.reason()).isEqualTo("PLUGIN:alpha:A"))
        .hasEntrySatisfying(
            ELEVEN.start(), denial -> assertThat(denial.reason()).isEqualTo("PLUGIN:zeta:Z"));
    assertThat(review(Salon.ANDINA)).map(Denial::reason).contains("PLUGIN:alpha:A");
  }

  @Test
  void makesOnePolicyForEachTenantAndSettings() throws IOException {
    load(
        "partner",
        "return Decision.refuse(\"NO\","
            + " Map.of(\"en\", number + \" \" + settings.get(\"days\")));");
    bindings
        .with(Salon.ANDINA, Salon.bound("partner", Map.of("days", 1)))
        .with(Salon.OTHER, Salon.bound("partner", Map.of("days", 1)));
    assertThat(english(review(Salon.ANDINA))).isEqualTo("1 1");
    assertThat(english(review(Salon.ANDINA))).isEqualTo("1 1");
    assertThat(english(review(Salon.OTHER))).isEqualTo("2 1");

    bindings.with(Salon.ANDINA, Salon.bound("partner", Map.of("days", 2)));
    tenantPlugins.changed(Salon.ANDINA.tenantId());
    assertThat(english(review(Salon.ANDINA))).isEqualTo("3 2");
    assertThat(english(review(Salon.OTHER))).isEqualTo("2 1");

    Tenant moved = Salon.ANDINA.with(Settings.of("en", ZoneId.of("Europe/London")));
    assertThat(english(review(moved))).isEqualTo("4 2");
  }

  @Test
  void readsTheBindingsOfATenantOnce() throws IOException {
    load("partner", "return Decision.allow();");
    review(Salon.ANDINA);
    review(Salon.ANDINA);
    assertThat(bindings.reads).isEqualTo(1);
    review(Salon.OTHER);
    assertThat(bindings.reads).isEqualTo(2);
  }

  @Test
  void wrongSettingsRefuseUntilTheyAreCorrected() throws IOException {
    load("partner", "return Decision.allow();");
    bindings.with(Salon.ANDINA, Salon.bound("partner", Map.of("wrong", true)));
    assertThat(review(Salon.ANDINA)).map(Denial::reason).contains("PLUGIN:partner:UNAVAILABLE");
    bindings.with(Salon.ANDINA, Salon.bound("partner", Map.of()));
    tenantPlugins.changed(Salon.ANDINA.tenantId());
    assertThat(review(Salon.ANDINA)).isEmpty();
  }

  private void load(String id, String review) throws IOException {
    PluginJar.reviewing(id, review).list(directory, id + ".jar");
    plugins = PluginJar.load(directory, false, Salon.PATIENT);
    assertThat(plugins.refused()).isEmpty();
    tenantPlugins = Salon.plugins(plugins, bindings);
    policies = Salon.policies(tenantPlugins);
  }

  private Optional<Denial> review(Tenant tenant) {
    return policies.review(tenant, TEN, Optional.empty());
  }

  private static String english(Optional<Denial> denial) {
    return denial.orElseThrow().messages().get(Language.EN);
  }
}
