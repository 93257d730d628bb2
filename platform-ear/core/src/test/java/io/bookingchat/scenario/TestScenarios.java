package io.bookingchat.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.agent.Receipt;
import io.bookingchat.booking.BookingStore;
import io.bookingchat.conversation.Author;
import io.bookingchat.conversation.Message;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import io.bookingchat.limits.UsageStore;
import io.bookingchat.memory.HouseRules;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.memory.SettableClock;
import io.bookingchat.scenario.Scenario.Wish;
import io.bookingchat.tenancy.AiSettings;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TestScenarios {
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 11);

  private final HouseRules rules = new HouseRules();
  private final MemoryWorld world = new MemoryWorld(rules);
  private final Salon salon = world.salon();
  private final SettableClock real = new SettableClock(MemoryWorld.NOW);
  private final Scenarios scenarios = new Scenarios(world.rehearsals(), world.clock, real);

  @ParameterizedTest
  @CsvSource({
    "ES, Tintura, Ana, AFTERNOON",
    "ES, manicure, , ",
    "EN, Manicure, Camila, MORNING",
    "EN, Manicure, , ",
    "PT, Manicure, Camila, AFTERNOON",
    "PT, Yoga, , MORNING"
  })
  void aWishIsBookedAsItIsWished(Language language, String service, String provider, DayPart part) {
    Wish wish =
        new Wish(
            service,
            Optional.ofNullable(provider),
            Optional.empty(),
            Optional.ofNullable(part),
            "Eva Luna",
            "eva@example.com");

    ScenarioRun run = scenarios.play(salon.tenant, wishing(language, wish));

    assertThat(run.reached()).as(text(run)).isTrue();
    assertThat(run.end()).isEqualTo(ScenarioEnd.REACHED);
    assertThat(run.turns()).isLessThanOrEqualTo(8);
    Receipt receipt = run.receipts().get(0);
    assertThat(receipt.booking().serviceName()).isEqualToIgnoringCase(service);
    assertThat(receipt.booking().customer().name()).isEqualTo("Eva Luna");
    if (part != null) {
      int hour = receipt.booking().start().atZone(Salon.ZONE).getHour();
      assertThat(hour < 12).isEqualTo(part == DayPart.MORNING);
    }
  }

  @Test
  void nothingIsStoredCountedOrKept() {
    ScenarioRun run = scenarios.play(salon.tenant, wishing(Language.ES, haircut()));

    assertThat(run.reached()).as(text(run)).isTrue();
    Instant now = world.clock.instant();
    for (KeyMode mode : KeyMode.values()) {
      Realm realm = new Realm(salon.tenant.tenantId(), mode);
      assertThat(world.conversations.page(realm, Optional.empty(), 9).items()).isEmpty();
      assertThat(
              world
                  .bookingStore
                  .between(
                      realm,
                      now,
                      now.plus(Duration.ofDays(60)),
                      BookingStore.Filter.ALL,
                      Optional.empty(),
                      9)
                  .items())
          .isEmpty();
      assertThat(world.ledger.days(realm, "ana", WEDNESDAY.minusDays(3), WEDNESDAY.plusDays(9)))
          .isEmpty();
    }
    assertThat(world.usage.of(salon.tenant, world.usage.month(salon.tenant)).used())
        .extracting(UsageStore.Used::used)
        .allMatch(used -> used == 0);
    assertThat(world.auditStore.entries(salon.tenant.tenantId())).isEmpty();
    assertThat(run.messages()).extracting(Message::author).contains(Author.VISITOR);
  }

  @Test
  void aBookingCanBeMadeMovedAndCancelledInMessages() {
    List<String> messages =
        List.of(
            "Quiero una tintura con Ana el miércoles a las 10",
            "Eva Luna",
            "eva@example.com",
            "sí",
            "quiero cancelar mi hora",
            "sí");

    ScenarioRun run = scenarios.play(salon.tenant, saying(ScenarioGoal.CANCELLED, messages));

    assertThat(run.reached()).as(text(run)).isTrue();
    assertThat(run.receipts()).hasSize(2);
  }

  @Test
  void whatIsNotReachedSaysWhy() {
    ScenarioRun said = scenarios.play(salon.tenant, saying(ScenarioGoal.BOOKED, List.of("hola")));
    assertThat(said.reached()).isFalse();
    assertThat(said.end()).isEqualTo(ScenarioEnd.SAID);

    Scenario two =
        new Scenario(
            Language.ES,
            Optional.empty(),
            2,
            ScenarioGoal.BOOKED,
            List.of(),
            Optional.of(haircut()));
    assertThat(scenarios.play(salon.tenant, two).end()).isEqualTo(ScenarioEnd.TURNS);

    rules.answer = "HOUSE";
    assertThat(scenarios.play(salon.tenant, wishing(Language.ES, haircut())).reached()).isFalse();
  }

  @Test
  void anAskedForPersonIsAGoalToo() {
    ScenarioRun run =
        scenarios.play(
            salon.tenant,
            saying(ScenarioGoal.HANDED_OFF, List.of("quiero hablar con una persona")));

    assertThat(run.reached()).as(text(run)).isTrue();
  }

  @Test
  void settingsThatAreNotInForceAreTried() {
    Tenant readOnly =
        salon.tenant.with(
            salon
                .tenant
                .settings()
                .with(
                    new AiSettings(
                        AiSettings.EMBEDDED,
                        Optional.empty(),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        true)));

    assertThat(scenarios.play(readOnly, wishing(Language.ES, haircut())).reached()).isFalse();
    assertThat(scenarios.play(salon.tenant, wishing(Language.ES, haircut())).reached()).isTrue();
  }

  @Test
  void theClockIsWhereItIsPinned() {
    Scenario inAutumn =
        new Scenario(
            Language.ES,
            Optional.of(Instant.parse("2026-05-04T12:00:00Z")),
            12,
            ScenarioGoal.BOOKED,
            List.of(),
            Optional.of(haircut()));

    ScenarioRun run = scenarios.play(salon.tenant, inAutumn);

    assertThat(run.receipts().get(0).booking().start())
        .isAfter(Instant.parse("2026-05-04T12:00:00Z"))
        .isBefore(Instant.parse("2026-05-10T12:00:00Z"));
  }

  @Test
  void itEndsInTime() {
    Scenarios slow =
        new Scenarios(
            world.rehearsals(),
            world.clock,
            new Clock() {
              @Override
              public Instant instant() {
                real.advance(Duration.ofSeconds(6));
                return real.instant();
              }

              @Override
              public ZoneId getZone() {
                return Salon.ZONE;
              }

              @Override
              public Clock withZone(ZoneId zone) {
                return this;
              }
            });

    ScenarioRun run = slow.play(salon.tenant, wishing(Language.ES, haircut()));

    assertThat(run.end()).isEqualTo(ScenarioEnd.TIME);
    assertThat(run.turns()).isBetween(1, 3);
  }

  @Test
  void aTenantPlaysOneAtATime() {
    AtomicReference<Refusal> second = new AtomicReference<>();
    rules.asked =
        () ->
            second.compareAndSet(
                null,
                catchThrowableOfType(
                    Refusal.class,
                    () ->
                        scenarios.play(
                            salon.tenant, saying(ScenarioGoal.BOOKED, List.of("hola")))));

    ScenarioRun run = scenarios.play(salon.tenant, wishing(Language.ES, haircut()));

    assertThat(run.reached()).as(text(run)).isTrue();
    assertThat(second.get().code()).isEqualTo(ErrorCode.RATE_LIMITED);
    assertThat(second.get().retryAfterSeconds()).isPresent();
  }

  @Test
  void whatIsTooMuchIsRefused() {
    assertThat(refusedField(13, List.of("hola"), Optional.empty())).contains("turns");
    assertThat(refusedField(12, List.of(), Optional.empty())).contains("messages");
    assertThat(refusedField(12, List.of("hola"), Optional.of(haircut()))).contains("messages");
    assertThat(refusedField(12, List.of("a".repeat(2_001)), Optional.empty())).contains("messages");
  }

  private static Optional<String> refusedField(
      int turns, List<String> messages, Optional<Wish> wish) {
    return catchThrowableOfType(
            Refusal.class,
            () ->
                new Scenario(
                    Language.ES, Optional.empty(), turns, ScenarioGoal.BOOKED, messages, wish))
        .field();
  }

  private static Wish haircut() {
    return new Wish(
        "corte de pelo",
        Optional.of("Ana"),
        Optional.empty(),
        Optional.empty(),
        "Eva Luna",
        "+56 9 8123 4567");
  }

  private static Scenario wishing(Language language, Wish wish) {
    return new Scenario(
        language, Optional.empty(), 12, ScenarioGoal.BOOKED, List.of(), Optional.of(wish));
  }

  private static Scenario saying(ScenarioGoal goal, List<String> messages) {
    return new Scenario(Language.ES, Optional.empty(), 12, goal, messages, Optional.empty());
  }

  private static String text(ScenarioRun run) {
    return run.messages().stream()
        .map(message -> message.author() + ": " + message.text())
        .reduce(run.end().toString(), (some, more) -> some + "\n" + more);
  }
}
