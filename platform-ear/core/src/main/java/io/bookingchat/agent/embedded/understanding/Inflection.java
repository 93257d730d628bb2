package io.bookingchat.agent.embedded.understanding;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether two words are forms of one: corte, cortarme; cleaning, cleaned; ceja, cejitas. */
final class Inflection {
  private static final Set<String> LIGHT =
      words(" s es a o as os ito ita itos itas inha inho inhas");
  private static final Set<String> ENDINGS =
      words(
          " s es e a o as os en ar er ir r arme arle arlo arla arles arlos arnos arse arte rme rle"
              + " rse rte rlo ando endo indo ado ada ados adas ido ida do da dos das n m ou ei am"
              + " an cion ciones cao coes miento mento dor dora ica ico icas icos ia ista ito ita"
              + " itos itas cito cita inho inha inhos inhas zinha ing ed ening ened ier er est ers"
              + " ment al ist ists y ies");

  private Inflection() {}

  private static Set<String> words(String list) {
    return Arrays.stream(list.split(" ")).collect(Collectors.toUnmodifiableSet());
  }

  static boolean same(String left, String right) {
    if (left.equals(right)) {
      return true;
    }
    if (left.length() < 3 || right.length() < 3 || !left.startsWith(right.substring(0, 3))) {
      return false;
    }
    int shared = 3;
    int most = Math.min(left.length(), right.length());
    while (shared < most && left.charAt(shared) == right.charAt(shared)) {
      shared++;
    }
    for (int cut = shared; cut >= 3; cut--) {
      Set<String> endings = cut == 3 ? LIGHT : ENDINGS;
      if (cut == 4 && single(left, right)) {
        continue;
      }
      if (endings.contains(left.substring(cut)) && endings.contains(right.substring(cut))) {
        return true;
      }
    }
    return false;
  }

  /** Whether one consonant makes the difference, as in clean and clear. */
  private static boolean single(String left, String right) {
    return left.length() == 5
        && right.length() == 5
        && "nmr".indexOf(left.charAt(4)) >= 0
        && "nmr".indexOf(right.charAt(4)) >= 0;
  }
}
