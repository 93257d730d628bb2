package io.bookingchat.hours;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameter;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.net.URL;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public holidays of a country, or of a part of one that has more. The holidays come from
 * Jollyday; a calendar whose list there is wrong has one of our own beside this class.
 *
 * @param code ISO 3166-1 of a country or ISO 3166-2 of a part of one, such as {@code CL}, {@code
 *     BR-SP} or {@code US-NY}
 */
public record HolidayCalendar(String code) {
  private static final Pattern CODE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  /**
   * Days in Jollyday's lists on which a country's law lets everyone work. Brazil: Easter, carnival
   * and Corpus Christi are in none of Leis 662/1949, 6.802/1980, 9.093/1995 and 14.759/2023; they
   * are days off of public servants, and of some towns.
   */
  private static final Map<String, Set<String>> OPTIONAL =
      Map.of(
          "br",
          Set.of(
              "CHRISTIAN.EASTER",
              "CHRISTIAN.CARNIVAL",
              "CHRISTIAN.ASH_WEDNESDAY",
              "CHRISTIAN.CORPUS_CHRISTI"));

  /**
   * Countries whose holidays stay where the statute has them. United States: the Friday or Monday
   * beside a weekend is off for federal staff alone (5 U.S.C. 6103(b), Executive Order 11582).
   */
  private static final Set<String> NEVER_MOVED = Set.of("us");

  /** Outside these years nobody is asked. */
  private static final int FIRST_YEAR = 1970;

  private static final int LAST_YEAR = 2999;

  private static final LoadingCache<CalendarYear, Set<LocalDate>> YEARS =
      Caffeine.newBuilder().maximumSize(2_000).build(HolidayCalendar::find);

  private record CalendarYear(String code, int year) {}

  /** The calendar of that code; empty when there is none. */
  public static Optional<HolidayCalendar> of(String code) {
    return CODE.matcher(code).matches() && known(code)
        ? Optional.of(new HolidayCalendar(code))
        : Optional.empty();
  }

  /**
   * The holidays of the years that a run of dates touches, both ends included. One that falls on a
   * weekend and is observed on another day is there twice: nobody works on the day itself either.
   * One that the law moves away from a working day is there on the day it is moved to. In the
   * United States a holiday is only on the date that the statute names.
   */
  public Set<LocalDate> around(LocalDate first, LocalDate last) {
    Set<LocalDate> dates = new HashSet<>();
    for (int year = Math.max(FIRST_YEAR, first.getYear());
        year <= Math.min(LAST_YEAR, last.getYear());
        year++) {
      dates.addAll(YEARS.get(new CalendarYear(code, year)));
    }
    return dates;
  }

  private static boolean known(String code) {
    return withOwnClassLoader(
        () ->
            HolidayManager.getSupportedCalendarCodes().stream()
                    .anyMatch(country(code)::equalsIgnoreCase)
                && region(code)
                    .map(manager(code).getCalendarHierarchy().getChildren()::containsKey)
                    .orElse(true));
  }

  private static Set<LocalDate> find(CalendarYear asked) {
    return withOwnClassLoader(
        () -> {
          Set<Holiday> holidays =
              manager(asked.code())
                  .getHolidays(
                      Year.of(asked.year()),
                      HolidayType.PUBLIC_HOLIDAY,
                      region(asked.code()).stream().toArray(String[]::new));
          return holidays.stream()
              .filter(holiday -> !optional(asked.code(), holiday))
              .flatMap(holiday -> dates(asked.code(), holiday))
              .collect(Collectors.toUnmodifiableSet());
        });
  }

  private static boolean optional(String code, Holiday holiday) {
    return OPTIONAL
        .getOrDefault(country(code), Set.of())
        .contains(holiday.getPropertiesKey().toUpperCase(Locale.ROOT));
  }

  /** One that depends on its weekday has no date in a year in which it does not occur. */
  private static Stream<LocalDate> dates(String code, Holiday holiday) {
    if (NEVER_MOVED.contains(country(code))) {
      return Stream.of(holiday.getActualDate(), holiday.getDate())
          .filter(Objects::nonNull)
          .limit(1);
    }
    return Stream.concat(
        Optional.ofNullable(holiday.getDate()).stream(),
        Optional.ofNullable(holiday.getActualDate())
            .filter(date -> WEEKEND.contains(date.getDayOfWeek()))
            .stream());
  }

  private static HolidayManager manager(String code) {
    URL own = HolidayCalendar.class.getResource(code + ".xml");
    ManagerParameter parameter =
        own == null ? ManagerParameters.create(country(code)) : ManagerParameters.create(own);
    return HolidayManager.getInstance(parameter);
  }

  private static String country(String code) {
    return code.substring(0, 2).toLowerCase(Locale.ROOT);
  }

  private static Optional<String> region(String code) {
    return code.length() > 2
        ? Optional.of(code.substring(3).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** Jollyday looks for its parts through the thread's class loader, which may be anyone's. */
  private static <T> T withOwnClassLoader(Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(HolidayCalendar.class.getClassLoader());
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
