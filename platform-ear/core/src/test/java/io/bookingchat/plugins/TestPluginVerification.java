package io.bookingchat.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.catalog.PluginFile;
import io.bookingchat.catalog.SignedBy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A jar is loaded only when everything about it is in order; otherwise the reason is told. */
final class TestPluginVerification {
  @TempDir Path directory;
  private Plugins plugins;

  @AfterEach
  void close() {
    if (plugins != null) {
      plugins.close();
    }
  }

  @Test
  void loadsASignedJar() throws IOException {
    partner().list(directory, "partner.jar");
    load("production");
    assertThat(installed()).isTrue();
    assertThat(plugins.refused()).isEmpty();
  }

  @Test
  void refusesAnUnsignedJarButInDevelopment() throws IOException {
    partner().write(directory, "partner.jar");
    load("production");
    refused("partner.jar", "not signed");
    plugins.close();
    load("dev");
    assertThat(installed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"production", "dev"})
  void refusesAJarAlteredByOneByte(String mode) throws IOException {
    Path jar = partner().list(directory, "partner.jar");
    byte[] bytes = Files.readAllBytes(jar);
    bytes[bytes.length / 2] ^= 1;
    Files.write(jar, bytes);
    load(mode);
    refused("partner.jar", "it was altered");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          stranger | is not among the accepted ones
          former   | was accepted until 2026-11-29
          somebody | it was altered
          """)
  void refusesASignatureThatDoesNotCount(String publisher, String reason) throws IOException {
    PluginJar.sign(partner().write(directory, "partner.jar"), publisher, PluginJar.KEYS);
    load("dev");
    refused("partner.jar", reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "no JSON", "{\"publisher\":\"partner\"}"})
  void refusesASignatureThatIsNone(String text) throws IOException {
    Path jar = partner().write(directory, "partner.jar");
    Files.writeString(SignedBy.file(jar), text);
    load("dev");
    refused("partner.jar", "cannot be read");
  }

  @Test
  void refusesASignatureOfACatalogueOverTheSameBytes() throws IOException {
    Path jar = partner().write(directory, "partner.jar");
    SignedBy.sign(
            "partner",
            PluginJar.KEYS.getPrivate(),
            SignedBy.CATALOG,
            PluginFile.read(jar).sha512().getBytes(StandardCharsets.US_ASCII))
        .write(jar);
    load("production");
    refused("partner.jar", "it was altered");
  }

  @Test
  void refusesTwoJarsThatClaimOneVersion() throws IOException {
    partner().list(directory, "one.jar");
    partner().entry("other.txt", new byte[1]).list(directory, "other.jar");
    load("production");
    refused("one.jar", "claims the plugin id partner and so does other.jar");
    refused("other.jar", "claims the plugin id partner and so does one.jar");
  }

  @Test
  void refusesTwoPublishersThatClaimOneId() throws IOException {
    partner().list(directory, "one.jar");
    Path other = partner().with("Plugin-Version", "2.0.0").write(directory, "other.jar");
    PluginJar.sign(other, "somebody", PluginJar.OTHER_KEYS);
    load("production");
    refused("one.jar", "and so does other.jar");
    refused("other.jar", "and so does one.jar");
  }

  @Test
  void keepsVersionsSideBySide() throws IOException {
    partner().list(directory, "one.jar");
    partner().with("Plugin-Version", "1.10.0").list(directory, "two.jar");
    partner().with("Plugin-Version", "1.9.0").list(directory, "three.jar");
    load("production");
    assertThat(found(Optional.empty())).contains("partner 1.10.0");
    assertThat(found(Optional.of("1.0.0"))).contains("partner 1.0.0");
    assertThat(found(Optional.of("<1.10.0"))).contains("partner 1.9.0");
    assertThat(found(Optional.of("^2.0.0"))).isEmpty();
    assertThat(found(Optional.of("what?"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io/bookingchat/spi/booking/Decision.class",
        "META-INF/versions/17/io/bookingchat/spi/booking/Decision.class",
        "org/pf4j/Extension.class",
        "org/slf4j/Logger.class"
      })
  void refusesABundledCopyOfWhatIsShared(String entry) throws IOException {
    partner().entry(entry, new byte[] {1}).list(directory, "partner.jar");
    load("production");
    refused("partner.jar", "bundles classes that the platform shares");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../evil.class", "a/../../evil.class", "/etc/evil", "a\\..\\evil", "C:evil"})
  void refusesAnEntryThatLeavesTheJar(String entry) throws IOException {
    partner().entry(entry, new byte[] {1}).list(directory, "partner.jar");
    load("production");
    refused("partner.jar", "an entry that leaves the jar");
  }

  @Test
  void refusesANameThatIsNotPlain() throws IOException {
    partner().write(directory, "..partner.jar");
    load("dev");
    refused("..partner.jar", "not a plain file");
  }

  @Test
  void refusesALinkToAnotherFile() throws IOException {
    Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
    Path jar = partner().write(elsewhere, "partner.jar");
    Files.createSymbolicLink(directory.resolve("partner.jar"), jar);
    load("dev");
    refused("partner.jar", "not a plain file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Plugin-Requires     | ^2.0.0         | requires SPI ^2.0.0 and this platform has 1.0.0
          Plugin-Requires     | >=1.1.0        | requires SPI
          Plugin-Requires     | newest         | is no range of versions
          Plugin-Requires     |                | lacks Plugin-Requires
          Plugin-Id           | ../../etc      | its Plugin-Id
          Plugin-Id           |                | its Plugin-Id
          Plugin-Version      | latest         | its Plugin-Version
          Plugin-Capabilities | policy,network | does not know
          Plugin-Capabilities |                | brings a policy
          Plugin-Hosts        | http://x.com   | no host's name
          Plugin-On-Failure   | maybe          | neither closed nor open
          Plugin-Class        | partner.Entry  | holds Plugin-Class
          Plugin-Dependencies | other          | holds Plugin-Dependencies
          Class-Path          | other.jar      | holds Class-Path
          """)
  void refusesAManifestThatIsNotInOrder(String header, String value, String reason)
      throws IOException {
    PluginJar jar = value == null ? partner().without(header) : partner().with(header, value);
    jar.list(directory, "partner.jar");
    load("production");
    refused("partner.jar", reason);
  }

  @Test
  void refusesAJarIndex() throws IOException {
    partner().entry("META-INF/INDEX.LIST", new byte[] {1}).list(directory, "partner.jar");
    load("production");
    refused("partner.jar", "an index of other jars");
  }

  @Test
  void refusesWhatIsNoJar() throws IOException {
    Files.write(directory.resolve("partner.jar"), new byte[] {1, 2, 3});
    load("dev");
    refused("partner.jar", "cannot be read");
  }

  @Test
  void refusesAJarWithoutEntryPoint() throws IOException {
    partner().entry("META-INF/extensions.idx", new byte[0]).list(directory, "partner.jar");
    load("production");
    refused("partner.jar", "found 0");
  }

  @Test
  void refusesAnEntryPointThatThrows() throws IOException {
    PluginJar.of(
            "partner",
            "{ if (MADE.get() == 0) throw new IllegalStateException(\"no\"); }"
                + "public Decision review(BookingRequest request, PolicyContext context) {"
                + " return null; }")
        .list(directory, "partner.jar");
    load("production");
    refused("partner.jar", "its entry point threw");
  }

  @Test
  void oneBadJarDoesNotKeepTheOthersOut() throws IOException {
    partner().list(directory, "partner.jar");
    PluginJar.reviewing("unlisted", "return null;").write(directory, "unlisted.jar");
    load("production");
    assertThat(installed()).isTrue();
    assertThat(plugins.refused()).containsOnlyKeys("unlisted.jar");
  }

  @Test
  void loadsTheBytesThatWereVerified() throws IOException {
    Path jar = partner().list(directory, "partner.jar");
    load("production");
    Files.delete(jar);
    assertThat(
            plugins
                .find("partner", Optional.empty())
                .orElseThrow()
                .policies()
                .of(new TenantUse(TenantFacts.of(Salon.ANDINA), Map.of(), Map.of())))
        .hasSize(1);
  }

  @Test
  void aServerWithoutADirectoryHasNoPlugins() {
    plugins = PluginJar.none();
    assertThat(installed()).isFalse();
    assertThat(plugins.refused()).isEmpty();
  }

  private static PluginJar partner() {
    return PluginJar.reviewing("partner", "return Decision.allow();");
  }

  private void load(String mode) {
    plugins = PluginJar.load(directory, mode.equals("dev"), Salon.PATIENT);
  }

  private boolean installed() {
    return found(Optional.empty()).isPresent();
  }

  private Optional<String> found(Optional<String> range) {
    return plugins.find("partner", range).map(InstalledPlugin::toString);
  }

  private void refused(String fileName, String reason) {
    assertThat(plugins.refused().get(fileName)).contains(reason);
    assertThat(installed()).isFalse();
  }
}
