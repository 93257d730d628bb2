package io.bookingchat.plugins;

import io.bookingchat.Component;
import io.bookingchat.tenancy.TenantId;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Secrets as files that the operator mounts: {@code <directory>/<tenant>/<name>}. A last line break
 * is not part of the secret.
 */
@Component
public final class SecretFiles implements Secrets {
  private static final System.Logger LOG = System.getLogger(SecretFiles.class.getName());
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
  private static final int LARGEST = 16_384;

  private final Optional<Path> directory;

  @Inject
  public SecretFiles(@ConfigProperty(name = "bookingchat.secrets.dir") Optional<String> directory) {
    this.directory = directory.map(Path::of);
  }

  @Override
  public Optional<String> find(TenantId tenantId, String name) {
    return directory
        .filter(root -> NAME.matcher(name).matches())
        .map(root -> root.resolve(tenantId.value()).resolve(name))
        .filter(Files::isRegularFile)
        .flatMap(SecretFiles::read);
  }

  private static Optional<String> read(Path file) {
    try {
      return Files.size(file) > LARGEST
          ? Optional.empty()
          : Optional.of(Files.readString(file).stripTrailing());
    } catch (IOException e) {
      // the plugin is told that there is none, and says what it cannot do without it
      LOG.log(System.Logger.Level.ERROR, "a secret cannot be read: {0}", file);
      return Optional.empty();
    }
  }
}
