package io.bookingchat.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.booking.SlotFinder.Search;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import io.bookingchat.memory.HouseRules;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which of two reasons is told, when a time is refused twice. */
final class TestPolicyBeforeTaken {
  private static final String NEVER = "PLUGIN:house-rules:NEVER";
  private static final Customer EVA = new Customer("Eva", Optional.empty(), Optional.empty());

  private final HouseRules rules = new HouseRules();
  private final MemoryWorld world = new MemoryWorld(rules);
  private final Salon salon = world.salon();
  private final SlotExplainer explainer = new SlotExplainer(world.calendars, rules, world.clock);
  private final Appointment ten = salon.at(salon.haircut, salon.ana, "2026-03-10T10:00");

  @Test
  void aRuleThatStaysIsToldBeforeATimeThatMayComeBack() {
    Appointment buffer = salon.at(salon.haircut, salon.ana, "2026-03-10T09:15");
    Appointment held = salon.at(salon.haircut, salon.ana, "2026-03-10T14:00");
    book(ten);
    world.holds.hold(salon.tenant, salon.realm, held, "someone", Optional.empty());
    assertThat(List.of(code(ten), code(buffer), code(held)))
        .containsExactly("TAKEN", "BUFFER", "HELD");

    rules.answer = NEVER;

    assertThat(List.of(code(ten), code(buffer), code(held))).containsOnly(NEVER);
  }

  @Test
  void aTimeThatNeverWasOneIsNoMatterOfPolicies() {
    rules.answer = NEVER;

    assertThat(code(salon.at(salon.haircut, salon.ana, "2026-03-15T10:00"))).isEqualTo("CLOSED");
    assertThat(code(salon.at(salon.haircut, salon.ana, "2026-03-09T08:00")))
        .isEqualTo("MIN_ADVANCE");
    assertThat(rules.calls).isZero();
  }

  @Test
  void aPolicyThatCannotBeAskedSaysLessThanATakenTime() {
    book(ten);
    rules.answer = "PLUGIN:house-rules:UNAVAILABLE";

    assertThat(code(ten)).isEqualTo("TAKEN");
    assertThat(code(salon.at(salon.haircut, salon.ana, "2026-03-10T15:00")))
        .isEqualTo("PLUGIN:house-rules:UNAVAILABLE");
  }

  @Test
  void listsTheSameReasonsAsAreToldOfEachTime() {
    book(ten);
    rules.answer = NEVER;
    rules.calls = 0;

    Map<Instant, String> listed =
        explainer.refused(day(), salon.ana).stream()
            .collect(
                Collectors.toMap(SlotExplainer.Refused::start, refused -> refused.reason().code()));

    assertThat(rules.calls).isEqualTo(1);
    assertThat(listed).containsEntry(ten.start(), NEVER);
    listed.forEach(
        (start, reason) ->
            assertThat(code(new Appointment(salon.haircut, salon.ana, start))).isEqualTo(reason));
  }

  @Test
  void staffWhoSetNoticeAsideHearTheSame() {
    book(ten);
    rules.answer = NEVER;

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> world.bookings.book(salon.tenant, salon.realm, ten, EVA, true));

    assertThat(refusal.code()).isEqualTo(ErrorCode.POLICY);
    assertThat(refusal.reason()).contains(NEVER);
    assertThat(refusal.message(Language.PT)).isEqualTo("Aqui nunca.");
  }

  private void book(Appointment wanted) {
    world.bookings.book(salon.tenant, salon.realm, wanted, EVA, false);
  }

  private String code(Appointment wanted) {
    return world
        .finder
        .refusal(salon.tenant, salon.realm, wanted, "visitor")
        .map(SlotFinder.Reason::code)
        .orElse("");
  }

  private Search day() {
    LocalDate date = LocalDate.of(2026, 3, 10);
    return new Search(
        salon.tenant,
        salon.realm,
        "visitor",
        salon.haircut,
        List.of(salon.ana),
        date.atStartOfDay(Salon.ZONE).toInstant(),
        date.plusDays(1).atStartOfDay(Salon.ZONE).toInstant());
  }
}
