package io.bookingchat.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.booking.Customer;
import io.bookingchat.booking.SlotFinder.Search;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.scheduling.ProviderHours;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** What the search for whoever is free asks of the store. */
final class TestSearchCost {
  private static final int PROVIDERS = 20;

  private final RecordedWorld recorded = new RecordedWorld();
  private final MemoryWorld world = recorded.world;
  private final Salon salon = recorded.salon;

  @AfterEach
  void close() {
    recorded.close();
  }

  @Test
  void aMonthOfTwentyProvidersIsOneQueryEachAndOneReadOfTheHoursOfAll() {
    List<Provider> providers = IntStream.range(0, PROVIDERS).mapToObj(this::provider).toList();
    for (String time : List.of("2026-03-10T09:00", "2026-03-18T12:00", "2026-04-01T16:00")) {
      world.bookings.book(
          salon.tenant,
          salon.realm,
          salon.at(salon.haircut, providers.get(0), time),
          new Customer("Eva", Optional.empty(), Optional.empty()),
          true);
    }
    recorded.requests.clear();

    assertThat(world.finder.open(search(providers, 30))).isNotEmpty();

    assertThat(recorded.requests)
        .hasSize(PROVIDERS + 1)
        .hasOnlyElementsOfTypes(QueryRequest.class, BatchGetItemRequest.class);
    assertThat(recorded.requests).hasAtLeastOneElementOfType(BatchGetItemRequest.class);
    assertThat(ledgerQueries()).hasSize(PROVIDERS);
  }

  /** The weeks that a range touches at its two ends, and a day on either side, are read with it. */
  @Test
  void whatIsReadOfTheLedgerGrowsWithTheDaysAskedForAndNoFaster() {
    List<Provider> providers = List.of(provider(1), provider(2));
    for (int days : List.of(1, 15, 30, 60)) {
      recorded.requests.clear();

      world.finder.open(search(providers, days));

      assertThat(ledgerQueries())
          .hasSize(2)
          .allSatisfy(query -> assertThat(daysOf(query)).isBetween(days, days + 2 + 2 * 7));
    }
  }

  private Search search(List<Provider> providers, int days) {
    return new Search(
        salon.tenant,
        salon.realm,
        "",
        salon.haircut,
        providers,
        MemoryWorld.NOW,
        MemoryWorld.NOW.plus(Duration.ofDays(days)));
  }

  private List<QueryRequest> ledgerQueries() {
    return recorded.requests.stream()
        .filter(QueryRequest.class::isInstance)
        .map(QueryRequest.class::cast)
        .filter(query -> query.tableName().endsWith(Schema.PROVIDER_DAYS.name()))
        .toList();
  }

  /** How many days a query of the ledger spans; they are the only dates among its values. */
  private static int daysOf(QueryRequest query) {
    List<LocalDate> bounds =
        query.expressionAttributeValues().values().stream()
            .map(AttributeValue::s)
            .filter(value -> value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
            .map(LocalDate::parse)
            .sorted()
            .toList();
    assertThat(bounds).hasSize(2);
    return (int) ChronoUnit.DAYS.between(bounds.get(0), bounds.get(1)) + 1;
  }

  private Provider provider(int number) {
    String id = "p" + number;
    Provider provider =
        new Provider(id, "Provider " + number, List.of(), List.of("corte"), Optional.empty(), true);
    world.catalogue.save(salon.tenant.tenantId(), provider);
    ProviderHours hours = world.hours.find(salon.tenant.tenantId(), "ana");
    world.hours.save(
        salon.tenant.tenantId(),
        id,
        new ProviderHours(hours.weekly(), hours.overrides(), hours.absences(), 0));
    return provider;
  }
}
