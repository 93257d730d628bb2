package io.bookingchat.plugins;

import io.bookingchat.limits.Usage;
import io.bookingchat.tenancy.AuditTrail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A server's plugins for the tests of other packages: {@code partner} with one policy that refuses
 * everything, in versions 1.0.0 and 1.1.0, and whatever else a test puts there.
 */
public final class PluginWorld implements AutoCloseable {
  private final Path directory;
  private final Plugins plugins;
  private final PluginBindings bindings;
  private final TenantPlugins tenants;
  private final PluginCatalog catalog =
      new PluginCatalog(Optional.empty(), Optional.empty(), PluginJar.CLOCK);

  public PluginWorld(PluginBindings bindings) {
    this.bindings = bindings;
    try {
      directory = Files.createTempDirectory("plugins-of-a-test");
      for (String version : new String[] {"1.0.0", "1.1.0"}) {
        PluginJar.reviewing("partner", "return Decision.refuse(\"NO\", Map.of());")
            .with("Plugin-Version", version)
            .write(directory, "partner-" + version + ".jar");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    plugins = PluginJar.load(directory, true, Salon.PATIENT);
    tenants = Salon.plugins(plugins, bindings);
  }

  /** Puts a plugin there whose one tool has these members. */
  public PluginWorld tool(String id, String members) {
    try {
      PluginJar.tool(id, members).write(directory, id + ".jar");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    plugins.reload();
    return this;
  }

  public PluginOffice office() {
    return new PluginOffice(plugins, catalog, bindings, tenants);
  }

  public PluginInstallation installation() {
    return new PluginInstallation(plugins, catalog, Optional.of(directory.toString()));
  }

  public PluginTools tools(Usage usage, AuditTrail trail) {
    return new PluginTools(tenants, new PluginRecord(usage, trail));
  }

  @Override
  public void close() {
    plugins.close();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
