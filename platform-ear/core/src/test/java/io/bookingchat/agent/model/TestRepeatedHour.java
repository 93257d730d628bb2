package io.bookingchat.agent.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.hours.TimeWindow;
import io.bookingchat.hours.WeeklyWindow;
import io.bookingchat.language.Language;
import io.bookingchat.scheduling.ProviderHours;
import io.bookingchat.tenancy.TenantId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the night in which Chile's clocks go back, 23:00 comes twice and may be booked twice. */
final class TestRepeatedHour {
  private final AgentWorld world = new AgentWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @CsvSource({
    "ES, una manicure el sábado 3 de abril, 23:00 (antes del cambio, 23:00 (después del"
        + " cambio",
    "EN, a manicure on Saturday April 3, 23:00 (before the clocks, 23:00 (after the" + " clocks",
    "PT, uma manicure no sábado 3 de abril, 23:00 (antes da mudança, 23:00 (depois da" + " mudança",
  })
  void theTwoTimesReadDifferently(Language language, String opening, String first, String second) {
    world.world.clock.set(Instant.parse("2027-03-30T12:00:00Z"));
    List<WeeklyWindow> night =
        List.of(new WeeklyWindow(DayOfWeek.SATURDAY, TimeWindow.parse("22:00", "24:00")));
    world.openingHours(night);
    TenantId company = world.tenant().tenantId();
    int version = world.world.hours.find(company, "camila").version();
    world.world.hours.save(
        company, "camila", new ProviderHours(night, Map.of(), List.of(), version));
    AgentWorld.Visitor visitor = world.visitor(language);

    AgentReply offer = visitor.says(opening);

    assertThat(offer.slots())
        .as(visitor.transcript())
        .extracting(OfferedSlot::start)
        .contains(Instant.parse("2027-04-04T02:00:00Z"), Instant.parse("2027-04-04T03:00:00Z"));
    assertThat(String.join(" ", offer.texts())).contains(first, second);
  }
}
