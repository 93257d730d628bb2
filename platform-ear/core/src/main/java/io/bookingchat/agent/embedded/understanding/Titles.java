package io.bookingchat.agent.embedded.understanding;

import java.util.Set;

/** Words before a name that are no part of it. */
final class Titles {
  private static final Set<String> HONORIFICS =
      Set.of(
          "don",
          "dona",
          "sr",
          "sra",
          "srta",
          "senor",
          "senora",
          "senorita",
          "seu",
          "mr",
          "mrs",
          "ms",
          "miss",
          "mister",
          "tia",
          "tio");
  private static final Set<String> PROFESSIONS =
      Set.of(
          "dr",
          "dra",
          "doctor",
          "doctora",
          "doc",
          "doutor",
          "doutora",
          "prof",
          "profesor",
          "profesora",
          "profe",
          "professor",
          "professora",
          "lic",
          "enf",
          "klgo",
          "klga",
          "ps",
          "md",
          "od",
          "dds");
  private static final Set<String> ABBREVIATED =
      Set.of("dr", "dra", "sr", "sra", "srta", "mr", "mrs", "ms", "prof", "lic", "ps", "st");

  private Titles() {}

  static boolean title(String plain) {
    return HONORIFICS.contains(plain) || PROFESSIONS.contains(plain);
  }

  static boolean profession(String plain) {
    return PROFESSIONS.contains(plain);
  }

  /**
   * Whether one title may stand for the other: "doctora" for "Dra.", but "doctor" for no "Dra.".
   */
  static boolean alike(String one, String other) {
    return profession(one)
        && profession(other)
        && one.charAt(0) == other.charAt(0)
        && one.endsWith("a") == other.endsWith("a");
  }

  static boolean honorific(String plain) {
    return HONORIFICS.contains(plain);
  }

  static boolean abbreviated(String plain) {
    return ABBREVIATED.contains(plain);
  }
}
