package io.bookingchat.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TestBench {
  @TempDir private Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void answersSchedulingWithoutOptionalFields() throws Exception {
    String line =
        """
        {"id":"a","now":"2024-01-01T00:00:00Z","zone":"UTC",\
        "weekly":[{"days":["MONDAY"],"from":"09:00","to":"10:00"}],\
        "service":{"id":"s","durationMinutes":30,"stepMinutes":30},\
        "query":{"from":"2024-01-01T00:00:00Z","to":"2024-01-02T00:00:00Z","visitor":"me"}}
        """;

    assertThat(replay("scheduling", line)).isEqualTo(Bench.DONE);

    assertThat(folder.resolve("out"))
        .hasContent(
            "{\"id\":\"a\",\"starts\":[\"2024-01-01T09:00:00Z\",\"2024-01-01T09:30:00Z\"]}");
  }

  @Test
  void answersDates() throws Exception {
    String line =
        """
        {"id":"a","lang":"en","text":"5 Dec 2026 at 3:15 pm","ref":"2026-11-24T10:00:00"}
        """;

    assertThat(replay("dates", line)).isEqualTo(Bench.DONE);

    assertThat(folder.resolve("out"))
        .content()
        .contains("{\"kind\":\"datetime\",\"value\":\"2026-12-05T15:15\"}");
  }

  @Test
  void saysWhichCaseCannotBeAnsweredAndWritesNothing() throws Exception {
    assertThat(replay("dates", "\n{\"id\":\"a\",\"lang\":\"xx\",\"text\":\"hoy\"}\n"))
        .isEqualTo(Bench.FAILED);

    assertThat(said.toString(UTF_8)).contains("in:2 cannot be answered").contains("xx");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void refusesWhatIsNoCase() throws Exception {
    assertThat(replay("scheduling", "not json")).isEqualTo(Bench.FAILED);
    assertThat(replay("utterances", "{}")).isEqualTo(Bench.FAILED);
  }

  @Test
  void saysHowItIsUsed() throws Exception {
    assertThat(replay("music", "{}")).isEqualTo(Bench.MISUSED);
    assertThat(Bench.run(List.of(), new PrintStream(said, true, UTF_8))).isEqualTo(Bench.MISUSED);

    assertThat(said.toString(UTF_8)).contains("usage:");
  }

  private int replay(String engine, String lines) throws Exception {
    Path in = Files.writeString(folder.resolve("in"), lines);
    return Bench.run(
        List.of("replay", engine, in.toString(), folder.resolve("out").toString()),
        new PrintStream(said, true, UTF_8));
  }
}
