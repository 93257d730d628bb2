package io.bookingchat.plugin.faq;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a text as far as they tell what it is about: without accents, without the small
 * words of three languages, and without the ends that change with number and gender.
 */
final class Terms {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int STEM = 6;

  private static final Set<String> SMALL =
      Set.copyOf(
          Arrays.asList(
              ("a al algo ante como con cual cuando cuanto de del desde donde e el ella en es esta"
                   + " este esto hay la las le les lo los me mi mis muy no nos o para pero por"
                   + " puedo puede pueden que quien se ser si sin sobre son su sus tener tengo"
                   + " tiene tienen tu tus un una unos unas usted ustedes y ya an and any are as at"
                   + " be but by can do does for from had has have he her how i if in is it its my"
                   + " of on or our please she so that the their them there they this to was we"
                   + " what when where which who will with you your ao aos as com da das dele dela"
                   + " do dos ela ele eles em essa esse eu foi ha isso ja mais mas meu minha na nas"
                   + " nem no nos num numa os ou pela pelo pode podem posso qual quais quando"
                   + " quanto quem sao se sem seu sua tem tenho um uma voce voces")
                  .split(" ")));

  private Terms() {}

  /** In their order. */
  static List<String> of(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return BETWEEN
        .splitAsStream(plain.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() > 1 && !SMALL.contains(word))
        .map(Terms::stem)
        .toList();
  }

  static Map<String, Integer> counts(String text) {
    Map<String, Integer> counts = new HashMap<>();
    of(text).forEach(term -> counts.merge(term, 1, Integer::sum));
    return counts;
  }

  /** Words that begin alike are taken for one: cancelar, cancelación, cancelled. */
  private static String stem(String word) {
    String singular =
        word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return singular.length() > STEM ? singular.substring(0, STEM) : singular;
  }
}
