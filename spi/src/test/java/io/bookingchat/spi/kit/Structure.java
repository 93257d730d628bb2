package io.bookingchat.spi.kit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a jar has to hold, and must not. */
final class Structure {
  static final String LISTING = "META-INF/booking-chat/listing.json";

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");
  private static final Pattern VERSION =
      Pattern.compile("\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}(-[0-9A-Za-z.-]{1,40})?");
  private static final Pattern SHARED =
      Pattern.compile("(META-INF/versions/\\d+/)?(io/bookingchat/spi|org/pf4j|org/slf4j)/.*");
  private static final Set<String> CAPABILITIES = Set.of("policy", "tool", "channel");

  private Structure() {}

  static List<String> problems(Path file) throws IOException {
    List<String> problems = new ArrayList<>();
    try (JarFile jar = new JarFile(file.toFile())) {
      if (jar.getManifest() == null) {
        return List.of("it has no manifest");
      }
      Attributes main = jar.getManifest().getMainAttributes();
      matches(main, "Plugin-Id", ID, problems);
      matches(main, "Plugin-Version", VERSION, problems);
      for (String needed : List.of("Plugin-Requires", "Plugin-Provider", "Plugin-Capabilities")) {
        if (text(main, needed).isEmpty()) {
          problems.add("its manifest lacks " + needed);
        }
      }
      for (String never : List.of("Class-Path", "Plugin-Class", "Plugin-Dependencies")) {
        if (main.getValue(never) != null) {
          problems.add("its manifest holds " + never);
        }
      }
      unknown(main).ifPresent(problems::add);
      if (jar.getEntry("META-INF/extensions.idx") == null) {
        problems.add("it has no META-INF/extensions.idx: is PF4J's annotation processor on?");
      }
      if (jar.getEntry(LISTING) == null) {
        problems.add("it has no " + LISTING + " with its name and description");
      }
      jar.stream()
          .filter(entry -> SHARED.matcher(entry.getName()).matches())
          .map(entry -> "it bundles " + entry.getName() + ": use scope provided")
          .limit(5)
          .forEach(problems::add);
    }
    return problems;
  }

  private static Optional<String> unknown(Attributes main) {
    String others =
        Stream.of(text(main, "Plugin-Capabilities").split(",", -1))
            .map(String::strip)
            .filter(each -> !each.isEmpty() && !CAPABILITIES.contains(each))
            .collect(Collectors.joining(", "));
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of("its Plugin-Capabilities hold what there is not: " + others);
  }

  private static void matches(Attributes main, String name, Pattern form, List<String> problems) {
    if (!form.matcher(text(main, name)).matches()) {
      problems.add("its " + name + " is missing or not like " + form.pattern());
    }
  }

  private static String text(Attributes main, String name) {
    return Optional.ofNullable(main.getValue(name)).map(String::strip).orElse("");
  }
}
