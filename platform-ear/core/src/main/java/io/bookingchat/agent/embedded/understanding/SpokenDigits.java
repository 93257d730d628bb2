package io.bookingchat.agent.embedded.understanding;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the digits of a number that is spelled out: "nueve ocho siete …", "double two one …". */
final class SpokenDigits {
  /** Fewer words are an hour, a price or a count of people. */
  private static final int LEAST = 7;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\d+");
  private static final Pattern GAP = Pattern.compile("[\\s,.\\-]*");
  private static final Set<String> AND = Set.of("y", "e", "and");
  private static final Map<String, Integer> REPEATED =
      Map.of("double", 2, "doble", 2, "duplo", 2, "triple", 3, "triplo", 3);
  private static final Map<String, String> DIGITS = new HashMap<>();

  static {
    String[] values = {
      "0 zero oh o cero",
      "1 one uno una um uma",
      "2 two dos dois duas",
      "3 three tres",
      "4 four cuatro quatro",
      "5 five cinco",
      "6 six seis meia",
      "7 seven siete sete",
      "8 eight ocho oito",
      "9 nine nueve nove",
      "10 ten diez dez",
      "11 eleven once onze",
      "12 twelve doce doze",
      "13 thirteen trece treze",
      "14 fourteen catorce catorze quatorze",
      "15 fifteen quince quinze",
      "16 sixteen dieciseis dezesseis",
      "17 seventeen diecisiete dezessete",
      "18 eighteen dieciocho dezoito",
      "19 nineteen diecinueve dezenove",
      "20 twenty veinte vinte",
      "30 thirty treinta trinta",
      "40 forty cuarenta quarenta",
      "50 fifty cincuenta cinquenta",
      "60 sixty sesenta sessenta",
      "70 seventy setenta",
      "80 eighty ochenta oitenta",
      "90 ninety noventa"
    };
    for (String value : values) {
      String[] words = value.split(" ", -1);
      for (int i = 1; i < words.length; i++) {
        DIGITS.put(words[i], words[0]);
      }
    }
  }

  private final String text;
  private final StringBuilder digits = new StringBuilder();
  private int words;
  private int from;
  private int to;
  private int repeated = 1;
  private boolean joined;

  private SpokenDigits(String text) {
    this.text = text;
  }

  /** The text with the number in digits; none where no such number is. */
  static Optional<String> written(String text) {
    return new SpokenDigits(text).written();
  }

  private Optional<String> written() {
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      boolean beside = GAP.matcher(text.substring(to, word.start())).matches();
      if (!beside || !add(Spelling.plain(word.group()))) {
        if (words >= LEAST) {
          break;
        }
        clear();
        from = word.start();
        add(Spelling.plain(word.group()));
      }
      to = word.end();
    }
    return words >= LEAST
        ? Optional.of(text.substring(0, from) + digits + text.substring(to))
        : Optional.empty();
  }

  private void clear() {
    digits.setLength(0);
    words = 0;
    repeated = 1;
    joined = false;
  }

  /** Whether the word is one of the number. */
  private boolean add(String plain) {
    if (REPEATED.containsKey(plain)) {
      repeated = REPEATED.get(plain);
      return true;
    }
    if (AND.contains(plain) && words > 0) {
      joined = true;
      return true;
    }
    String value = Character.isDigit(plain.charAt(0)) ? plain : DIGITS.get(plain);
    if (value == null) {
      return false;
    }
    boolean ones = joined && value.length() == 1 && digits.charAt(digits.length() - 1) == '0';
    if (ones) {
      digits.setLength(digits.length() - 1); // "noventa y ocho"
    }
    digits.append(value.repeat(repeated));
    repeated = 1;
    joined = false;
    words++;
    return true;
  }
}
