package io.bookingchat.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bookingchat.demo.DemoStack;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main job, from the first message to the record in the database. */
@ExtendWith(Stack.class)
final class TestFirstBooking {
  private static final int MOST_TURNS = 8;
  private static final String BOOKINGS =
      "query($f: Date!, $t: Date!) { bookings(from: $f, to: $t) { items { bookingId status start"
          + " serviceId services { serviceName start end } } } }";
  private static final String AVAILABILITY =
      "query($s: String!, $p: String, $f: Date!) { availability(serviceId: $s, providerId: $p,"
          + " from: $f, days: 1) { start } }";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "andina|es|Hola, quiero un corte de pelo mañana en la tarde|Soy Ana Pérez|+56 9 8123"
            + " 4567|sí",
        "harbor-dental|en|Hi, I'd like a teeth cleaning next Wednesday morning|I'm Jane Doe|(212)"
            + " 555-0134|yes, please",
        "clinica-vila|pt|Oi, quero marcar uma fisioterapia na sexta de manhã|Meu nome é João"
            + " Silva|(11) 91234-5678|sim, pode confirmar"
      })
  void visitorBooks(
      String tenantId,
      String language,
      String opening,
      String name,
      String phone,
      String yes,
      DemoStack stack) {
    Chat chat = Chat.start(Api.demoPage(stack, tenantId), language);

    JsonNode receipt = chat.book(opening, name, phone, yes, MOST_TURNS);

    JsonNode booking = receipt.get("booking");
    assertThat(receipt.get("action").asText()).isEqualTo("BOOK");
    assertThat(stored(stack, tenantId, booking).get("status").asText()).isEqualTo("CONFIRMED");
    assertThat(starts(chat.api(), booking)).doesNotContain(booking.get("start").asText());
    assertThat(chat.api().ask("{ bookings { bookingId } }").data().get("bookings"))
        .extracting(own -> own.get("bookingId").asText())
        .containsExactly(booking.get("bookingId").asText());
  }

  /** Paula does both; each takes 45 minutes, and nothing is kept between them. */
  @Test
  void visitorBooksTwoServicesInOneVisit(DemoStack stack) {
    Chat chat = Chat.start(Api.demoPage(stack, "andina"), "es");

    JsonNode booking =
        chat.book(
                "Hola, quiero corte y manicure el viernes en la tarde",
                "Soy Inés Vidal",
                "ines@example.com",
                "sí",
                MOST_TURNS)
            .get("booking");

    assertThat(booking.get("serviceId").asText()).isEqualTo("corte+manicure");
    assertThat(booking.get("providerId").asText()).isEqualTo("paula");
    JsonNode services = stored(stack, "andina", booking).get("services");
    OffsetDateTime start = OffsetDateTime.parse(booking.get("start").asText());
    assertThat(services.findValuesAsText("serviceName"))
        .containsExactly("Corte de pelo", "Manicure");
    assertThat(services)
        .extracting(service -> OffsetDateTime.parse(service.get("start").asText()))
        .containsExactly(start, start.plusMinutes(45));
    assertThat(starts(chat.api(), booking)).doesNotContain(booking.get("start").asText());
  }

  @Test
  void bookingOutlivesTheServer(DemoStack stack) throws Exception {
    Chat chat = Chat.start(Api.demoPage(stack, "andina"), "es");
    JsonNode booking =
        chat.book(
                "hola, necesito hora para manicure el viernes",
                "Rosa Díaz",
                "rosa@example.com",
                "dale",
                MOST_TURNS)
            .get("booking");

    stack.killServer();
    stack.startServer();

    assertThat(stored(stack, "andina", booking).get("status").asText()).isEqualTo("CONFIRMED");
    assertThat(chat.say("gracias").get("messages")).isNotEmpty();
  }

  private static JsonNode stored(DemoStack stack, String tenantId, JsonNode booking) {
    String day = day(booking).toString();
    JsonNode items =
        Api.member(stack, tenantId, "tenant-staff")
            .ask(BOOKINGS, Map.of("f", day, "t", day))
            .data()
            .get("bookings")
            .get("items");
    for (JsonNode item : items) {
      if (item.get("bookingId").equals(booking.get("bookingId"))) {
        return item;
      }
    }
    throw new AssertionError("not among the bookings of " + day + ": " + booking);
  }

  private static Iterable<String> starts(Api page, JsonNode booking) {
    JsonNode open =
        page.ask(
                AVAILABILITY,
                Map.of(
                    "s", booking.get("serviceId").asText(),
                    "p", booking.get("providerId").asText(),
                    "f", day(booking).toString()))
            .data()
            .get("availability");
    return open.findValuesAsText("start");
  }

  private static LocalDate day(JsonNode booking) {
    return OffsetDateTime.parse(booking.get("start").asText()).toLocalDate();
  }
}
