package io.bookingchat.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.booking.Appointment;
import io.bookingchat.booking.Booking;
import io.bookingchat.booking.Customer;
import io.bookingchat.booking.Hold;
import io.bookingchat.catalogue.Service;
import io.bookingchat.catalogue.Visit;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.TenantScope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * What a booking costs in write units, worked out from the requests sent: DynamoDB Local counts
 * transactions wrongly.
 */
final class TestConfirmCost {
  private final RecordedWorld recorded = new RecordedWorld();
  private final MemoryWorld world = recorded.world;
  private final Salon salon = recorded.salon;

  @AfterEach
  void close() {
    recorded.close();
  }

  @Test
  void holdsForOneUnitAndDoesTheRestForSix() {
    costsSix(salon.haircut);
  }

  @Test
  void aVisitOfSeveralServicesCostsNoMore() {
    costsSix(Visit.of(List.of(salon.haircut, salon.beard, salon.nails)));
  }

  private void costsSix(Service service) {
    Appointment wanted = salon.at(service, salon.ana, "2026-03-10T10:00");
    Appointment later = salon.at(service, salon.ana, "2026-03-10T15:00");
    fillTheDay();
    recorded.requests.clear();

    Hold hold = hold(wanted, Optional.empty());
    assertThat(spent()).isEqualTo(1);
    Booking booking = confirm(wanted, hold, salon.realm);
    assertThat(spent()).isEqualTo(6);
    Hold other = hold(later, Optional.of(booking));
    assertThat(spent()).isEqualTo(1);
    Booking moved = world.bookings.move(salon.tenant, salon.realm, booking, later, other);
    assertThat(spent()).isEqualTo(6);
    world.bookings.cancel(salon.tenant, salon.realm, moved, Optional.empty(), true);
    assertThat(spent()).isEqualTo(6);

    assertThat(outbox(salon.realm))
        .extracting(item -> item.get("kind").s())
        .containsExactlyInAnyOrder("BOOKED", "BOOKED", "BOOKED", "BOOKED", "MOVED", "CANCELLED");
    assertThat(outbox(salon.realm))
        .extracting(item -> item.get("idempotencyKey").s())
        .doesNotHaveDuplicates();
  }

  @Test
  void tellsNobodyOfTests() {
    Realm test = new Realm(salon.tenant.tenantId(), KeyMode.TEST);
    Appointment wanted = salon.at(salon.haircut, salon.ana, "2026-03-10T10:00");
    Hold hold = world.holds.hold(salon.tenant, test, wanted, "visitor", Optional.empty());

    confirm(wanted, hold, test);

    assertThat(outbox(test)).isEmpty();
    assertThat(outbox(salon.realm)).isEmpty();
    assertThat(world.finder.refusal(salon.tenant, salon.realm, wanted, "other")).isEmpty();
  }

  private void fillTheDay() {
    for (String time : List.of("09:00", "13:00", "14:00")) {
      Appointment wanted = salon.at(salon.haircut, salon.ana, "2026-03-10T" + time);
      world.bookings.book(
          salon.tenant,
          salon.realm,
          wanted,
          new Customer("Eva", Optional.empty(), Optional.empty()),
          true);
    }
  }

  private Hold hold(Appointment wanted, Optional<Booking> replacing) {
    return world.holds.hold(
        salon.tenant, salon.realm, wanted, "v_0123456789abcdef01234567", replacing);
  }

  private Booking confirm(Appointment wanted, Hold hold, Realm realm) {
    return world.bookings.confirm(
        salon.tenant,
        realm,
        wanted,
        hold,
        new Customer(
            "María Fernanda González Larraín",
            Optional.of("maria.fernanda.gonzalez@empresa.example"),
            Optional.of("+56912345678")),
        world.codes.bookingId());
  }

  private List<Map<String, AttributeValue>> outbox(Realm realm) {
    return TenantScope.platform(
        "test", () -> recorded.store.query(Range.of(Schema.OUTBOX, Keys.realm(realm))));
  }

  private int spent() {
    int units = 0;
    for (SdkRequest write : recorded.requests) {
      if (write instanceof PutItemRequest put) {
        units += units(put.item());
      } else if (write instanceof TransactWriteItemsRequest transaction) {
        units +=
            transaction.transactItems().stream()
                .mapToInt(item -> 2 * units(item.put().item()))
                .sum();
      }
    }
    recorded.requests.clear();
    return units;
  }

  private static int units(Map<String, AttributeValue> item) {
    return (size(item) + 1_023) / 1_024;
  }

  private static int size(Map<String, AttributeValue> attributes) {
    return attributes.entrySet().stream()
        .mapToInt(attribute -> length(attribute.getKey()) + size(attribute.getValue()))
        .sum();
  }

  /** After the developer guide's rules for item sizes, rounded up. */
  private static int size(AttributeValue value) {
    return switch (value.type()) {
      case S -> length(value.s());
      case N -> number(value.n());
      case NS -> value.ns().stream().mapToInt(TestConfirmCost::number).sum();
      case M -> 3 + value.m().size() + size(value.m());
      case L -> 3 + value.l().stream().mapToInt(each -> 1 + size(each)).sum();
      case BOOL, NUL -> 1;
      case SS, BS, B, UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("not used");
    };
  }

  private static int number(String digits) {
    return digits.length() / 2 + 2;
  }

  private static int length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
