package io.bookingchat.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.scheduling.Alignment;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TestVisit {
  private final MemoryWorld world = new MemoryWorld();
  private final Salon salon = world.salon();

  @Test
  void isAServiceThatTakesWhatItsServicesTakeOneAfterTheOther() {
    save(service("mask", 25, 10, 5, 1, OptionalInt.of(1_000), "CLP"));

    Service visit = find("corte+mask+manicure").orElseThrow();

    assertThat(visit.serviceId()).isEqualTo("corte+mask+manicure");
    assertThat(visit.name()).isEqualTo("Corte de pelo + mask + Manicure");
    // 45, 5 after it and 10 before the next; 25, 5 after it; 60
    assertThat(visit.durationMinutes()).isEqualTo(45 + 15 + 25 + 5 + 60);
    assertThat(visit.startsAfterMinutes(1)).isEqualTo(60);
    assertThat(visit.startsAfterMinutes(2)).isEqualTo(90);
    assertThat(visit.bufferBeforeMinutes()).isZero();
    assertThat(visit.bufferAfterMinutes()).isEqualTo(10);
    assertThat(visit.stepMinutes()).isEqualTo(15);
    assertThat(visit.priceMinor()).hasValue(34_000);
    assertThat(visit.currency()).contains("CLP");
    assertThat(visit.active()).isTrue();
    assertThat(visit.rules().durationMinutes()).isEqualTo(150);
  }

  @Test
  void keepsTheBufferBeforeItsFirstService() {
    save(service("mask", 25, 10, 5, 1, OptionalInt.empty(), "CLP"));

    Service visit = find("mask+corte").orElseThrow();

    assertThat(visit.bufferBeforeMinutes()).isEqualTo(10);
    assertThat(visit.bufferAfterMinutes()).isEqualTo(5);
    assertThat(visit.priceMinor()).as("one of them has no price").isEmpty();
  }

  @Test
  void hasAPriceOnlyInOneCurrency() {
    save(service("mask", 25, 0, 0, 1, OptionalInt.of(1_000), "USD"));

    assertThat(find("mask+corte").orElseThrow().priceMinor()).isEmpty();
    assertThat(find("mask+corte").orElseThrow().currency()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"corte+absent", "corte+", "+corte", "+", "absent+corte"})
  void isNotThereWhenOneOfItsServicesIsNot(String id) {
    assertThat(find(id)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "corte+corte, cada servicio una sola vez",
    "corte+yoga, servicio grupal",
    "a+b+c+d+e, a lo más 4",
    "long+corte, 480"
  })
  void refusesServicesThatCannotShareIt(String id, String words) {
    save(service("long", 440, 0, 0, 1, OptionalInt.empty(), "CLP"));

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> find(id));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID);
    assertThat(refusal.field()).contains("serviceId");
    assertThat(refusal.message(Language.ES)).contains(words);
    assertThat(refusal.message(Language.PT)).isNotEqualTo(refusal.message(Language.EN));
    assertThat(world.catalogue.stillPossible(salon.tenant.tenantId(), id)).isEmpty();
  }

  @Test
  void lastsEightHoursAtMostWithItsBuffers() {
    save(service("long", 435, 0, 0, 1, OptionalInt.empty(), "CLP"));
    save(service("short", 40, 0, 5, 1, OptionalInt.empty(), "CLP"));

    assertThat(find("long+short").orElseThrow().durationMinutes()).isEqualTo(475);
    assertThat(catchThrowableOfType(Refusal.class, () -> find("short+long"))).isNull();
    save(service("short", 40, 0, 10, 1, OptionalInt.empty(), "CLP"));
    assertThat(catchThrowableOfType(Refusal.class, () -> find("long+short"))).isNotNull();
  }

  @Test
  void isDoneByWhoeverDoesAllOfIt() {
    assertThat(salon.ana.does("corte+color")).isTrue();
    assertThat(salon.pedro.does("corte+color")).isFalse();
  }

  @Test
  void noServiceOfACompanyHasTheIdOfAVisit() {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> service("a+b", 30, 0, 0, 1, OptionalInt.empty(), "CLP"));

    assertThat(refusal.field()).contains("serviceId");
  }

  private Optional<Service> find(String id) {
    return world.catalogue.service(salon.tenant.tenantId(), id);
  }

  private void save(Service service) {
    world.catalogue.save(salon.tenant.tenantId(), service);
  }

  private static Service service(
      String id, int minutes, int before, int after, int capacity, OptionalInt price, String code) {
    return new Service(
        id,
        id,
        Optional.empty(),
        List.of(),
        minutes,
        15,
        Alignment.CLOCK,
        before,
        after,
        capacity,
        price,
        price.isPresent() ? Optional.of(code) : Optional.empty(),
        true);
  }
}
