package io.bookingchat.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.booking.BookingPolicies.Denial;
import io.bookingchat.language.Language;
import io.bookingchat.plugin.salon.SalonPlugin;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first-party plugin as it is shipped, in the real runtime. */
final class TestPolicySalon {
  @TempDir Path directory;
  private Plugins plugins;
  private PluginPolicies policies;

  @BeforeEach
  void load() throws IOException, URISyntaxException {
    Path jar = directory.resolve("policy-salon.jar");
    ship(jar);
    PluginJar.sign(jar, "partner", PluginJar.KEYS);
    plugins = PluginJar.load(directory, false, Salon.PATIENT);
    assertThat(plugins.refused()).isEmpty();
    policies =
        Salon.policies(
            plugins,
            new Salon.Bindings()
                .with(
                    Salon.ANDINA,
                    Salon.bound("policy-salon", Map.of("colourServices", List.of("colour")))));
  }

  @AfterEach
  void close() {
    plugins.close();
  }

  @Test
  void refusesColourOnMondaysForTheTenantThatWantsIt() {
    Denial denial =
        policies
            .review(Salon.ANDINA, Salon.at("colour", "2026-11-30T10:00"), Optional.empty())
            .orElseThrow();
    assertThat(denial.reason()).isEqualTo("PLUGIN:policy-salon:NO_COLOUR_THAT_DAY");
    assertThat(denial.messages())
        .containsEntry(Language.ES, "No hacemos coloración los lunes.")
        .containsEntry(Language.EN, "We do no colour on Mondays.")
        .containsEntry(Language.PT, "Não fazemos coloração às segundas-feiras.");
  }

  @Test
  void leavesEverythingElseAlone() {
    assertThat(
            policies.review(
                Salon.ANDINA, Salon.at("haircut", "2026-11-30T10:00"), Optional.empty()))
        .isEmpty();
    assertThat(
            policies.review(Salon.ANDINA, Salon.at("colour", "2026-12-01T10:00"), Optional.empty()))
        .isEmpty();
    assertThat(
            policies.review(Salon.OTHER, Salon.at("colour", "2026-11-30T10:00"), Optional.empty()))
        .isEmpty();
  }

  /** The built jar, or what will be in it when only classes were built so far. */
  private static void ship(Path jar) throws IOException, URISyntaxException {
    Path built =
        Path.of(SalonPlugin.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isRegularFile(built)) {
      Files.copy(built, jar);
      return;
    }
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(built)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(built.relativize(file).toString()));
        Files.copy(file, out);
      }
    }
  }
}
