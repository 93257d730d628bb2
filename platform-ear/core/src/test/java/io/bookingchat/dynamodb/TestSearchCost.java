package io.bookingchat.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.booking.Customer;
import io.bookingchat.booking.SlotFinder.Search;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.scheduling.ProviderHours;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** What the search for whoever is free asks of the ledger. */
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
  void aMonthOfTwentyProvidersIsOneQueryEach() {
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

    assertThat(
            world.finder.open(
                new Search(
                    salon.tenant,
                    salon.realm,
                    "",
                    salon.haircut,
                    providers,
                    MemoryWorld.NOW,
                    MemoryWorld.NOW.plus(Duration.ofDays(30)))))
        .isNotEmpty();

    assertThat(recorded.requests).hasSize(PROVIDERS).allMatch(QueryRequest.class::isInstance);
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
