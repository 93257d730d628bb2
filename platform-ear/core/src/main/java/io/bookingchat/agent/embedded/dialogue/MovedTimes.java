package io.bookingchat.agent.embedded.dialogue;

import io.bookingchat.agent.embedded.dates.When;
import io.bookingchat.language.Language;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The times of a wish to move a booking: "from Tuesday to Friday at 5" names both the time the
 * booking is at and the one it is to go to.
 *
 * @param whole readings of the text as a whole
 * @param source readings of when the booking is; without a marked target, those of the whole
 * @param target readings of when it is to be, introduced by a word such as "to"
 */
record MovedTimes(List<When> whole, List<When> source, List<When> target) {
  private static final int FROM_HERE = 14;

  /** A longer message names its new time early or not at all, and reading it costs time. */
  private static final int MOST_MARKERS = 6;

  /** Words before the new time, as they stand in a text without accents and in lower case. */
  private static Pattern markers(Language language) {
    return switch (language) {
      case ES -> TO_ES;
      case EN -> TO_EN;
      case PT -> TO_PT;
    };
  }

  private static final Pattern TO_ES =
      Pattern.compile("\\b(?:al|pal|para(?: el| la| las)?|pa(?: el)?|hasta el|por el)\\s");
  private static final Pattern TO_EN =
      Pattern.compile("\\b(?:to|until|reschedule(?: it)? for|instead for)\\s");
  private static final Pattern TO_PT = Pattern.compile("\\b(?:para(?: o| a| as)?|pra|pro|pras)\\s");

  static MovedTimes in(String text, Language language, Function<String, List<When>> read) {
    List<When> whole = read.apply(text);
    if (whole.isEmpty()) {
      return new MovedTimes(whole, whole, List.of());
    }
    String plain = Topic.plain(text);
    if (plain.length() == text.length()) {
      Matcher marker = markers(language).matcher(plain);
      for (int tries = 0; tries < MOST_MARKERS && marker.find(); tries++) {
        List<When> target = read.apply(text.substring(marker.end()));
        boolean atOnce = !read.apply(head(text.substring(marker.end()))).isEmpty();
        if (!target.isEmpty() && atOnce) {
          return new MovedTimes(whole, read.apply(text.substring(0, marker.start())), target);
        }
      }
    }
    return new MovedTimes(whole, whole, List.of());
  }

  /** The first words after a marker: a time that comes much later does not belong to it. */
  private static String head(String rest) {
    int end = rest.indexOf(' ', Math.min(FROM_HERE, rest.length()));
    return end < 0 ? rest : rest.substring(0, end);
  }

  boolean marked() {
    return !target.isEmpty();
  }
}
