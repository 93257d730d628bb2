package io.bookingchat.agent.embedded.understanding;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an e-mail address, also one that is spelled out: "ana punto soto arroba correo punto cl".
 */
final class Emails {
  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String DOT = "(?:\\s{0,3}\\.\\s{0,3}|\\s{1,3}(?:punto|ponto|dot)\\s{1,3})";
  private static final String JOINED =
      "(?:"
          + DOT
          + "|\\s+(?:gui[oó]n bajo|gui[oó]n|underscore|underline|underscor|tra[cç]o|h[ií]fen|dash"
          + "|hyphen)\\s+)";
  private static final String START = "(?<![\\p{L}\\p{N}_.+%-])";
  private static final String LOCAL =
      START + "[\\p{L}\\p{N}_.+%-]{1,64}+(?:" + JOINED + "[\\p{L}\\p{N}_-]{1,64}+){0,5}";
  private static final String LABEL = "[\\p{L}\\p{N}-]{1,63}";
  private static final String DOMAIN =
      LABEL
          + "(?:"
          + DOT
          + LABEL
          + "){0,4}?"
          + DOT
          + "[a-z]{2,24}\\b(?!(?:\\.|\\s{1,3}(?:punto|ponto|dot)\\s{1,3})\\p{L})";

  private static final Pattern HINT = Pattern.compile("@|arr?oba|\\bat\\b", ANY_CASE);
  private static final Pattern WRITTEN =
      Pattern.compile(
          START
              + "[\\p{L}\\p{N}_.+%-]{1,64}+@"
              + LABEL
              + "(?:\\."
              + LABEL
              + "){0,4}?\\.[\\p{L}]{2,24}\\b(?!\\.\\p{L})",
          ANY_CASE);
  private static final Pattern SPELLED =
      Pattern.compile(
          LOCAL + "\\s{0,3}(?:@|\\(?\\barr?oba\\b\\)?|\\[at\\]|\\(at\\))\\s{0,3}" + DOMAIN,
          ANY_CASE);
  private static final Pattern SPELLED_AT =
      Pattern.compile(
          LOCAL
              + "\\s{1,3}at\\s{1,3}(?:"
              + LABEL
              + "(?:\\s{1,3}dot\\s{1,3}"
              + LABEL
              + "){1,4}|(?:gmail|hotmail|outlook|yahoo|icloud|proton)\\.[a-z.]{2,24})",
          ANY_CASE);

  private Emails() {}

  /** An address in lower case, and the text without it. */
  record Found(String email, String rest) {}

  static Optional<Found> in(String text) {
    if (!HINT.matcher(text).find()) {
      return Optional.empty();
    }
    for (Pattern pattern : new Pattern[] {WRITTEN, SPELLED, SPELLED_AT}) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        String rest = text.substring(0, matcher.start()) + " , " + text.substring(matcher.end());
        return Optional.of(new Found(written(matcher.group().toLowerCase(Locale.ROOT)), rest));
      }
    }
    return Optional.empty();
  }

  private static String written(String spelled) {
    return spelled
        .replaceAll("\\s+(?:punto|ponto|dot)\\s+", ".")
        .replaceAll("\\s+(?:gui[oó]n bajo|underscore|underline|underscor)\\s+", "_")
        .replaceAll("\\s+(?:gui[oó]n|tra[cç]o|h[ií]fen|dash|hyphen)\\s+", "-")
        .replaceAll("\\s*(?:@|\\(?\\barr?oba\\b\\)?|\\[at\\]|\\(at\\)|\\s+at\\s+)\\s*", "@")
        .replaceAll("\\s+", "");
  }
}
