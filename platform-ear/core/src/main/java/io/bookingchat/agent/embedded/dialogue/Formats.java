package io.bookingchat.agent.embedded.dialogue;

import io.bookingchat.catalogue.Service;
import io.bookingchat.language.Language;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates, times and prices as people of a language write them. */
final class Formats {
  /** "Camila e Isidora", but "agua y hielo", "corte y yoga". */
  private static final Pattern I_SOUND = Pattern.compile("(?iu)h?[ií](?!e)");

  private final Language language;
  private final Locale locale;
  private final Phrases phrases;
  private final LocalDate today;

  /**
   * @param locale of the tenant, for prices
   * @param today in the tenant's zone: a date of another year is written with its year
   */
  Formats(Language language, Locale locale, LocalDate today) {
    this.language = language;
    this.locale = locale.getLanguage().equals(language.tag()) ? locale : language.locale();
    this.phrases = new Phrases(language);
    this.today = today;
  }

  /** "martes 3 de marzo", "Tuesday, March 3", "terça-feira, 3 de março". */
  String day(LocalDate date) {
    String pattern =
        phrases.say(date.getYear() == today.getYear() ? "format.day" : "format.dayOfYear");
    return DateTimeFormatter.ofPattern(pattern, language.locale()).format(date);
  }

  /** "15:30", "3:30 pm". */
  String time(LocalTime time) {
    String text =
        DateTimeFormatter.ofPattern(phrases.say("format.time"), Locale.ENGLISH).format(time);
    return text.toLowerCase(Locale.ROOT);
  }

  /** "a las 15:30", "at 3:30 pm", "às 15:30". */
  String atTime(LocalTime time) {
    return phrases.say(time.getHour() == 1 ? "format.atOne" : "format.at") + " " + time(time);
  }

  /** A day and a time of it. */
  String moment(LocalDateTime moment) {
    return day(moment.toLocalDate()) + " " + atTime(moment.toLocalTime());
  }

  String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, language.locale());
  }

  /** The price in its currency; empty when the company does not state it. */
  Optional<String> price(Service service) {
    return service
        .currency()
        .filter(code -> service.priceMinor().isPresent())
        .map(code -> price(service.priceMinor().getAsInt(), Currency.getInstance(code)));
  }

  private String price(int minor, Currency currency) {
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    boolean whole = minor % Math.round(Math.pow(10, digits)) == 0;
    format.setMinimumFractionDigits(whole ? 0 : digits);
    format.setMaximumFractionDigits(digits);
    return format.format(BigDecimal.valueOf(minor, digits));
  }

  /** "a, b y c". */
  String list(List<String> items) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    String last = items.get(items.size() - 1);
    return String.join(", ", items.subList(0, items.size() - 1))
        + " "
        + phrases.say(I_SOUND.matcher(last).lookingAt() ? "format.and.beforeI" : "format.and")
        + " "
        + last;
  }
}
