package io.bookingchat.agent.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.Asks;
import io.bookingchat.booking.BookedService;
import io.bookingchat.booking.Booking;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.language.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several services wished for in the chat become one visit, where somebody does them all. */
final class TestVisitsInChat {
  private final AgentWorld world = new AgentWorld();

  @BeforeEach
  void anaDoesNailsToo() {
    Provider ana = world.salon.ana;
    world.world.catalogue.save(
        world.salon.tenant.tenantId(),
        new Provider(
            ana.providerId(),
            ana.name(),
            ana.aliases(),
            List.of("corte", "color", "manicure"),
            Optional.empty(),
            true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | quiero corte y manicure mañana a las 10 | sí | Corte de pelo y Manicure (110",
        "ES | hola! corte de pelo mañana a las 10 y también una manicure | sí | Manicure (110",
        "ES | corte mañana a las 10 por favor, y manicure | dale | Corte de pelo y Manicure (110",
        "ES | corte con manicure mañana a las 10 | dale | Corte de pelo y Manicure (110",
        "ES | corte + manicure mañana a las 10 | dale | Corte de pelo y Manicure (110",
        "EN | I'd like a haircut and a manicure tomorrow at 10am | yes | and Manicure (110",
        "EN | haircut plus nails tomorrow at 10am please | yes please | and Manicure (110",
        "PT | quero corte e manicure amanhã às 10h | sim | Corte de pelo e Manicure (110"
      })
  void twoServicesAreOneVisit(Language language, String wish, String yes, String names) {
    AgentWorld.Visitor visitor = world.visitor(language);
    visitor.says(wish);
    assertThat(visitor.draft().serviceId()).as(visitor.transcript()).contains("corte+manicure");
    visitor.says("Eva Luna");
    AgentReply proposed = visitor.says("eva@example.com");

    assertThat(proposed.asks()).as(visitor.transcript()).isEqualTo(Asks.CONFIRMATION);
    assertThat(proposed.texts()).anyMatch(text -> text.contains(names));
    assertThat(proposed.proposal().orElseThrow().services())
        .extracting(BookedService::serviceName)
        .containsExactly("Corte de pelo", "Manicure");

    AgentReply booked = visitor.says(yes);
    assertThat(booked.receipts()).as(visitor.transcript()).hasSize(1);
    Booking booking = booked.receipts().get(0).booking();
    assertThat(booking.serviceId()).isEqualTo("corte+manicure");
    assertThat(booking.services()).hasSize(2);
    assertThat(booked.texts()).anyMatch(text -> text.contains(names));
    assertThat(world.bookings()).containsExactly(booking);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | quiero un corte de pelo mañana | también manicure",
        "ES | quiero un corte de pelo mañana | y agrégame una manicure",
        "EN | I want a haircut tomorrow | and also a manicure",
        "EN | I want a haircut tomorrow | plus nails",
        "PT | quero um corte de cabelo amanhã | e manicure também"
      })
  void aSecondServiceIsAddedBeforeATimeIsChosen(Language language, String wish, String more) {
    AgentWorld.Visitor visitor = world.visitor(language);
    visitor.says(wish);
    assertThat(visitor.draft().serviceId()).as(visitor.transcript()).contains("corte");

    AgentReply reply = visitor.says(more);

    assertThat(visitor.draft().serviceId()).as(visitor.transcript()).contains("corte+manicure");
    assertThat(reply.asks()).isEqualTo(Asks.SLOT);
    assertThat(reply.slots()).allMatch(slot -> slot.serviceId().equals("corte+manicure"));
  }

  @Test
  void aSecondServiceAddedToAProposalMakesAnotherOne() {
    AgentWorld.Visitor visitor = world.visitor(Language.ES);
    visitor.says("quiero un corte de pelo con Ana mañana a las 10");
    visitor.says("Eva Luna");
    visitor.says("eva@example.com");

    AgentReply reply = visitor.says("sí, y también manicure");

    assertThat(reply.receipts()).isEmpty();
    assertThat(reply.proposal()).as(visitor.transcript()).isPresent();
    assertThat(reply.proposal().orElseThrow().serviceId()).isEqualTo("corte+manicure");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | quiero corte y manicure mañana | solo el corte",
        "ES | quiero corte y manicure mañana | mejor sin manicure",
        "EN | I want a haircut and a manicure tomorrow | only the haircut",
        "EN | I want a haircut and a manicure tomorrow | without the manicure",
        "ES | quiero corte y manicure mañana | no, ya no quiero la manicure",
        "PT | quero corte e manicure amanhã | só o corte",
        "PT | quero corte e manicure amanhã | sem manicure"
      })
  void oneOfThemIsDropped(Language language, String wish, String less) {
    AgentWorld.Visitor visitor = world.visitor(language);
    visitor.says(wish);
    assertThat(visitor.draft().serviceId()).contains("corte+manicure");

    visitor.says(less);

    assertThat(visitor.draft().serviceId()).as(visitor.transcript()).contains("corte");
  }

  @Test
  void aYesToHalfOfItBooksNothing() {
    AgentWorld.Visitor visitor = world.visitor(Language.ES);
    visitor.says("quiero corte y manicure mañana a las 10");
    visitor.says("Eva Luna");
    visitor.says("eva@example.com");

    AgentReply reply = visitor.says("sí, pero solo el corte");

    assertThat(reply.receipts()).isEmpty();
    assertThat(visitor.draft().serviceId()).as(visitor.transcript()).contains("corte");
    assertThat(world.bookings()).isEmpty();
  }

  @Test
  void oneOfThemNamedAgainDropsNothing() {
    AgentWorld.Visitor visitor = world.visitor(Language.ES);
    visitor.says("quiero corte y manicure mañana");

    visitor.says("el corte a las 10 entonces");

    assertThat(visitor.draft().serviceId()).as(visitor.transcript()).contains("corte+manicure");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | quiero corte y barba y manicure mañana | nadie que haga las dos cosas",
        "ES | quiero manicure y yoga mañana | no se pueden hacer en una sola visita",
        "EN | I want a manicure and yoga tomorrow | can't be done in a single visit",
        "PT | quero manicure e yoga amanhã | em uma única visita",
        "PT | quero manicure e barba amanhã | ninguém que faça as duas coisas"
      })
  void whatCannotBeOneVisitGoesOneByOne(Language language, String wish, String words) {
    AgentWorld.Visitor visitor = world.visitor(language);

    AgentReply reply = visitor.says(wish);

    assertThat(String.join(" ", reply.texts())).contains(words);
    assertThat(visitor.draft().serviceId().orElseThrow()).doesNotContain("+");
    assertThat(reply.asks()).isEqualTo(Asks.SLOT);
  }

  @Test
  void whatCannotBeAddedIsKeptForLater() {
    AgentWorld.Visitor visitor = world.visitor(Language.ES);
    visitor.says("quiero un corte de pelo mañana");

    AgentReply reply = visitor.says("también yoga");

    assertThat(visitor.draft().serviceId()).as(visitor.transcript()).contains("corte");
    assertThat(String.join(" ", reply.texts())).contains("después vemos Yoga");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "quiero corte o manicure mañana",
        "un corte o también una manicure mañana, lo que haya",
        "quiero una manicure mañana en vez de corte",
        "quiero manicure con Ana mañana, el corte ya no",
        "no quiero corte, quiero manicure mañana"
      })
  void oneOrTheOtherIsNoVisit(String wish) {
    AgentWorld.Visitor visitor = world.visitor(Language.ES);

    visitor.says(wish);

    assertThat(visitor.draft().serviceId().orElse("")).doesNotContain("+");
  }

  @Test
  void aVisitIsMovedAndCancelledByTheNameOfOneOfItsServices() {
    AgentWorld.Visitor visitor = world.visitor(Language.ES);
    visitor.says("quiero corte y manicure mañana a las 10");
    visitor.says("Eva Luna");
    visitor.says("eva@example.com");
    visitor.says("sí");

    visitor.says("quiero cambiar mi manicure para pasado mañana a las 11");
    AgentReply moved = visitor.says("sí");
    assertThat(moved.receipts()).as(visitor.transcript()).hasSize(1);
    assertThat(moved.receipts().get(0).booking().services())
        .extracting(BookedService::serviceName)
        .containsExactly("Corte de pelo", "Manicure");

    visitor.says("quiero cancelar mi hora de corte");
    AgentReply cancelled = visitor.says("sí, cancélala");
    assertThat(cancelled.receipts()).as(visitor.transcript()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | corte con Pedro y manicure con Ana mañana | con una sola persona",
        "EN | haircut with Pedro and manicure with Ana tomorrow | with one person",
        "PT | corte com o Pedro e manicure com a Ana amanhã | com uma única pessoa"
      })
  void twoPeopleAreTwoVisits(Language language, String wish, String words) {
    AgentWorld.Visitor visitor = world.visitor(language);

    AgentReply reply = visitor.says(wish);

    assertThat(String.join(" ", reply.texts())).as(visitor.transcript()).contains(words);
    assertThat(visitor.draft().serviceId()).contains("corte");
    assertThat(reply.slots()).isNotEmpty().allMatch(slot -> slot.providerId().equals("pedro"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | corte para mí y yoga para mi hija mañana | la primera | sí | Ahora vemos Yoga.",
        "EN | a manicure and yoga tomorrow | the first one | yes | Now for Yoga.",
        "PT | corte com o Pedro e manicure com a Ana amanhã | a primeira | sim | ver Manicure."
      })
  void whatHasToWaitIsNext(
      Language language, String wish, String choice, String yes, String words) {
    AgentWorld.Visitor visitor = world.visitor(language);
    visitor.says(wish);
    visitor.says(choice);
    visitor.says("Eva Luna");
    visitor.says("eva@example.com");

    AgentReply booked = visitor.says(yes);

    assertThat(booked.receipts()).as(visitor.transcript()).hasSize(1);
    assertThat(booked.asks()).isEqualTo(Asks.DATE);
    assertThat(booked.texts()).last().asString().contains(words);
    assertThat(visitor.draft().contact().reachable()).isTrue();
  }

  @Test
  void allThatHasToWaitIsRemembered() {
    AgentWorld.Visitor visitor = world.visitor(Language.ES);
    visitor.says("quiero barba y manicure y yoga mañana");

    assertThat(visitor.draft().serviceId()).as(visitor.transcript()).contains("barba");
    assertThat(visitor.draft().later()).containsExactly("manicure", "yoga");
  }

  @Test
  void whatWaitsCanBeDropped() {
    AgentWorld.Visitor visitor = world.visitor(Language.ES);
    visitor.says("quiero un corte y yoga mañana");
    visitor.says("la primera");
    visitor.says("Eva Luna");
    visitor.says("eva@example.com");
    visitor.says("sí");

    AgentReply left = visitor.says("no, gracias");

    assertThat(left.asks()).as(visitor.transcript()).isEqualTo(Asks.INTENT);
    assertThat(visitor.draft().later()).isEmpty();
    assertThat(world.bookings()).extracting(Booking::serviceId).containsExactly("corte");
  }
}
