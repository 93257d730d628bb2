package io.bookingchat.plugins;

import io.bookingchat.catalog.PluginManifest;
import io.bookingchat.catalog.Publisher;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A jar that may be loaded.
 *
 * @param fileName as the operator knows it
 * @param copy the verified bytes, out of reach of whoever may change the original
 * @param publisher who signed it; empty for an unsigned one in development
 */
record VerifiedJar(
    String fileName,
    String sha512,
    Path copy,
    PluginManifest manifest,
    Optional<Publisher> publisher) {

  /** Whose plugin it is: who signed it, or in development who it says made it. */
  String owner() {
    return publisher.map(Publisher::id).orElseGet(() -> "unsigned: " + manifest.provider());
  }
}
