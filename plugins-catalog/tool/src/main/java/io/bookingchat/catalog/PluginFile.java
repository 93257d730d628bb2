package io.bookingchat.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/** The bytes of a plugin's jar, read once, so that what was verified is what is loaded. */
public final class PluginFile {
  private static final int LARGEST_JAR = 32 << 20;
  private static final int MOST_ENTRIES = 10_000;
  private static final long LARGEST_UNPACKED = 256L << 20;
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]*\\.jar");
  private static final Pattern ODD_ENTRY =
      Pattern.compile("/.*|.*\\\\.*|[A-Za-z]:.*|(.*/)?\\.\\.(/.*)?");
  private static final Pattern SHARED_CLASS =
      Pattern.compile("(META-INF/versions/\\d+/)?(io/bookingchat/spi|org/pf4j|org/slf4j)/.*");
  private static final Pattern JAR_INDEX = Pattern.compile("(?i)META-INF/INDEX\\.LIST");

  private final String fileName;
  private final byte[] bytes;
  private final String sha512;

  private PluginFile(String fileName, byte[] bytes) {
    this.fileName = fileName;
    this.bytes = bytes;
    this.sha512 = sha512(bytes);
  }

  /** Its name, as it was found. */
  public String fileName() {
    return fileName;
  }

  /** The SHA-512 of its bytes, in lower-case hex. */
  public String sha512() {
    return sha512;
  }

  /**
   * Reads a jar.
   *
   * @throws PluginRefused when it is no plain file with a plain name, or larger than 32 MiB
   */
  public static PluginFile read(Path jar) throws IOException {
    String fileName = String.valueOf(jar.getFileName());
    if (!FILE_NAME.matcher(fileName).matches()
        || !Files.isRegularFile(jar, LinkOption.NOFOLLOW_LINKS)) {
      throw new PluginRefused("it is not a plain file with a plain name");
    }
    try (InputStream in = Files.newInputStream(jar)) {
      byte[] bytes = in.readNBytes(LARGEST_JAR + 1);
      if (bytes.length > LARGEST_JAR) {
        throw new PluginRefused("it is larger than 32 MiB");
      }
      return new PluginFile(fileName, bytes);
    }
  }

  /**
   * Writes the bytes to a file and reads there what the jar says of itself; none of its classes is
   * loaded.
   *
   * @throws PluginRefused when the jar is not in order
   */
  public PluginManifest unpack(Path copy) throws IOException {
    Files.write(copy, bytes);
    try (JarFile jar = new JarFile(copy.toFile(), true)) {
      if (jar.size() > MOST_ENTRIES) {
        throw new PluginRefused("it has more than " + MOST_ENTRIES + " entries");
      }
      long[] unpacked = new long[1];
      jar.stream()
          .forEach(
              entry -> {
                checkEntry(entry.getName());
                unpacked[0] += Math.max(0, entry.getSize());
              });
      if (unpacked[0] > LARGEST_UNPACKED) {
        throw new PluginRefused("it is larger than 256 MiB when unpacked");
      }
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
