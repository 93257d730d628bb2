package io.bookingchat.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bookingchat.catalog.Catalog;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.memory.MemoryPluginBindings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A company turns plugins on and off; the platform puts them there. */
final class TestPluginOffice {
  private static final BindingLevel SALONS = new BindingLevel.OfVertical("salon");
  private static final BindingLevel ALL = new BindingLevel.OfPlatform();

  @TempDir Path directory;
  @TempDir Path catalogued;
  private final PluginBindings bindings = new MemoryPluginBindings();
  private Plugins plugins;
  private PluginCatalog catalog;
  private TenantPlugins tenants;
  private PluginOffice office;

  @BeforeEach
  void open() throws IOException {
    partner("1.0.0").list(directory, "one.jar");
    partner("1.1.0").list(directory, "two.jar");
    Files.write(catalogued.resolve("publishers.json"), PluginJar.publishersFile());
    catalog =
        new PluginCatalog(
            Optional.of(catalogued.toString()),
            Optional.of(catalogued.resolve("publishers.json").toString()),
            PluginJar.CLOCK);
    plugins = PluginJar.load(directory, false, Salon.PATIENT);
    assertThat(plugins.refused()).isEmpty();
    tenants = Salon.plugins(plugins, bindings);
    office = new PluginOffice(plugins, catalog, bindings, tenants);
  }

  @AfterEach
  void close() {
    plugins.close();
  }

  @Test
  void turnsAPluginOnAndOffAndKeepsItsSettings() {
    PluginState on = enable(Optional.empty(), Optional.of("{\"days\": 2}"));
    assertThat(on.running()).contains("1.1.0");
    assertThat(on.installed()).containsExactly("1.1.0", "1.0.0");
    assertThat(on.own()).isTrue();
    assertThat(on.binding().orElseThrow().settings()).isEqualTo(Map.of("days", 2));
    assertThat(tenants.on(Salon.ANDINA)).hasSize(1);
    assertThat(tenants.on(Salon.OTHER)).isEmpty();

    assertThat(office.disable(Salon.ANDINA, "partner").running()).isEmpty();
    assertThat(tenants.on(Salon.ANDINA)).isEmpty();
    PluginState again = enable(Optional.of("^1.0.0"), Optional.empty());
    assertThat(again.binding().orElseThrow().settings()).isEqualTo(Map.of("days", 2));
  }

  @Test
  void pinsAVersion() {
    assertThat(enable(Optional.of("1.0.0"), Optional.empty()).running()).contains("1.0.0");
    refused(() -> enable(Optional.of("2.0.0"), Optional.empty()), ErrorCode.NOT_FOUND, "plugin");
    refused(() -> enable(Optional.of("what?"), Optional.empty()), ErrorCode.INVALID, "version");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"days": "two"}   | integer
          {"days": 1, "x":2}| 'x'
          {"days": 99}      | At most a week.
          {"days": null}    | JSON object
          []                | JSON object
          {                 | JSON object
          """)
  void settingsThatDoNotFitAreNotStored(String settings, String message) {
    assertThatThrownBy(() -> enable(Optional.empty(), Optional.of(settings)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID);
              assertThat(refusal.field()).contains("settings");
              assertThat(refusal.getMessage()).contains(message);
            });
    assertThat(bindings.of(Salon.ANDINA.tenantId())).isEmpty();
  }

  @Test
  void theNarrowerLevelDecides() {
    bindings.save(ALL, pinned("1.0.0", true));
    assertThat(running()).contains("1.0.0");
    bindings.save(SALONS, pinned("1.1.0", true));
    tenants.changed();
    assertThat(running()).contains("1.1.0");
    office.disable(Salon.ANDINA, "partner");
    assertThat(tenants.on(Salon.ANDINA)).isEmpty();
    assertThat(tenants.on(Salon.OTHER)).hasSize(1);
    bindings.save(SALONS, pinned("1.1.0", false));
    tenants.changed();
    assertThat(tenants.on(Salon.OTHER)).isEmpty();
  }

  @Test
  void whatIsNotThereCannotBeTurnedOnOrOff() {
    refused(() -> office.disable(Salon.ANDINA, "partner"), ErrorCode.NOT_FOUND, "plugin");
    refused(
        () -> office.enable(Salon.ANDINA, "other", Optional.empty(), Optional.empty()),
        ErrorCode.NOT_FOUND,
        "plugin");
  }

  @Test
  void installsFromTheSignedCatalogueAndRollsBack() throws IOException {
    Path jar = partner("1.2.0").list(catalogued, "three.jar");
    catalogue("1.2.0", jar);
    PluginInstallation installation =
        new PluginInstallation(plugins, catalog, Optional.of(directory.toString()));
    enable(Optional.empty(), Optional.empty());
    assertThat(installation.install("partner", "1.2.0")).containsExactly("1.2.0", "1.1.0", "1.0.0");
    assertThat(running()).contains("1.2.0");
    assertThat(installation.rollback("partner")).containsExactly("1.1.0", "1.0.0");
    assertThat(running()).contains("1.1.0");
    assertThat(installation.install("partner", "1.2.0")).contains("1.2.0");
    refused(() -> installation.install("partner", "9.9.9"), ErrorCode.NOT_FOUND, "plugin");
    refused(() -> installation.rollback("other"), ErrorCode.NOT_FOUND, "plugin");
  }

  @Test
  void whatIsInstalledIsVerifiedAgain() throws IOException {
    Path jar = partner("1.2.0").list(catalogued, "three.jar");
    catalogue("1.2.0", jar);
    partner("1.3.0").write(catalogued, "three.jar"); // behind the catalogue's back
    PluginInstallation installation =
        new PluginInstallation(plugins, catalog, Optional.of(directory.toString()));
    assertThatThrownBy(() -> installation.install("partner", "1.2.0"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("it was altered");
    assertThat(plugins.installed()).hasSize(2);
  }

  @Test
  void aCatalogueThatWasChangedIsNone() throws IOException {
    catalogue("1.2.0", partner("1.2.0").list(catalogued, "three.jar"));
    assertThat(catalog.read().plugins()).hasSize(1);
    assertThat(catalog.file("three.jar")).isPresent();
    assertThat(catalog.file("../one.jar")).isEmpty();
    assertThat(catalog.file("publishers.json")).isEmpty();
    Path file = catalogued.resolve(Catalog.FILE);
    Files.writeString(file, Files.readString(file).replace("Partner", "Sombody"));
    assertThat(catalog.read().plugins()).isEmpty();
  }

  private void catalogue(String version, Path jar) throws IOException {
    new Catalog(
            List.of(
                new Catalog.Entry(
                    "partner",
                    Map.of("en", "Partner"),
                    Map.of("en", "Does things."),
                    "partner",
                    List.of("salon"),
                    List.of(
                        new Catalog.Version(
                            version,
                            String.valueOf(jar.getFileName()),
                            io.bookingchat.catalog.PluginFile.read(jar).sha512(),
                            "",
                            "^1.0.0",
                            LocalDate.parse("2026-11-30"),
                            Set.of("policy"),
                            Set.of(),
                            List.of())))))
        .write(catalogued);
    PluginJar.signCatalog(catalogued);
  }

  private static PluginJar partner(String version) {
    return PluginJar.settled(
            "partner",
            "{\\\"type\\\": \\\"object\\\", \\\"additionalProperties\\\": false,"
                + " \\\"properties\\\": {\\\"days\\\": {\\\"type\\\": \\\"integer\\\"}}}",
            "if (((Number) settings.getOrDefault(\"days\", 0)).intValue() > 7)"
                + " throw new io.bookingchat.spi.error.PluginException("
                + "\"TOO_MANY\", \"At most a week.\");")
        .with("Plugin-Version", version);
  }

  private static PluginBinding pinned(String version, boolean enabled) {
    return new PluginBinding("partner", Optional.of(version), Map.of(), enabled);
  }

  private PluginState enable(Optional<String> version, Optional<String> settings) {
    return office.enable(Salon.ANDINA, "partner", version, settings);
  }

  private Optional<String> running() {
    return office.plugins(Salon.ANDINA).get(0).running();
  }

  private static void refused(Runnable work, ErrorCode code, String what) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code))
        .hasMessageContaining(what.equals("version") ? "version" : "");
  }
}
