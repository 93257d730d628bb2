package io.bookingchat.plugins;

import java.nio.file.Path;

/**
 * A jar that may be loaded.
 *
 * @param fileName as the operator knows it
 * @param copy the verified bytes, out of reach of whoever may change the original
 */
record VerifiedJar(String fileName, Path copy, PluginManifest manifest) {}
