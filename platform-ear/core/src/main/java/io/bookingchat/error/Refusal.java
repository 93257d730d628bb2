package io.bookingchat.error;

import io.bookingchat.language.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A request that is refused for a reason its sender may know.
 *
 * <p>The message is safe to show: it never holds a key, a table name or another tenant's existence.
 * What a visitor may read is said by key, in every language; what only companies and models read is
 * English.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final transient Map<String, Object> extensions;
  private final transient Map<Language, String> localized;
  private final transient Optional<String> key;

  private Refusal(
      ErrorCode code,
      String message,
      Map<String, Object> extensions,
      Map<Language, String> localized,
      Optional<String> key) {
    super(message, null, false, false);
    this.code = code;
    this.extensions = Map.copyOf(extensions);
    this.localized = Map.copyOf(localized);
    this.key = key;
  }

  public static Refusal of(ErrorCode code, String message) {
    return new Refusal(code, message, Map.of(), Map.of(), Optional.empty());
  }

  /**
   * A refusal that a visitor may read: its words are those of {@code key} in {@code refusals_*}.
   *
   * @param arguments what the words leave open, as of {@link java.text.MessageFormat}
   */
  public static Refusal saying(ErrorCode code, String key, Object... arguments) {
    Map<Language, String> texts = RefusalTexts.of(key, arguments);
    return new Refusal(code, texts.get(Language.EN), Map.of(), texts, Optional.of(key));
  }

  /** Bad input, in words that a visitor may read. */
  public static Refusal invalidSaying(String field, String key, Object... arguments) {
    return saying(ErrorCode.INVALID, key, arguments).with("field", field);
  }

  /** Bad input: {@code field} is the path of the argument that has to change. */
  public static Refusal invalid(String field, String message) {
    return of(ErrorCode.INVALID, message).with("field", field);
  }

  /** Absent, or not the caller's: deliberately the same words for both. */
  public static Refusal notFound(String what) {
    String key = "absent." + what;
    return RefusalTexts.has(key)
        ? saying(ErrorCode.NOT_FOUND, key)
        : of(ErrorCode.NOT_FOUND, "There is no such " + what + ".");
  }

  /** Refused by a booking rule; {@code reason} is a stable code such as {@code MIN_ADVANCE}. */
  public static Refusal policy(String reason, String message) {
    return of(ErrorCode.POLICY, message).with("reason", reason);
  }

  /** The same refusal with one more entry in the answer's {@code extensions}. */
  public Refusal with(String key, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(extensions);
    more.put(key, value);
    return new Refusal(code, getMessage(), more, localized, this.key);
  }

  /** The same refusal with its message in other languages. */
  public Refusal saying(Map<Language, String> messages) {
    return new Refusal(code, getMessage(), extensions, messages, key);
  }

  public ErrorCode code() {
    return code;
  }

  /** The key of its words, which tells apart what has the same code; never shown. */
  public Optional<String> key() {
    return key;
  }

  public Optional<String> field() {
    return Optional.ofNullable((String) extensions.get("field"));
  }

  public Optional<String> reason() {
    return Optional.ofNullable((String) extensions.get("reason"));
  }

  /** Seconds after which the same request may succeed; only of RATE_LIMITED. */
  public OptionalInt retryAfterSeconds() {
    return extensions.get("retryAfterSeconds") instanceof Integer seconds
        ? OptionalInt.of(seconds)
        : OptionalInt.empty();
  }

  /** What the answer carries beside the code: field, reason, alternatives, retryAfterSeconds. */
  public Map<String, Object> extensions() {
    return extensions;
  }

  /** The message in every language that it has been translated to. */
  public Map<Language, String> messages() {
    return localized;
  }

  /** The message in that language, or the English one where it has no translation. */
  public String message(Language language) {
    return localized.getOrDefault(language, getMessage());
  }
}
