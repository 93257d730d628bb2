package io.bookingchat.agent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.QuickReply;
import io.bookingchat.booking.Appointment;
import io.bookingchat.booking.Booking;
import io.bookingchat.booking.Customer;
import io.bookingchat.booking.Waiting;
import io.bookingchat.booking.WaitingList;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A visitor who cannot have what they wish is put in line, and served when a time frees up. */
final class TestWaitingInChat {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);

  private final AgentWorld world = new AgentWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @CsvSource({
    "ES, quiero una manicure mañana",
    "EN, I'd like a manicure tomorrow",
    "PT, queria marcar uma manicure amanhã",
  })
  void theOfferIsMadeAndTaken(Language language, String opening) {
    List<Booking> full = fill();
    AgentWorld.Visitor visitor = world.visitor(language);

    AgentReply refused = visitor.says(opening);
    AgentReply waits = visitor.chooses("wait");

    assertThat(refused.quickReplies()).extracting(QuickReply::id).contains("wait");
    assertThat(waits.language()).as(visitor.transcript()).isEqualTo(language);
    Waiting place = place(visitor).orElseThrow(() -> new AssertionError(visitor.transcript()));
    assertThat(place.serviceId()).isEqualTo("manicure");
    assertThat(place.firstDay()).isEqualTo(TUESDAY);
    assertThat(place.lastDay()).isEqualTo(TUESDAY);

    world.world.bookings.cancel(
        world.tenant(), world.salon.realm, full.get(0), Optional.empty(), true);
    assertThat(place(visitor).orElseThrow().offer()).isPresent();
    Appointment offered =
        new Appointment(
            world.salon.nails,
            world.salon.camila,
            place(visitor).orElseThrow().offer().orElseThrow().start());

    visitor.says("Eva Luna, eva@example.com");
    visitor.chooses(world.handles.offer(world.salon.realm, offered).slotId());
    AgentReply booked = visitor.chooses("yes");

    assertThat(booked.receipts()).as(visitor.transcript()).hasSize(1);
    assertThat(place(visitor)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ES, quiero una manicure mañana, avísame si se desocupa algo",
    "ES, quiero una manicure mañana, ponme en la lista de espera por favor",
    "EN, I'd like a manicure tomorrow, let me know if something opens up",
    "EN, I'd like a manicure tomorrow, put me on the waiting list please",
    "PT, queria marcar uma manicure amanhã, me avisa se abrir uma vaga",
    "PT, queria marcar uma manicure amanhã, pode me colocar na lista de espera",
  })
  void itIsAskedForInOwnWords(Language language, String opening, String wish) {
    fill();
    AgentWorld.Visitor visitor = world.visitor(language);
    visitor.says(opening);

    AgentReply reply = visitor.says(wish);

    assertThat(place(visitor)).as(visitor.transcript()).isPresent();
    assertThat(reply.receipts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ES, quiero una manicure mañana, prefiero esperar",
    "ES, quiero una manicure mañana, 'no gracias, mejor espero'",
    "ES, quiero una manicure mañana, prefiero quedarme en espera",
    "ES, quiero una manicure mañana, avísame cuando se desocupe algo",
    "ES, quiero una manicure mañana, ponme en lista de espera",
    "EN, I'd like a manicure tomorrow, I'd rather wait",
    "EN, I'd like a manicure tomorrow, 'no, I would prefer to wait'",
    "EN, I'd like a manicure tomorrow, please tell me if anyone cancels",
    "PT, queria marcar uma manicure amanhã, prefiro esperar",
    "PT, queria marcar uma manicure amanhã, 'não, obrigada, prefiro aguardar'",
    "PT, queria marcar uma manicure amanhã, me avise se abrir vaga",
    "PT, queria marcar uma manicure amanhã, quero entrar na lista de espera",
  })
  void whoeverWouldRatherWaitIsPutInLine(Language language, String opening, String wish) {
    fill();
    AgentWorld.Visitor visitor = world.visitor(language);
    visitor.says(opening);

    AgentReply reply = visitor.says(wish);

    assertThat(place(visitor)).as(visitor.transcript()).isPresent();
    assertThat(reply.draft().waits()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "ES, quiero una manicure mañana, espera",
    "ES, quiero una manicure mañana, espera un momento",
    "ES, quiero una manicure mañana, prefiero esperar un poco y te digo",
    "ES, quiero una manicure mañana, prefiero esperar hasta el viernes",
    "ES, quiero una manicure mañana, no quiero esperar tanto",
    "EN, I'd like a manicure tomorrow, wait a moment",
    "EN, I'd like a manicure tomorrow, wait",
    "EN, I'd like a manicure tomorrow, I'd rather wait until Friday",
    "EN, I'd like a manicure tomorrow, I don't want to wait that long",
    "PT, queria marcar uma manicure amanhã, um momento",
    "PT, queria marcar uma manicure amanhã, espera um pouco",
    "PT, queria marcar uma manicure amanhã, prefiro esperar até sexta",
    "PT, queria marcar uma manicure amanhã, não quero esperar tanto",
  })
  void waitingForSomethingElsePutsNobodyInLine(Language language, String opening, String said) {
    fill();
    AgentWorld.Visitor visitor = world.visitor(language);
    visitor.says(opening);

    visitor.says(said);

    assertThat(place(visitor)).as(visitor.transcript()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ES, quiero una manicure mañana, ya no quiero esperar",
    "ES, quiero una manicure mañana, sácame de la lista de espera",
    "ES, quiero una manicure mañana, '¿me puedes sacar de la lista, por favor?'",
    "EN, I'd like a manicure tomorrow, I no longer want to wait",
    "EN, I'd like a manicure tomorrow, take me off the waiting list",
    "EN, I'd like a manicure tomorrow, please remove me from the list",
    "PT, queria marcar uma manicure amanhã, não quero mais esperar",
    "PT, queria marcar uma manicure amanhã, me tira da lista de espera",
    "PT, queria marcar uma manicure amanhã, quero sair da lista",
  })
  void theLineIsLeftInOwnWords(Language language, String opening, String wish) {
    fill();
    AgentWorld.Visitor visitor = world.visitor(language);
    visitor.says(opening);
    visitor.chooses("wait");
    assertThat(place(visitor)).as(visitor.transcript()).isPresent();

    AgentReply reply = visitor.says(wish);

    assertThat(place(visitor)).as(visitor.transcript()).isEmpty();
    assertThat(reply.draft().waits()).isFalse();
    assertThat(reply.language()).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({
    "ES, quiero una manicure mañana, hola, 'Se liberó una hora', sí",
    "EN, I'd like a manicure tomorrow, hello, came free, yes please",
    "PT, queria marcar uma manicure amanhã, olá, ficou livre, sim",
  })
  void anOfferIsSpokenOfAndTaken(
      Language language, String opening, String back, String news, String yes) {
    List<Booking> full = fill();
    AgentWorld.Visitor visitor = world.visitor(language);
    visitor.says(opening);
    visitor.chooses("wait");
    cancel(full.get(0));

    AgentReply told = visitor.says(back);

    assertThat(told.texts().get(0)).as(visitor.transcript()).contains(news);
    assertThat(told.texts().get(0)).contains("Manicure", "Camila");
    String offer = told.quickReplies().get(0).id();
    assertThat(offer).startsWith("offer:");
    assertThat(told.receipts()).isEmpty();

    AgentReply chosen = visitor.chooses(offer);
    assertThat(chosen.draft().pending()).as(visitor.transcript()).isPresent();
    assertThat(chosen.receipts()).isEmpty();
    assertThat(chosen.quickReplies()).extracting(QuickReply::id).doesNotContain(offer);
    visitor.says("Eva Luna, eva@example.com");
    AgentReply booked = visitor.says(yes);

    assertThat(booked.receipts()).as(visitor.transcript()).hasSize(1);
    assertThat(booked.receipts().get(0).booking().start()).isEqualTo(full.get(0).start());
    assertThat(place(visitor)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ES, hola, 'sí, por favor'",
    "ES, hola, 'sí, resérvala'",
    "EN, hello, yes please",
    "EN, hello, I'll take it",
    "PT, oi, 'sim, pode ser'",
  })
  void anOfferIsTakenByASimpleYes(Language language, String back, String yes) {
    AgentWorld.Visitor visitor = returning(language, fill());
    visitor.says(back);

    AgentReply reply = visitor.says(yes);

    assertThat(reply.draft().pending()).as(visitor.transcript()).isPresent();
    assertThat(reply.receipts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ES, quiero reservar otra hora",
    "ES, quiero cancelar mi hora",
    "ES, no",
    "EN, thanks",
  })
  void anOfferIsNotTakenByAnythingElse(Language language, String said) {
    AgentWorld.Visitor visitor = returning(language, fill());
    visitor.says(language == Language.ES ? "hola" : "hello");

    AgentReply reply = visitor.says(said);

    assertThat(reply.draft().pending()).as(visitor.transcript()).isEmpty();
  }

  @Test
  void anOfferIsToldOnceAndStaysWithinReach() {
    AgentWorld.Visitor visitor = returning(Language.ES, fill());

    AgentReply first = visitor.says("hola");
    AgentReply second = visitor.says("¿cuánto cuesta la manicure?");

    assertThat(first.texts()).hasSize(2);
    assertThat(second.texts()).as(visitor.transcript()).hasSize(1);
    assertThat(second.quickReplies().get(0).id()).isEqualTo(first.quickReplies().get(0).id());
  }

  @Test
  void anOfferThatHasGoneOnIsNotTakenAnyMore() {
    AgentWorld.Visitor visitor = returning(Language.ES, fill());
    AgentReply told = visitor.says("hola");
    world.world.clock.advance(Duration.ofHours(1));

    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> visitor.chooses(told.quickReplies().get(0).id()));

    assertThat(refusal.field()).contains("choice");
  }

  @Test
  void anotherVisitorIsToldNothing() {
    returning(Language.ES, fill());

    assertThat(world.visitor().says("hola").texts()).hasSize(1);
  }

  /** Someone in a new conversation for whom a time came free meanwhile. */
  private AgentWorld.Visitor returning(Language language, List<Booking> full) {
    AgentWorld.Visitor visitor = world.visitor(language);
    world.world.waiting.join(
        world.tenant(),
        world.salon.realm,
        visitor.id,
        new WaitingList.Wanted("manicure", Optional.empty(), TUESDAY, TUESDAY),
        Optional.empty());
    cancel(full.get(0));
    visitor.waits();
    return visitor;
  }

  private void cancel(Booking booking) {
    world.world.bookings.cancel(world.tenant(), world.salon.realm, booking, Optional.empty(), true);
  }

  @Test
  void nothingIsOfferedWhereNothingCanFreeUp() {
    AgentReply closed = world.visitor().says("quiero una manicure el domingo");
    AgentReply free = world.visitor().says("quiero una manicure mañana");

    assertThat(closed.quickReplies()).extracting(QuickReply::id).doesNotContain("wait");
    assertThat(free.quickReplies()).extracting(QuickReply::id).doesNotContain("wait");
  }

  private Optional<Waiting> place(AgentWorld.Visitor visitor) {
    return world.world.waiting.of(world.tenant(), world.salon.realm, visitor.id).stream()
        .findFirst();
  }

  /** Takes all of Camila's Tuesday. */
  private List<Booking> fill() {
    Customer customer = new Customer("Rosa", Optional.empty(), Optional.empty());
    List<Booking> all = new ArrayList<>();
    for (String time : List.of("09:00", "10:30", "12:00", "13:30", "15:00", "16:30")) {
      all.add(
          world.world.bookings.book(
              world.tenant(),
              world.salon.realm,
              world.salon.at(world.salon.nails, world.salon.camila, TUESDAY + "T" + time),
              customer,
              false));
    }
    return all;
  }
}
