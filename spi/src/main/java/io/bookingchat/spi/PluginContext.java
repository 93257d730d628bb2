package io.bookingchat.spi;

import io.bookingchat.spi.tenant.TenantView;
import java.util.Optional;

/** What every extension is told. The platform implements it; it may tell more later. */
public interface PluginContext {

  /** The company that the extension works for. */
  TenantView tenant();

  /**
   * The value of a secret that the company's settings name (see {@link
   * io.bookingchat.spi.settings.SecretName}). Keep it in memory only; never log it or show it.
   *
   * @return empty when nobody has put it there, or the settings do not name it
   */
  default Optional<String> secret(String name) {
    return Optional.empty();
  }
}
