package io.bookingchat.catalog;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The command line of whoever builds plugins and catalogues. Without arguments it says what it can
 * do.
 */
public final class CatalogTool {
  private static final String USAGE =
      """
      keygen   --publisher ID --name NAME --until DATE [--untrusted] --out DIRECTORY
               makes ID.key, which stays secret, and publishers.json, for operators
      validate JAR... [--settings FILE]
               says what is wrong with plugins; a directory stands for its jars
      sign     --publisher ID --key FILE JAR...
               signs jars
      add      --catalog DIRECTORY --publisher ID --key FILE [--settings FILE] JAR...
               validates jars, copies them into a catalogue, and signs all of it
      verify   --catalog DIRECTORY --publishers FILE
               checks every signature of a catalogue
      """;

  private final PrintStream out;
  private final LocalDate today;
  private final Map<String, String> options = new TreeMap<>();
  private final List<Path> jars = new ArrayList<>();

  CatalogTool(PrintStream out, LocalDate today) {
    this.out = out;
    this.today = today;
  }

  /**
   * Ends with 0 when all is well, 1 when something is wrong with a plugin, 2 when asked wrongly.
   */
  public static void main(String[] arguments) {
    System.exit(new CatalogTool(System.out, LocalDate.now(Clock.systemUTC())).run(arguments));
  }

  int run(String... arguments) {
    if (arguments.length == 0) {
      out.print(USAGE);
      return 2;
    }
    try {
      read(arguments);
      return run(arguments[0]);
    } catch (PluginRefused e) {
      out.println(e.getMessage());
      return 1;
    } catch (IOException | IllegalArgumentException e) {
      out.println(e);
      return 2;
    }
  }

  private int run(String command) throws IOException {
    switch (command) {
      case "keygen" ->
          Keys.generate(
              new Keys.Wanted(
                  option("publisher"),
                  option("name"),
                  LocalDate.parse(option("until")),
                  !options.containsKey("untrusted")),
              Path.of(option("out")));
      case "validate" -> {
        return validate();
      }
      case "sign" -> {
        for (Path jar : jars) {
          Signing.sign(jar, option("publisher"), Keys.read(Path.of(option("key"))));
          out.println(jar + " is signed");
        }
      }
      case "add" -> {
        return validate() == 0 ? add() : 1;
      }
      case "verify" -> verify();
      default -> {
        out.print(USAGE);
        return 2;
      }
    }
    return 0;
  }

  private void read(String[] arguments) throws IOException {
    for (int i = 1; i < arguments.length; i++) {
      if (arguments[i].equals("--untrusted")) {
        options.put("untrusted", "");
      } else if (arguments[i].startsWith("--") && i + 1 < arguments.length) {
        options.put(arguments[i].substring(2), arguments[++i]);
      } else {
        jars.addAll(jars(Path.of(arguments[i])));
      }
    }
  }

  /** A jar, or those of a directory. */
  private static List<Path> jars(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private String option(String name) {
    String value = options.get(name);
    if (value == null) {
      throw new IllegalArgumentException("--" + name + " is needed");
    }
    return value;
  }

  private Map<String, Object> settings(Path jar) throws IOException {
    return options.containsKey("settings")
        ? Json.object(Files.readAllBytes(Path.of(options.get("settings"))))
        : Listing.sampleSettings(jar);
  }

  private int validate() throws IOException {
    int wrong = 0;
    for (Path jar : jars) {
      List<String> problems = Validation.problems(jar, settings(jar));
      problems.forEach(problem -> out.println(jar.getFileName() + ": " + problem));
      out.println(jar.getFileName() + (problems.isEmpty() ? " is in order" : " is not in order"));
      wrong += problems.size();
    }
    return wrong == 0 ? 0 : 1;
  }

  private int add() throws IOException {
    Path directory = Path.of(option("catalog"));
    Catalog catalog = Catalog.read(directory);
    Signing signing = new Signing(option("publisher"), Keys.read(Path.of(option("key"))), today);
    for (Path jar : jars) {
      catalog = signing.add(catalog, directory, jar);
    }
    signing.write(catalog, directory);
    out.println(directory + " holds " + catalog.plugins().size() + " plugins");
    return 0;
  }

  private void verify() throws IOException {
    Path directory = Path.of(option("catalog"));
    Publishers publishers = Publishers.read(Path.of(option("publishers")));
    Catalog catalog = Catalog.verified(directory, publishers, today);
    Trust trust = new Trust(publishers, false);
    for (Catalog.Entry entry : catalog.plugins()) {
      for (Catalog.Version version : entry.versions()) {
        Path jar = directory.resolve(version.file());
        PluginFile file = PluginFile.read(jar);
        trust.signer(jar, file, today);
        if (!file.sha512().equals(version.sha512())) {
          throw new PluginRefused(version.file() + " is not the one that the catalogue names");
        }
        out.println(entry.id() + " " + version.version() + " by " + entry.publisher() + " holds");
      }
    }
  }
}
