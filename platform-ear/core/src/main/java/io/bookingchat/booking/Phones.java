package io.bookingchat.booking;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads phone numbers as people write them. */
public final class Phones {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private static final long MOST_IN_TEXT = 50;

  private Phones() {}

  /**
   * A number in E.164; one that could be dialled counts, also where it is not assigned.
   *
   * @param region where a number without a country's code belongs, such as {@code CL}
   */
  public static Optional<String> e164(String text, String region) {
    try {
      PhoneNumber number = NUMBERS.parse(text, region);
      return NUMBERS.isPossibleNumber(number)
          ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty(); // whoever asked says what to do about it
    }
  }

  /** The numbers within a text, in E.164. */
  public static Stream<String> in(String text, String region) {
    Iterable<PhoneNumberMatch> found =
        NUMBERS.findNumbers(text, region, PhoneNumberUtil.Leniency.POSSIBLE, MOST_IN_TEXT);
    return StreamSupport.stream(found.spliterator(), false)
        .map(match -> NUMBERS.format(match.number(), PhoneNumberFormat.E164));
  }
}
