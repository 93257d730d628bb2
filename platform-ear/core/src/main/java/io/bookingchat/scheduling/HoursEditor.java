package io.bookingchat.scheduling;

import static io.bookingchat.error.Refusal.invalid;
import static io.bookingchat.error.Refusal.invalidSaying;

import io.bookingchat.Component;
import io.bookingchat.hours.TimeWindow;
import io.bookingchat.scheduling.ProviderHours.Absence;
import io.bookingchat.tenancy.TenantId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Changes when a provider works. All hours of a provider are kept, the past ones too, and stored as
 * one: the most that these limits let in stays below the 400 KB that DynamoDB takes.
 */
@Component
public final class HoursEditor {
  private static final int MOST_WINDOWS = 100;
  private static final int MOST_DATES = 400;
  private static final int MOST_WINDOWS_A_DATE = 20;
  private static final int MOST_WINDOWS_OF_DATES = 2_000;
  private static final int LONGEST_REASON = 200;
  private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  private final ProviderHoursStore store;

  @Inject
  public HoursEditor(ProviderHoursStore store) {
    this.store = store;
  }

  /**
   * Replaces a provider's hours.
   *
   * @param hours with the version that they were read at
   * @throws io.bookingchat.error.Refusal INVALID with the field, or CONFLICT when someone else has
   *     changed them since
   */
  public ProviderHours replace(TenantId tenantId, String providerId, ProviderHours hours) {
    most("weekly", hours.weekly().size(), MOST_WINDOWS);
    most("overrides", hours.overrides().size(), MOST_DATES);
    most("absences", hours.absences().size(), MOST_DATES);
    hours.overrides().forEach(HoursEditor::check);
    most(
        "overrides.windows",
        hours.overrides().values().stream().mapToInt(List::size).sum(),
        MOST_WINDOWS_OF_DATES);
    hours.absences().forEach(HoursEditor::check);
    if (hours.absences().stream().map(off -> List.of(off.from(), off.to())).distinct().count()
        < hours.absences().size()) {
      throw invalid("absences.from", "An absence is given twice.");
    }
    return store.save(tenantId, providerId, hours);
  }

  private static void check(LocalDate date, List<TimeWindow> windows) {
    if (date.isBefore(FIRST) || date.isAfter(LAST)) {
      throw invalid("overrides.date", "A date is between " + FIRST + " and " + LAST + ".");
    }
    most("overrides.windows", windows.size(), MOST_WINDOWS_A_DATE);
  }

  private static void check(Absence absence) {
    if (!absence.from().isBefore(absence.to())) {
      throw invalid("absences.to", "An absence ends after it begins.");
    }
    if (absence.from().isBefore(Instant.EPOCH)
        || absence.to().isAfter(Instant.parse(LAST + "T23:59:59Z"))) {
      throw invalid("absences.from", "An absence is between " + FIRST + " and " + LAST + ".");
    }
    if (absence.reason().filter(text -> text.length() > LONGEST_REASON).isPresent()) {
      throw invalid("absences.reason", "A reason has at most " + LONGEST_REASON + " characters.");
    }
  }

  private static void most(String field, int size, int most) {
    if (size > most) {
      throw invalidSaying(field, "list.most", most);
    }
  }
}
