package io.bookingchat.widget;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file of the widget in the forms that its build made, in memory. */
final class ServedFile {
  private static final String FOLDER = "/META-INF/resources/";

  private final String hash;
  private final Form plain;
  private final Form brotli;
  private final Form gzip;

  private ServedFile(byte[] plain, byte[] brotli, byte[] gzip) {
    this.hash = hash(plain);
    this.plain = new Form(hash, Optional.empty(), plain);
    this.brotli = new Form(hash, Optional.of("br"), brotli);
    this.gzip = new Form(hash, Optional.of("gzip"), gzip);
  }

  static ServedFile named(String name) {
    return new ServedFile(read(name), read(name + ".br"), read(name + ".gz"));
  }

  /** The first 16 hex digits of the plain file's SHA-256, as the build writes them. */
  String hash() {
    return hash;
  }

  /**
   * The smallest form that a browser takes.
   *
   * @param acceptEncoding the request's header
   */
  Form form(Optional<String> acceptEncoding) {
    String accepted = acceptEncoding.orElse("").toLowerCase(Locale.ROOT);
    if (brotli.among(accepted)) {
      return brotli;
    }
    return gzip.among(accepted) ? gzip : plain;
  }

  /** What one browser is sent. */
  static final class Form {
    private final Optional<String> encoding;
    private final byte[] bytes;
    private final String tag;
    private final Pattern accepted;

    private Form(String hash, Optional<String> encoding, byte[] bytes) {
      this.encoding = encoding;
      this.bytes = bytes;
      // bytes that differ must not share a tag
      this.tag = '"' + hash + encoding.map(name -> "-" + name).orElse("") + '"';
      // named, and not with a weight of nothing
      this.accepted =
          Pattern.compile(
              "(^|,)\\s*"
                  + encoding.orElse("identity")
                  + "\\s*(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))(;|,|$)");
    }

    Optional<String> encoding() {
      return encoding;
    }

    byte[] bytes() {
      return bytes;
    }

    String tag() {
      return tag;
    }

    private boolean among(String acceptEncoding) {
      return accepted.matcher(acceptEncoding).find();
    }
  }

  private static byte[] read(String name) {
    try (InputStream in = ServedFile.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the application was built without the widget's " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the widget's " + name + " cannot be read", e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
