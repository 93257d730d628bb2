package io.bookingchat.agent.tools;

import static io.bookingchat.agent.tools.Tool.Effect.READS;
import static io.bookingchat.agent.tools.Tool.Identity.VISITOR;

import io.bookingchat.Component;
import io.bookingchat.agent.TurnState;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import io.bookingchat.hours.WeeklyWindow;
import io.bookingchat.scheduling.ProviderHoursStore;
import io.bookingchat.tenancy.BookingSettings;
import io.bookingchat.tenancy.Settings;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the company offers, who does it, and when it is open. */
@Component
public final class CatalogueTools {
  /** More would not fit a model's window, nor a visitor's patience. */
  private static final int MOST = 60;

  private final ProviderHoursStore hours;

  @Inject
  public CatalogueTools(ProviderHoursStore hours) {
    this.hours = hours;
  }

  List<Tool> tools() {
    return List.of(
        new BuiltIn(
            ToolNames.LIST_SERVICES,
            "Lists the services with their ids, durations and prices.",
            READS,
            VISITOR,
            List.of(),
            (state, arguments) ->
                Map.of(
                    "services", state.services().stream().limit(MOST).map(this::service).toList())),
        new BuiltIn(
            ToolNames.LIST_PROVIDERS,
            "Lists the professionals with their ids, all or those who do one service.",
            READS,
            VISITOR,
            List.of(Parameter.text(ArgumentNames.SERVICE, "Service id.")),
            this::providers),
        new BuiltIn(
            ToolNames.BUSINESS_INFO,
            "Tells opening hours and booking rules of the company.",
            READS,
            VISITOR,
            List.of(),
            (state, arguments) -> business(state)));
  }

  private Map<String, Object> service(Service service) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("service", service.serviceId());
    facts.put("name", service.name());
    Facts.put(facts, "description", service.description());
    facts.put("minutes", service.durationMinutes());
    service
        .currency()
        .ifPresent(code -> facts.put("price", price(service.priceMinor().orElseThrow(), code)));
    return facts;
  }

  private static String price(int minor, String currency) {
    int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    return BigDecimal.valueOf(minor, digits).toPlainString() + " " + currency;
  }

  private Map<String, Object> providers(TurnState state, Arguments arguments) {
    return Map.of(
        "providers",
        state.providers().stream()
            .filter(
                provider -> arguments.text(ArgumentNames.SERVICE).map(provider::does).orElse(true))
            .limit(MOST)
            .map(CatalogueTools::provider)
            .toList());
  }

  private static Map<String, Object> provider(Provider provider) {
    return Map.of(
        "provider",
        provider.providerId(),
        "name",
        provider.name(),
        "services",
        provider.serviceIds());
  }

  private Map<String, Object> business(TurnState state) {
    Settings settings = state.turn().tenant().settings();
    BookingSettings rules = settings.booking();
    state.hours(settings.openingHours().isEmpty() ? providerHours(state) : settings.openingHours());
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", state.turn().tenant().name());
    facts.put("zone", settings.zone().getId());
    facts.put(
        "hours", state.hours().stream().map(open -> open.day() + " " + open.window()).toList());
    facts.put("leastNoticeMinutes", rules.minAdvanceMinutes());
    rules.maxAdvanceDays().ifPresent(days -> facts.put("bookableDaysAhead", days));
    facts.put("changesUntilMinutesBefore", rules.cancelMinutesBefore());
    return facts;
  }

  /** Without hours of its own a company is open when anybody works. */
  private List<WeeklyWindow> providerHours(TurnState state) {
    List<String> providers =
        state.providers().stream().limit(MOST).map(Provider::providerId).toList();
    return hours.find(state.turn().tenant().tenantId(), providers).values().stream()
        .flatMap(each -> each.weekly().stream())
        .distinct()
        .sorted(
            Comparator.comparing(WeeklyWindow::day)
                .thenComparing(open -> open.window().fromMinute()))
        .toList();
  }
}
