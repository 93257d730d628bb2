package io.bookingchat.plugins;

import io.bookingchat.Component;
import io.bookingchat.catalog.Catalog;
import io.bookingchat.catalog.PluginRefused;
import io.bookingchat.catalog.Publishers;
import io.bookingchat.tenancy.RealTime;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The catalogue that plugins are installed from: a directory with its signed {@code catalog.json}.
 * One whose signature does not hold is no catalogue; what is installed stays.
 */
@Component
public final class PluginCatalog {
  private static final System.Logger LOG = System.getLogger(PluginCatalog.class.getName());
  private static final Catalog EMPTY = new Catalog(List.of());

  private final Optional<Path> directory;
  private final Optional<Path> publishers;
  private final Clock clock;

  @Inject
  public PluginCatalog(
      @ConfigProperty(name = "bookingchat.plugins.catalog") Optional<String> directory,
      @ConfigProperty(name = "bookingchat.plugins.publishers") Optional<String> publishers,
      @RealTime Clock clock) {
    this.directory = directory.map(Path::of);
    this.publishers = publishers.map(Path::of);
    this.clock = clock;
  }

  /** What it holds now; nothing where there is none that is signed. */
  public Catalog read() {
    Optional<Path> root = directory.filter(path -> Files.isRegularFile(path.resolve(Catalog.FILE)));
    if (root.isEmpty()) {
      return EMPTY;
    }
    try {
      return Catalog.verified(
          root.get(),
          publishers.map(Publishers::read).orElse(Publishers.NONE),
          LocalDate.now(clock));
    } catch (PluginRefused | IOException e) {
      LOG.log(
          System.Logger.Level.ERROR, "The catalogue of plugins is not used: {0}", e.getMessage());
      return EMPTY;
    }
  }

  /**
   * A file of the catalogue that anybody may read: the catalogue, a jar that it names, or the
   * signature of one of these.
   */
  public Optional<Path> file(String name) {
    String signed = name.endsWith(".sig") ? name.substring(0, name.length() - 4) : name;
    boolean published =
        signed.equals(Catalog.FILE)
            || read().plugins().stream()
                .flatMap(entry -> entry.versions().stream())
                .anyMatch(version -> version.file().equals(signed));
    return directory
        .filter(root -> published)
        .map(root -> root.resolve(name))
        .filter(Files::isRegularFile);
  }
}
