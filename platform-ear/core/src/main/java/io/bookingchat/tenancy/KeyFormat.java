package io.bookingchat.tenancy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of a public key: {@code pk_live_} or {@code pk_test_}, 32 hex digits (128 random bits),
 * and 8 hex digits of checksum, so that a mistyped or invented key is refused without a lookup.
 */
public final class KeyFormat {
  private static final Pattern FORM = Pattern.compile("pk_(live|test)_([0-9a-f]{32})([0-9a-f]{8})");

  private KeyFormat() {}

  /**
   * The key of 16 random bytes.
   *
   * @throws IllegalArgumentException when there are not 16
   */
  public static String key(KeyMode mode, byte[] random) {
    if (random.length != 16) {
      throw new IllegalArgumentException("a key has 16 random bytes");
    }
    String body = prefix(mode) + HexFormat.of().formatHex(random);
    return body + checksum(body);
  }

  /** The mode of a well-formed key; empty for anything else. */
  public static Optional<KeyMode> mode(String key) {
    if (key == null) {
      return Optional.empty();
    }
    Matcher matcher = FORM.matcher(key);
    if (!matcher.matches()
        || !checksum(key.substring(0, matcher.start(3))).equals(matcher.group(3))) {
      return Optional.empty();
    }
    return Optional.of(KeyMode.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)));
  }

  /** What is stored of a key: its SHA-256, in hex. */
  public static String hash(String key) {
    return HexFormat.of().formatHex(sha256(key));
  }

  private static String prefix(KeyMode mode) {
    return switch (mode) {
      case LIVE -> "pk_live_";
      case TEST -> "pk_test_";
    };
  }

  private static String checksum(String body) {
    return HexFormat.of().formatHex(sha256("booking-chat-key:" + body), 0, 4);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
