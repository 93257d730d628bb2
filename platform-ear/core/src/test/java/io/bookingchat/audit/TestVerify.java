package io.bookingchat.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.memory.MemoryAudit;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.SettableClock;
import io.bookingchat.tenancy.AuditTrail.Actor;
import io.bookingchat.tenancy.AuditTrail.Change;
import io.bookingchat.tenancy.AuditTrail.Target;
import io.bookingchat.tenancy.TenantId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says of an export, as it is and tampered with. */
final class TestVerify {
  private static final TenantId ACME = new TenantId("acme");

  @TempDir Path directory;

  /** What the command said, and how it ended. */
  private record Said(int status, String text) {}

  @Test
  void findsNothingWrongWithAnExport() throws IOException {
    Said said = verify(export());

    assertThat(said.status()).isZero();
    assertThat(said.text()).contains("entries 1 to 8", "16 entries, 0 of them wrong");
  }

  @Test
  void findsEveryAlteredWord() throws IOException {
    String first = export().get(0);
    for (String[] change :
        List.of(
            new String[] {"\"saveService\"", "\"deleteService\""},
            new String[] {"\"v_1\"", "\"v_2\""},
            new String[] {"\"id\":\"corte\"", "\"id\":\"color\""},
            new String[] {"\"sequence\":1", "\"sequence\":1,\"more\":true"},
            new String[] {"\"DONE\"", "\"REFUSED\""},
            new String[] {"\"time\":\"2026", "\"time\":\"2025"},
            new String[] {"\"tenantId\":\"acme\"", "\"tenantId\":\"acne\""})) {
      List<String> lines = export();
      lines.set(0, first.replace(change[0], change[1]));
      assertThat(lines.get(0)).isNotEqualTo(first);

      assertThat(verify(lines).text()).as(change[1]).contains("line 1: ").contains("altered");
      assertThat(verify(lines).status()).isEqualTo(1);
    }
  }

  @Test
  void findsWhatWasAlteredAndHashedAnew() throws IOException {
    List<String> lines = export();
    AuditEntry entry = Lines.entry(lines.get(2));
    AuditEntry forged =
        Lines.hashed(
            new AuditEntry(
                entry.time().plusMillis(1),
                entry.tenantId(),
                entry.writer(),
                entry.sequence(),
                entry.event(),
                entry.previous(),
                ""));
    lines.set(2, Lines.text(forged));

    assertThat(verify(lines).text())
        .contains("line 4: acme " + entry.writer() + " entry 4 altered: it does not follow");
  }

  @Test
  void findsARemovedEntry() throws IOException {
    List<String> lines = export();
    lines.remove(3);

    Said said = verify(lines);

    assertThat(said.status()).isEqualTo(1);
    assertThat(said.text()).contains("line 4: acme").contains("entry 5 removed before it");
  }

  @Test
  void findsReorderedEntries() throws IOException {
    List<String> lines = export();
    Collections.swap(lines, 1, 2);

    assertThat(verify(lines).text()).contains("entry 2 out of order: it stands behind entry 3");
  }

  @Test
  void findsALineThatIsNoEntry() throws IOException {
    for (String line :
        List.of("", "nothing", "[]", "{}", "null", "{\"writer\":\"w\",\"writer\":\"w\"}")) {
      List<String> lines = export();
      lines.set(5, line);
      assertThat(verify(lines).text()).as(line).contains("line 6: altered");
    }
  }

  @Test
  void saysWhereAnExportBeginsAndEnds() throws IOException {
    Said said = verify(export().subList(2, 6));

    assertThat(said.status()).isZero();
    assertThat(said.text()).contains("entries 3 to 6, the last with hash ");
  }

  @Test
  void saysSoWhenItCannotRead() {
    assertThat(Verify.run(new String[] {"/no/such/file"}, System.out)).isEqualTo(2);
    assertThat(Verify.run(new String[] {}, System.out)).isEqualTo(2);
  }

  private Said verify(List<String> lines) throws IOException {
    Path file = Files.write(directory.resolve("export.jsonl"), lines);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int status =
        Verify.run(
            new String[] {file.toString()}, new PrintStream(out, true, StandardCharsets.UTF_8));
    return new Said(status, out.toString(StandardCharsets.UTF_8));
  }

  /** Entries of two servers, in the order of an export. */
  private List<String> export() {
    SettableClock clock = new SettableClock(MemoryWorld.NOW);
    MemoryAudit stored = new MemoryAudit();
    for (Audit server : List.of(new Audit(stored, clock), new Audit(stored, clock))) {
      IntStream.range(0, 8).forEach(i -> server.changed(ACME, change()));
      clock.set(clock.instant().plusMillis(5));
    }
    return new ArrayList<>(
        stored.between(ACME, Instant.EPOCH, Instant.MAX, Optional.empty(), 1_000).lines());
  }

  private static Change change() {
    return new Change(
        Actor.visitor("v_1"),
        "saveService",
        List.of(new Target("service", "corte")),
        List.of("input.name", "áéí \"quoted\""));
  }
}
