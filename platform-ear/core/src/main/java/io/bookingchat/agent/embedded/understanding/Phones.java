package io.bookingchat.agent.embedded.understanding;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.List;
import java.util.Optional;

/** Reads a phone number as people of a country write it. */
final class Phones {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final int LEAST_DIGITS = 7;

  /** False starts, such as amounts and dates, before the rest is taken to hold no number. */
  private static final int MOST_TRIES = 20;

  private Phones() {}

  /** A number in E.164, and the text without it. */
  record Found(String phone, String rest) {}

  /**
   * @param region ISO 3166 country whose numbers come without a prefix
   * @param asked whether the visitor was asked for a contact, so that any possible number is one
   */
  static Optional<Found> in(String text, String region, boolean asked) {
    if (text.chars().filter(Character::isDigit).count() < LEAST_DIGITS) {
      return Optional.empty();
    }
    for (Leniency leniency : List.of(Leniency.VALID, Leniency.POSSIBLE)) {
      for (PhoneNumberMatch match : NUMBERS.findNumbers(text, region, leniency, MOST_TRIES)) {
        if (asked || leniency == Leniency.VALID || plausible(match.rawString())) {
          String e164 = NUMBERS.format(match.number(), PhoneNumberFormat.E164);
          String rest = text.substring(0, match.start()) + " , " + text.substring(match.end());
          return Optional.of(new Found(e164, rest));
        }
      }
    }
    return asked ? whole(text, region) : Optional.empty();
  }

  /** Numbers in new ranges are not known to be valid; dates and amounts are shorter. */
  private static boolean plausible(String raw) {
    return raw.chars().filter(Character::isDigit).count() >= 9 && raw.indexOf('/') < 0;
  }

  private static Optional<Found> whole(String text, String region) {
    String digits = text.replaceAll("[^\\d+]", "");
    try {
      var number = NUMBERS.parse(digits, region);
      return NUMBERS.isValidNumber(number)
          ? Optional.of(new Found(NUMBERS.format(number, PhoneNumberFormat.E164), " , "))
          : Optional.empty();
    } catch (NumberParseException e) {
      // digits that are no phone number: the visitor is asked again
      return Optional.empty();
    }
  }
}
