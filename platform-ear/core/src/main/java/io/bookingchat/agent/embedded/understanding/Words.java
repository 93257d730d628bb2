package io.bookingchat.agent.embedded.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message cut into words. */
record Words(List<Word> list) {
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<number>\\d+(?:[:.h/]\\d+)*(?:\\s?(?:hrs|hs|h|am|pm|st|nd|rd|th)(?![\\p{L}]))?)"
              + "|(?<word>[\\p{L}\\p{M}]+(?:['’´`][\\p{L}]+)?|[\\x{1F44D}\\x{1F44C}\\x{2705}"
              + "\\x{1F64F}\\x{1F44B}\\x{1F44E}])"
              + "|(?<break>[,.;:!?¡¿()\\n…/—–]|\\s-\\s)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Longer messages are read up to here; nobody states an appointment in more words. */
  private static final int MOST = 200;

  Words {
    list = List.copyOf(list);
  }

  /** Cuts a text; {@code writtenOut} turns shorthand into the words it stands for. */
  static Words of(String text, UnaryOperator<String> writtenOut) {
    List<Word> words = new ArrayList<>();
    int clause = 0;
    int end = -1;
    Matcher piece = PIECE.matcher(text);
    while (words.size() < MOST && piece.find()) {
      if (piece.group("break") != null) {
        if (!words.isEmpty() && words.get(words.size() - 1).clause() == clause && !title(words)) {
          clause++;
        }
        continue;
      }
      String raw = piece.group("number") == null ? piece.group() : piece.group().replace(" ", "");
      int start = piece.start();
      boolean hyphened = start > 1 && start - 1 == end && text.charAt(end) == '-';
      end = piece.end();
      for (String plain : writtenOut.apply(Spelling.plain(raw)).split(" ", -1)) {
        words.add(new Word(raw, plain, clause, hyphened));
      }
    }
    return new Words(words);
  }

  /** A dot after a title or an initial ends no clause. */
  private static boolean title(List<Word> words) {
    String last = words.get(words.size() - 1).plain();
    return Titles.abbreviated(last)
        || (last.length() == 1 && words.get(words.size() - 1).capitalised());
  }

  Words spelled(UnaryOperator<String> better) {
    return new Words(list.stream().map(word -> word.spelled(better.apply(word.plain()))).toList());
  }

  int size() {
    return list.size();
  }

  Word at(int index) {
    return list.get(index);
  }

  String plain(int index) {
    return list.get(index).plain();
  }

  boolean startsClause(int index) {
    return index == 0 || at(index).clause() != at(index - 1).clause();
  }

  boolean endsClause(int index) {
    return index == size() - 1 || at(index).clause() != at(index + 1).clause();
  }
}
