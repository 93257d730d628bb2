package io.bookingchat.agent.embedded.dialogue;

import io.bookingchat.agent.TurnState;
import io.bookingchat.booking.BookedService;
import io.bookingchat.catalogue.Service;
import io.bookingchat.language.Language;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Dates, times and prices as people of a language write them. */
public final class Formats {
  /** "Camila e Isidora", but "agua y hielo", "corte y yoga". */
  private static final Pattern I_SOUND = Pattern.compile("(?iu)h?[ií](?!e)");

  /** Countries that write English times with a.m. and p.m. */
  private static final Set<String> TWELVE_HOURS = Set.of("US", "CA", "AU", "NZ", "IN", "PH");

  /** Countries that write English dates with the month first. */
  private static final Set<String> MONTH_FIRST = Set.of("US", "CA", "PH");

  private final Language language;
  private final Locale locale;
  private final String country;
  private final Phrases phrases;
  private final LocalDate today;

  /**
   * @param locale of the tenant, for prices and for how English is written there
   * @param today in the tenant's zone: a date of another year is written with its year
   */
  Formats(Language language, Locale locale, LocalDate today) {
    this.language = language;
    this.locale = locale.getLanguage().equals(language.tag()) ? locale : language.locale();
    this.country =
        locale.getCountry().isEmpty() && locale.getLanguage().equals("en")
            ? "US"
            : locale.getCountry();
    this.phrases = new Phrases(language);
    this.today = today;
  }

  /** How dates and prices are written in the language of a turn. */
  public static Formats of(TurnState state) {
    Locale tenant = Locale.forLanguageTag(state.turn().tenant().settings().language());
    return new Formats(state.language(), tenant, state.localNow().toLocalDate());
  }

  /** "martes 3 de marzo", "Tuesday, March 3" or "Tuesday 3 March", "terça-feira, 3 de março". */
  String day(LocalDate date) {
    boolean dayFirst = language == Language.EN && !MONTH_FIRST.contains(country);
    String key = date.getYear() == today.getYear() ? "format.day" : "format.dayOfYear";
    String pattern = phrases.say(dayFirst ? key + ".dayFirst" : key);
    return DateTimeFormatter.ofPattern(pattern, language.locale()).format(date);
  }

  /** "15:30", "3:30 pm". */
  public String time(LocalTime time) {
    boolean wholeDay = language == Language.EN && !TWELVE_HOURS.contains(country);
    String pattern = phrases.say(wholeDay ? "format.time.wholeDay" : "format.time");
    String text = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
    return text.toLowerCase(Locale.ROOT);
  }

  /** "a las 15:30", "at 3:30 pm", "às 15:30". */
  String atTime(LocalTime time) {
    return phrases.say(time.getHour() == 1 ? "format.atOne" : "format.at") + " " + time(time);
  }

  /** The time of a moment; the hour that the clocks go back and repeat says which one it is. */
  String time(ZonedDateTime moment) {
    return time(moment.toLocalTime()) + repeated(moment);
  }

  /** A day and a time of it. */
  public String moment(ZonedDateTime moment) {
    return day(moment.toLocalDate()) + " " + atTime(moment.toLocalTime()) + repeated(moment);
  }

  private String repeated(ZonedDateTime moment) {
    List<ZoneOffset> offsets =
        moment.getZone().getRules().getValidOffsets(moment.toLocalDateTime());
    if (offsets.size() < 2) {
      return "";
    }
    boolean first = moment.getOffset().equals(offsets.get(0));
    return " " + phrases.say(first ? "format.beforeClocksChange" : "format.afterClocksChange");
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

  /**
   * "Manicure"; of a visit its services and its length: "Corte y Manicure (95 minutos en total)".
   */
  public String services(List<BookedService> services) {
    String names = list(services.stream().map(BookedService::serviceName).toList());
    if (services.size() == 1) {
      return names;
    }
    Duration length =
        Duration.between(services.get(0).start(), services.get(services.size() - 1).end());
    return phrases.say(
        "visit.total", Map.of("services", names, "minutes", String.valueOf(length.toMinutes())));
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
