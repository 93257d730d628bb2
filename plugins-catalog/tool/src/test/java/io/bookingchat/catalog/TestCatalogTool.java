package io.bookingchat.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.plugin.faq.FaqPlugin;
import io.bookingchat.spi.kit.Shipped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a key to a catalogue that holds, and the ways in which it does not. */
final class TestCatalogTool {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

  @TempDir Path work;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private Path jar;

  @BeforeEach
  void ship() throws IOException {
    jar = Shipped.jar(FaqPlugin.class, work);
    keygen("partner");
  }

  @Test
  void addsAPluginAndVerifiesIt() throws IOException {
    assertThat(run("validate", jar.toString())).as(said()).isZero();
    assertThat(add("partner")).as(said()).isZero();
    assertThat(verify()).as(said()).isZero();
    Catalog catalog = Catalog.read(catalog());
    Catalog.Entry entry = catalog.entry("tool-faq").orElseThrow();
    assertThat(entry.publisher()).isEqualTo("partner");
    assertThat(entry.name()).containsKeys("es", "en", "pt");
    Catalog.Version version = entry.version("1.0.0").orElseThrow();
    assertThat(version.date()).isEqualTo(TODAY);
    assertThat(version.capabilities()).containsExactly("tool");
    assertThat(version.settingsSchemas()).hasSize(1);
  }

  @Test
  void addingTheSameAgainChangesNothing() throws IOException {
    add("partner");
    Catalog before = Catalog.read(catalog());
    assertThat(add("partner")).isZero();
    assertThat(Catalog.read(catalog())).isEqualTo(before);
  }

  @Test
  void aVersionIsPublishedOnce() throws IOException {
    add("partner");
    change("other.txt", "changed");
    assertThat(add("partner")).isEqualTo(1);
    assertThat(said()).contains("give a change a version of its own");
  }

  @Test
  void anIdBelongsToWhoPublishedIt() throws IOException {
    add("partner");
    keygen("somebody");
    assertThat(add("somebody")).isEqualTo(1);
    assertThat(said()).contains("belongs to the publisher partner");
  }

  @Test
  void whatWasAlteredDoesNotHold() throws IOException {
    add("partner");
    Path copy = catalog().resolve("plugin.jar");
    byte[] bytes = Files.readAllBytes(copy);
    bytes[bytes.length / 2] ^= 1;
    Files.write(copy, bytes);
    assertThat(verify()).isEqualTo(1);
    assertThat(said()).contains("it was altered");
  }

  @Test
  void aCatalogueThatWasAlteredDoesNotHold() throws IOException {
    add("partner");
    Path file = catalog().resolve(Catalog.FILE);
    Files.writeString(file, Files.readString(file).replace("Frequent", "Frequest"));
    assertThat(verify()).isEqualTo(1);
  }

  @Test
  void aPublisherExpires() {
    add("partner");
    assertThat(
            new CatalogTool(printed(), LocalDate.parse("2027-01-01"))
                .run(
                    "verify",
                    "--catalog",
                    catalog().toString(),
                    "--publishers",
                    publishers().toString()))
        .isEqualTo(1);
    assertThat(said()).contains("was accepted until 2026-12-31");
  }

  @Test
  void aJarWithWhatItShouldNotHaveIsNotAdded() throws IOException {
    change("io/bookingchat/spi/Extra.class", "x");
    assertThat(add("partner")).isEqualTo(1);
    assertThat(said()).contains("bundles classes that the platform shares");
    assertThat(catalog().resolve(Catalog.FILE)).doesNotExist();
  }

  @Test
  void saysHowItIsUsed() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("dance")).isEqualTo(2);
    assertThat(run("sign", "--publisher", "partner", jar.toString())).isEqualTo(2);
    assertThat(said()).contains("keygen", "validate", "--key is needed");
  }

  private void change(String entry, String text) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(jar)) {
      Path path = files.getPath(entry);
      if (path.getParent() != null) {
        Files.createDirectories(path.getParent());
      }
      Files.writeString(path, text);
    }
  }

  private void keygen(String publisher) {
    assertThat(
            run(
                "keygen",
                "--publisher",
                publisher,
                "--name",
                publisher,
                "--until",
                "2026-12-31",
                "--out",
                work.resolve(publisher).toString()))
        .isZero();
  }

  private int add(String publisher) {
    return run(
        "add",
        "--catalog",
        catalog().toString(),
        "--publisher",
        publisher,
        "--key",
        work.resolve(publisher).resolve(publisher + ".key").toString(),
        jar.toString());
  }

  private int verify() {
    return run(
        "verify", "--catalog", catalog().toString(), "--publishers", publishers().toString());
  }

  private Path catalog() {
    return work.resolve("catalog");
  }

  private Path publishers() {
    return work.resolve("partner").resolve("publishers.json");
  }

  private int run(String... arguments) {
    return new CatalogTool(printed(), TODAY).run(arguments);
  }

  private PrintStream printed() {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
