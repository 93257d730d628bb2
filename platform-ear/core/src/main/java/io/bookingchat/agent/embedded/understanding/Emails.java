package io.bookingchat.agent.embedded.understanding;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an e-mail address, also one that is spelled out: "ana punto soto arroba correo punto cl".
 */
final class Emails {
  private static final String DOT = "(?:\\s*\\.\\s*|\\s+(?:punto|ponto|dot)\\s+)";
  private static final String JOINED =
      "(?:"
          + DOT
          + "|\\s+(?:gui[oó]n bajo|guion|underscore|underline|underscor|tra[cç]o|h[ií]fen|dash"
          + "|hyphen)\\s+)";
  private static final String LOCAL = "[\\p{L}\\p{N}_.+%-]+(?:" + JOINED + "[\\p{L}\\p{N}_-]+)*";
  private static final String DOMAIN =
      "[\\p{L}\\p{N}-]+(?:" + DOT + "[\\p{L}\\p{N}-]+)*" + DOT + "[a-z]{2,}";

  private static final Pattern WRITTEN =
      Pattern.compile(
          "[\\p{L}\\p{N}_.+%-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.[\\p{L}]{2,}");
  private static final Pattern SPELLED =
      Pattern.compile(
          "(?<local>"
              + LOCAL
              + ")\\s*(?:@|\\(?\\barroba\\b\\)?|\\[at\\]|\\(at\\))\\s*(?<domain>"
              + DOMAIN
              + ")");
  private static final Pattern SPELLED_AT =
      Pattern.compile(
          "(?<local>"
              + LOCAL
              + ")\\s+at\\s+(?<domain>[\\p{L}\\p{N}-]+(?:\\s+dot\\s+[\\p{L}\\p{N}-]+)+|(?:gmail|hotmail"
              + "|outlook|yahoo|icloud|proton)\\.[a-z.]+)");

  private Emails() {}

  /** An address in lower case, and the text without it. */
  record Found(String email, String rest) {}

  static Optional<Found> in(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (Pattern pattern : new Pattern[] {WRITTEN, SPELLED, SPELLED_AT}) {
      Matcher matcher = pattern.matcher(lower);
      if (matcher.find()) {
        String rest = text.substring(0, matcher.start()) + " , " + text.substring(matcher.end());
        return Optional.of(new Found(written(matcher.group()), rest));
      }
    }
    return Optional.empty();
  }

  private static String written(String spelled) {
    return spelled
        .replaceAll("\\s+(?:punto|ponto|dot)\\s+", ".")
        .replaceAll("\\s+(?:gui[oó]n bajo|underscore|underline|underscor)\\s+", "_")
        .replaceAll("\\s+(?:guion|tra[cç]o|h[ií]fen|dash|hyphen)\\s+", "-")
        .replaceAll("\\s*(?:@|\\(?\\barroba\\b\\)?|\\[at\\]|\\(at\\)|\\s+at\\s+)\\s*", "@")
        .replaceAll("\\s+", "");
  }
}
