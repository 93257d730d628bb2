package io.bookingchat;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/operations.md} names every property that an installation can be told. */
final class TestOperationsPage {
  private static final Path PAGE = Path.of("../../docs/operations.md");
  private static final Path MODULES = Path.of("..");
  private static final Pattern IN_CODE =
      Pattern.compile("@ConfigProperty\\(\\s*name = \"(bookingchat\\.[\\w.-]+)\"");
  private static final Pattern IN_PAGE = Pattern.compile("`(bookingchat\\.[\\w.-]+)[`=]");

  @Test
  void namesWhatTheCodeReads() throws IOException {
    Set<String> read = new TreeSet<>();
    try (Stream<Path> files = Files.walk(MODULES)) {
      files.filter(TestOperationsPage::ships).forEach(file -> read.addAll(names(IN_CODE, file)));
    }

    assertThat(read).contains("bookingchat.secret");
    assertThat(names(IN_PAGE, PAGE)).isEqualTo(read);
  }

  private static boolean ships(Path file) {
    Path inside = MODULES.relativize(file);
    return inside.getNameCount() > 4
        && inside.subpath(1, 4).equals(Path.of("src/main/java"))
        && !Set.of("dev", "demo").contains(inside.getName(0).toString())
        && inside.toString().endsWith(".java");
  }

  private static Set<String> names(Pattern pattern, Path file) {
    try {
      return pattern
          .matcher(Files.readString(file))
          .results()
          .map((MatchResult found) -> found.group(1))
          .collect(toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
