package io.bookingchat.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.booking.Appointment;
import io.bookingchat.booking.BookingPolicies.Denial;
import io.bookingchat.language.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plugin that misbehaves costs its own answer and nothing else. */
final class TestPluginFailures {
  private static final Appointment WANTED = Salon.at("colour", "2026-11-30T10:00");
  private static final List<Appointment> SEARCH =
      List.of(WANTED, Salon.at("colour", "2026-11-30T11:00"));

  private static final Deadlines SHORT = deadlines(Duration.ofMillis(300));
  private static final String END = "test.plugins.end";

  /** Takes no notice of an interrupt, and ends with its test. */
  private static final String LOOP =
      "while (System.getProperty(\"" + END + "\") == null) {} return null;";

  @TempDir Path directory;
  private Plugins plugins;

  @AfterEach
  void close() throws InterruptedException {
    List<Thread> stuck = stuck();
    System.setProperty(END, "now");
    plugins.close();
    for (Thread thread : stuck) {
      thread.join(10_000); // bounded, should a plugin not end after all
    }
    System.clearProperty(END);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        LOOP,
        "synchronized (this) { try { wait(); } catch (InterruptedException e) {"
            + " throw new IllegalStateException(e); } return null; }",
        "return null;",
        "throw new RuntimeException();",
        "throw new Error() { public String getMessage() { throw new Error(); } };",
        "return review(request, context);",
        "throw new OutOfMemoryError();",
        "throw new ThreadDeath();",
        "return Decision.refuse(\"not a code\", Map.of());",
        "return Decision.refuse(\"LONG\", Map.of(\"es\", \"x\".repeat(10_000_000)));",
        "throw new io.bookingchat.spi.error.PluginException(\"NO_IDEA\", \"a\\nb\");",
        "return (Decision) (Object) List.of();",
      })
  void aPolicyWithoutAnAnswerRefuses(String review) throws IOException {
    PluginPolicies policies = policies(PluginJar.reviewing("partner", review));
    unavailable(policies.review(Salon.ANDINA, WANTED, Optional.empty()));
    assertThat(policies.denied(Salon.ANDINA, SEARCH)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return null;",
        "return List.of();",
        "return Arrays.asList(Decision.allow(), null);",
        "return (List<Decision>) (List) List.of(\"a\", \"b\");",
        "return Collections.nCopies(10_000_000, Decision.allow());",
        "return new AbstractList<>() { public int size() { return 2; }"
            + " public Decision get(int i) { "
            + LOOP
            + " } };",
      })
  void aSearchWithoutProperAnswersOffersNothing(String reviewAll) throws IOException {
    PluginPolicies policies =
        policies(
            PluginJar.of(
                "partner",
                """
                public Decision review(BookingRequest request, PolicyContext context) {
                  return Decision.allow();
                }
                @SuppressWarnings({"unchecked", "rawtypes"})
                public List<Decision> reviewAll(List<BookingRequest> all, PolicyContext context) {
                """
                    + reviewAll
                    + "}"));
    assertThat(policies.denied(Salon.ANDINA, SEARCH))
        .hasSize(2)
        .allSatisfy((start, denial) -> unavailable(Optional.of(denial)));
  }

  @Test
  void aPolicyThatFailsOpenIsPassedOver() throws IOException {
    PluginPolicies policies =
        policies(
            PluginJar.reviewing("partner", "throw new RuntimeException();")
                .with("Plugin-On-Failure", "open"));
    assertThat(policies.review(Salon.ANDINA, WANTED, Optional.empty())).isEmpty();
    assertThat(policies.denied(Salon.ANDINA, SEARCH)).isEmpty();
  }

  @Test
  void aPluginThatHangsIsLeftAloneAndItsNeighbourAnswers() throws IOException {
    PluginJar.reviewing("hanging", LOOP).list(directory, "hanging.jar");
    PluginJar.reviewing("neighbour", "return Decision.refuse(\"NO\", Map.of());")
        .list(directory, "neighbour.jar");
    plugins = PluginJar.load(directory, false, deadlines(Duration.ofSeconds(2)));
    PluginPolicies policies =
        Salon.policies(
            plugins,
            new Salon.Bindings()
                .with(Salon.ANDINA, Salon.bound("hanging", Map.of()))
                .with(Salon.OTHER, Salon.bound("neighbour", Map.of())));
    for (int call = 0; call < 10 * TenantGate.MOST_STUCK; call++) {
      assertThat(policies.review(Salon.ANDINA, WANTED, Optional.empty())).isPresent();
    }
    assertThat(stuck()).hasSize(TenantGate.MOST_STUCK);
    assertThat(policies.review(Salon.OTHER, WANTED, Optional.empty()))
        .map(Denial::reason)
        .contains("PLUGIN:neighbour:NO");
  }

  @Test
  void aPluginThatIsNotInstalledRefusesAndSaysSo() throws IOException {
    PluginPolicies policies = policies(PluginJar.reviewing("another", "return null;"));
    assertThat(policies.review(Salon.ANDINA, WANTED, Optional.empty()))
        .map(Denial::reason)
        .contains("PLUGIN:partner:NOT_INSTALLED");
    assertThat(policies.denied(Salon.ANDINA, SEARCH)).hasSize(2);
  }

  private PluginPolicies policies(PluginJar jar) throws IOException {
    jar.list(directory, "partner.jar");
    plugins = PluginJar.load(directory, false, SHORT);
    assertThat(plugins.refused()).isEmpty();
    return Salon.policies(
        plugins, new Salon.Bindings().with(Salon.ANDINA, Salon.bound("partner", Map.of())));
  }

  private static void unavailable(Optional<Denial> denial) {
    assertThat(denial).map(Denial::reason).contains("PLUGIN:partner:UNAVAILABLE");
    assertThat(denial.orElseThrow().messages()).containsOnlyKeys(Language.values());
  }

  /** The neighbour's first answer has to come within {@code first}; those that hang never do. */
  private static Deadlines deadlines(Duration first) {
    return new Deadlines(
        Salon.PATIENT.load(),
        Salon.PATIENT.create(),
        first,
        Duration.ofMillis(100),
        Duration.ofMillis(300),
        Duration.ofMillis(300));
  }

  /** The threads that are in a plugin's code. */
  private static List<Thread> stuck() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(
            entry ->
                Arrays.stream(entry.getValue())
                    .anyMatch(frame -> frame.getClassName().startsWith("partner.")))
        .map(Map.Entry::getKey)
        .toList();
  }
}
