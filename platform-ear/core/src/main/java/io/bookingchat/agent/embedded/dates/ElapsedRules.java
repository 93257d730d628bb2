package io.bookingchat.agent.embedded.dates;

import io.bookingchat.agent.embedded.dates.Vocabulary.Meaning;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Points of time counted in hours and minutes from now, the ends of days, and lengths. */
final class ElapsedRules {
  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  private final Words words;
  private final Numbers numbers;
  private final Agenda agenda;
  private final DayRules days;
  private final RelativeDayRules lengths;

  ElapsedRules(
      Words words, Numbers numbers, Agenda agenda, DayRules days, RelativeDayRules lengths) {
    this.words = words;
    this.numbers = numbers;
    this.agenda = agenda;
    this.days = days;
    this.lengths = lengths;
  }

  void addTo(List<Piece> pieces, int position) {
    fromNow(position).ifPresent(pieces::add);
    nextHours(position).ifPresent(pieces::add);
    endOfDay(position).ifPresent(pieces::add);
    length(position).ifPresent(pieces::add);
  }

  /** "in 5 minutes", "en media hora", "dentro de una hora y media", "30 min later". */
  private Optional<Piece> fromNow(int position) {
    int in = words.skip(Sense.IN, position);
    Optional<Found<Integer>> minutes = minutes(in);
    if (minutes.isEmpty()) {
      return Optional.empty();
    }
    int end = minutes.get().to();
    int later = words.skip(Sense.LATER, end);
    if (in == position && later == end) {
      return Optional.empty();
    }
    LocalDateTime at =
        agenda
            .now()
            .atZone(agenda.zone())
            .plusMinutes(minutes.get().value())
            .toLocalDateTime()
            .truncatedTo(ChronoUnit.MINUTES);
    return Optional.of(Piece.ofWhole(position, later, List.of(new When.DayAndClock(at))));
  }

  /** "within the next hour", "en las próximas 2 horas". */
  private Optional<Piece> nextHours(int position) {
    int article = words.skip(Sense.ARTICLE, words.skip(Sense.IN, position));
    int next = words.skip(Sense.NEXT, article);
    Optional<Found<Integer>> count = numbers.count(next, 48);
    int noun = count.map(Found::to).orElse(next);
    Optional<Found<Meaning>> unit = unit(noun, Unit.HOUR).or(() -> unit(noun, Unit.MINUTE));
    // "otra hora" is another time
    boolean other = words.token(article).text().startsWith("o");
    if (next == article || unit.isEmpty() || other) {
      return Optional.empty();
    }
    Unit name = Unit.valueOf(unit.get().value().name());
    LocalDateTime from = agenda.now().truncatedTo(ChronoUnit.MINUTES);
    LocalDateTime to = from.plus(name.amount(count.map(Found::value).orElse(1)), name.chronoUnit());
    When.Stretch stretch = new When.Stretch(Optional.of(from), Optional.of(to));
    return Optional.of(Piece.ofWhole(position, unit.get().to(), List.of(stretch)));
  }

  private Optional<Found<Integer>> minutes(int position) {
    int article = numbers.count(position, 1).map(Found::to).orElse(position);
    for (int start : new int[] {position, article}) {
      int half = words.skip(Sense.HALF, start);
      int an = numbers.count(half, 1).map(Found::to).orElse(half);
      Optional<Found<Meaning>> hour = half > start ? unit(an, Unit.HOUR) : Optional.empty();
      if (hour.isPresent()) {
        return Optional.of(new Found<>(30, position, hour.get().to()));
      }
    }
    Optional<Found<Meaning>> share = words.find(Sense.HOUR_SHARE, position);
    if (share.isPresent()) {
      return Optional.of(new Found<>(share.get().value().value(), position, share.get().to()));
    }
    Optional<Found<Integer>> decimal = decimalHours(position).or(() -> withHalf(position));
    if (decimal.isPresent()) {
      return decimal;
    }
    Optional<Found<RelativeDayRules.Length>> length = lengths.length(position);
    if (length.isEmpty() || !length.get().value().unit().isClock()) {
      return Optional.empty();
    }
    boolean hours = length.get().value().unit() == Unit.HOUR;
    int total = length.get().value().number() * (hours ? 60 : 1);
    int end = length.get().to();
    int joined = words.skip(Sense.PLUS, words.skip(Sense.AND, end));
    int half = words.skip(Sense.HALF, words.skip("a", joined));
    int quarter = words.skip(Sense.QUARTER, joined);
    if (hours && joined > end && quarter > joined) {
      return Optional.of(new Found<>(total + 15, position, quarter));
    }
    if (hours && joined > end && half > joined) {
      return Optional.of(new Found<>(total + 30, position, half));
    }
    return Optional.of(new Found<>(total, position, end));
  }

  /** "1.5 hours", "2,5 horas". */
  private Optional<Found<Integer>> decimalHours(int position) {
    int whole = words.token(position).number();
    Token sign = words.token(position + 1);
    boolean half = words.token(position + 2).is("5") && !sign.spaced();
    boolean point = (sign.is(".") || sign.is(",")) && !words.token(position + 2).spaced();
    if (whole < 0 || whole > 12 || !half || !point) {
      return Optional.empty();
    }
    return unit(position + 3, Unit.HOUR)
        .map(hour -> new Found<>(whole * 60 + 30, position, hour.to()));
  }

  /** "two and a half hours", "hora y media". */
  private Optional<Found<Integer>> withHalf(int position) {
    Optional<Found<Integer>> whole = numbers.at(position, 1, 12);
    int hour = unit(position, Unit.HOUR).map(Found::to).orElse(position);
    int before = whole.map(Found::to).orElse(hour);
    int joined = words.skip(Sense.PLUS, words.skip(Sense.AND, words.skip("and", before)));
    int half = words.skip(Sense.HALF, words.skip("a", joined));
    if (before == position || joined == before || half <= joined) {
      return Optional.empty();
    }
    if (whole.isEmpty()) {
      return Optional.of(new Found<>(90, position, half));
    }
    return unit(half, Unit.HOUR)
        .map(unit -> new Found<>(whole.get().value() * 60 + 30, position, unit.to()));
  }

  private Optional<Found<Meaning>> unit(int position, Unit unit) {
    return words
        .find(Sense.UNIT, position)
        .filter(found -> found.value().name().equals(unit.name()));
  }

  /** "end of tomorrow", "al final del domingo", "end of day". */
  private Optional<Piece> endOfDay(int position) {
    int start = words.skip(Sense.ARTICLE, position);
    int end = words.skip(Sense.END, start);
    if (end == start || words.is(Sense.LATE, start)) {
      return Optional.empty();
    }
    Optional<Found<Day>> day = days.at(end).stream().findFirst();
    if (day.isEmpty()) {
      int noun = words.skip(Sense.DAY_WORD, end);
      day =
          noun > end && numbers.at(noun, 1, 31).isEmpty()
              ? Optional.of(new Found<>(Day.of(agenda.today()), end, noun))
              : Optional.empty();
    }
    return day.map(
        found ->
            Piece.ofWhole(
                position,
                found.to(),
                List.of(new When.DayAndClock(found.value().first().atTime(LAST_MINUTE)))));
  }

  /** "for 2 hours", "por 30 minutos": joins the time beside it. */
  private Optional<Piece> length(int position) {
    int start = words.skip(Sense.FOR, position);
    if (start == position) {
      return Optional.empty();
    }
    return lengths.length(start).map(found -> Piece.ofLength(position, found.to(), found.value()));
  }
}
