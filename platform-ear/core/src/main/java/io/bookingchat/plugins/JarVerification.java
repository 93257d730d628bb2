package io.bookingchat.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/**
 * Decides whether a jar may be loaded, without loading any of it. In doubt it may not.
 *
 * @param listing what the operator allows
 * @param unlistedToo whether a jar that is not listed loads as well, as in development
 * @param copies where the verified bytes are put
 */
record JarVerification(ChecksumListing listing, boolean unlistedToo, Path copies) {
  private static final int LARGEST_JAR = 32 << 20;
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]*\\.jar");
  private static final Pattern ODD_ENTRY =
      Pattern.compile("/.*|.*\\\\.*|[A-Za-z]:.*|(.*/)?\\.\\.(/.*)?");
  private static final Pattern SHARED_CLASS =
      Pattern.compile("(META-INF/versions/\\d+/)?(io/bookingchat/spi|org/pf4j|org/slf4j)/.*");
  private static final Pattern JAR_INDEX = Pattern.compile("(?i)META-INF/INDEX\\.LIST");

  /**
   * Verifies a jar.
   *
   * @throws PluginRefused with the reason it may not be loaded
   */
  VerifiedJar verify(Path jar) throws IOException {
    String fileName = String.valueOf(jar.getFileName());
    if (!FILE_NAME.matcher(fileName).matches()
        || !Files.isRegularFile(jar, LinkOption.NOFOLLOW_LINKS)) {
      throw new PluginRefused("it is not a plain file with a plain name");
    }
    byte[] bytes = read(jar);
    String checksum = sha512(bytes);
    listed(fileName, checksum);
    Path copy = copies.resolve(checksum + ".jar");
    Files.write(copy, bytes);
    return new VerifiedJar(fileName, copy, manifest(copy));
  }

  private void listed(String fileName, String checksum) {
    Optional<String> expected = listing.checksum(fileName);
    if (expected.isEmpty() && !unlistedToo) {
      throw new PluginRefused("it is not listed in " + ChecksumListing.FILE);
    }
    if (expected.filter(listed -> !listed.equals(checksum)).isPresent()) {
      throw new PluginRefused(
          "its SHA-512 is not the one in " + ChecksumListing.FILE + ": it was altered");
    }
  }

  private static byte[] read(Path jar) throws IOException {
    try (InputStream in = Files.newInputStream(jar)) {
      byte[] bytes = in.readNBytes(LARGEST_JAR + 1);
      if (bytes.length > LARGEST_JAR) {
        throw new PluginRefused("it is larger than 32 MiB");
      }
      return bytes;
    }
  }

  private static PluginManifest manifest(Path copy) throws IOException {
    try (JarFile jar = new JarFile(copy.toFile(), true)) {
      jar.stream().forEach(entry -> checkEntry(entry.getName()));
      Manifest manifest = jar.getManifest();
      if (manifest == null) {
        throw new PluginRefused("it has no manifest");
      }
      return PluginManifest.of(manifest);
    }
  }

  private static void checkEntry(String name) {
    if (ODD_ENTRY.matcher(name).matches()) {
      throw new PluginRefused("it has an entry that leaves the jar");
    }
    if (SHARED_CLASS.matcher(name).matches()) {
      throw new PluginRefused(
          "it bundles classes that the platform shares (" + name + "): use scope provided");
    }
    if (JAR_INDEX.matcher(name).matches()) {
      throw new PluginRefused("it has an index of other jars");
    }
  }

  private static String sha512(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-512", e);
    }
  }
}
