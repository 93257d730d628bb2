package io.bookingchat.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.demo.DemoStack;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A company that chose a holiday calendar is closed on its dates, on the real server. */
@ExtendWith(Stack.class)
final class TestHolidays {

  @Test
  void christmasIsOpenUntilTheCompanyObservesIt(DemoStack stack) {
    Company company = Company.open(stack);
    List<Map<String, String>> always =
        Stream.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")
            .map(day -> Map.of("day", day, "from", "09:00", "to", "18:00"))
            .toList();
    change(
        company,
        "saveAvailability(input: $i) { version }",
        "AvailabilityInput!",
        Map.of("providerId", "camila", "weekly", always));
    settings(company, Map.of("maxAdvanceDays", 1_000));
    LocalDate christmas =
        LocalDate.now(ZoneOffset.UTC).plusDays(1).withMonth(12).withDayOfMonth(25).plusYears(1);
    assertThat(slots(company, christmas)).isPositive();

    settings(company, Map.of("holidayCalendar", "CL"));

    assertThat(slots(company, christmas)).isZero();
    assertThat(slots(company, christmas.plusDays(1))).isPositive();
  }

  private static void settings(Company company, Map<String, ?> booking) {
    int version =
        company.owner().ask("{ tenant { version } }").data().at("/tenant/version").asInt();
    change(
        company,
        "updateSettings(input: $i) { version }",
        "SettingsInput!",
        Map.of("version", version, "booking", booking));
  }

  private static void change(Company company, String operation, String type, Map<String, ?> input) {
    company
        .owner()
        .ask("mutation($i: " + type + ") { " + operation + " }", Map.of("i", input))
        .data();
  }

  private static int slots(Company company, LocalDate date) {
    return company
        .owner()
        .ask(
            "query($f: Date!) { openSlots(serviceId: \"corte\", providerId: \"camila\", from: $f,"
                + " days: 1) { slots { start } } }",
            Map.of("f", date.toString()))
        .data()
        .at("/openSlots/slots")
        .size();
  }
}
