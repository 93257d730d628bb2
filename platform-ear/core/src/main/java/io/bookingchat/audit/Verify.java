package io.bookingchat.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The command that verifies an export: {@code Verify FILE}, or {@code Verify -} for the standard
 * input. It ends with 0 when every chain holds, 1 when one does not, 2 when it cannot read.
 */
public final class Verify {
  private Verify() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments, System.out));
  }

  static int run(String[] arguments, PrintStream out) {
    if (arguments.length != 1) {
      out.println("usage: Verify FILE, with the JSON lines of /admin/audit.jsonl; - reads them");
      return 2;
    }
    try (BufferedReader reader = reader(arguments[0])) {
      return verify(reader, out);
    } catch (IOException e) {
      out.println("cannot read " + arguments[0] + ": " + e.getMessage());
      return 2;
    }
  }

  private static BufferedReader reader(String name) throws IOException {
    return name.equals("-")
        ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        : Files.newBufferedReader(Path.of(name), StandardCharsets.UTF_8);
  }

  private static int verify(BufferedReader reader, PrintStream out) throws IOException {
    Verification verification = new Verification();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      verification.line(line);
    }
    verification.writers().forEach(out::println);
    verification.faults().forEach(out::println);
    out.println(
        verification.lines() + " entries, " + verification.faults().size() + " of them wrong");
    return verification.faults().isEmpty() ? 0 : 1;
  }
}
