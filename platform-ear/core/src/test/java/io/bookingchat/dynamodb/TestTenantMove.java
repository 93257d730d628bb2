package io.bookingchat.dynamodb;

import static io.bookingchat.dynamodb.MovingServer.NOW;
import static io.bookingchat.dynamodb.MovingServer.SALON;
import static io.bookingchat.dynamodb.MovingServer.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.agent.Draft;
import io.bookingchat.audit.Audit;
import io.bookingchat.audit.AuditEntry;
import io.bookingchat.audit.AuditReading;
import io.bookingchat.booking.Booking;
import io.bookingchat.booking.Customer;
import io.bookingchat.booking.Waiting;
import io.bookingchat.conversation.Author;
import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.ConversationStore;
import io.bookingchat.conversation.Earlier;
import io.bookingchat.conversation.Message;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import io.bookingchat.limits.Metric;
import io.bookingchat.limits.Usage;
import io.bookingchat.plugins.PluginBinding;
import io.bookingchat.scheduling.ProviderHours;
import io.bookingchat.tenancy.AuditTrail.Actor;
import io.bookingchat.tenancy.AuditTrail.Change;
import io.bookingchat.tenancy.BookingSettings;
import io.bookingchat.tenancy.IdentityAlgorithm;
import io.bookingchat.tenancy.IdentityKey;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.MoveState;
import io.bookingchat.tenancy.Plan;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantMove;
import io.bookingchat.tenancy.TenantScope;
import io.bookingchat.tenancy.TenantState;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A company's whole data on its way between two cells. */
final class TestTenantMove {
  private static final TenantId NEIGHBOUR = new TenantId("salon-andina-2");

  private final TwoCells cells = new TwoCells();
  private final MovingServer server = cells.server();
  private final StoredPluginBindings bindings = new StoredPluginBindings(server.store);
  private final StoredIdentities identities =
      new StoredIdentities(server.store, LocalTables.SEALER, server.world.clock);
  private final StoredAudit trail = new StoredAudit(server.store);
  private final Audit audit = new Audit(trail, server.world.clock);
  private final Usage usage =
      new Usage(new StoredUsage(server.store), server.world.clock, server.world.clock);
  private final Realm tests = new Realm(SALON, KeyMode.TEST);
  private Tenant tenant;

  @BeforeEach
  void aCompanyWithSomethingInEveryTable() {
    tenant = in(() -> server.directory.create(limited(server.salon.tenant)));
    TenantScope.within(NEIGHBOUR, () -> fill(other()));
    in(() -> fill(tenant));
  }

  @AfterEach
  void close() {
    cells.close();
  }

  private Tenant other() {
    for (String provider : List.of("ana", "pedro")) {
      ProviderHours hours = server.world.hours.find(SALON, provider);
      server.world.hours.save(
          NEIGHBOUR, provider, new ProviderHours(hours.weekly(), Map.of(), List.of(), 0));
    }
    return server.directory.create(
        Tenant.create(
            NEIGHBOUR, "Other", Plan.PRO, Optional.empty(), server.salon.tenant.settings()));
  }

  private static Tenant limited(Tenant salon) {
    return salon.with(
        salon
            .settings()
            .with(
                new BookingSettings(
                    0,
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    0,
                    10,
                    OptionalInt.of(5),
                    Optional.empty())));
  }

  private Object fill(Tenant of) {
    TenantId id = of.tenantId();
    var salon = server.salon;
    for (Realm realm : List.of(Realm.live(id), new Realm(id, tests.mode()))) {
      var wanted = salon.at(salon.haircut, salon.ana, "2028-03-07T10:00");
      server.world.bookings.book(of, realm, wanted, ROSA, true);
      server.world.holds.hold(
          of, realm, salon.at(salon.haircut, salon.ana, "2028-03-07T15:00"), "v", Optional.empty());
      server.waiting.save(realm, place("w_1"));
      server.conversations.create(realm, conversation("c_1"));
      server.conversations.update(realm, answered(), LEFT);
      new StoredWrongCodes(server.store).count(realm, "v", NOW);
      identities.lastConversation(realm, "v", "c_1", NOW.plus(Duration.ofDays(9)));
    }
    // of a provider who left, and was never in this catalogue
    server.world.bookings.book(
        of, Realm.live(id), salon.at(salon.beard, salon.pedro, "2029-05-08T10:00"), ROSA, true);
    server.catalogue.save(id, salon.haircut);
    server.catalogue.save(id, salon.ana);
    new StoredProviderHours(server.store).save(id, "ana", ProviderHours.NONE);
    identities.save(new IdentityKey(id, IdentityAlgorithm.HS256, "i_1", "secret", NOW));
    bindings.save(id, new PluginBinding("salon", Optional.empty(), Map.of("a", 1), true));
    usage.take(of, Metric.MESSAGES).used();
    usage.of(of, usage.month(of));
    for (int i = 0; i < 3; i++) {
      audit.changed(id, new Change(Actor.UNKNOWN, "saved" + i, List.of(), List.of()));
    }
    return of;
  }

  private static final Customer ROSA =
      new Customer("Rosa", Optional.of("rosa@mail.example"), Optional.of("+56911112222"));

  private static Waiting place(String id) {
    LocalDate day = LocalDate.of(2028, 3, 9);
    return new Waiting(
        id,
        "v",
        "corte",
        Optional.empty(),
        day,
        day,
        Optional.of(ROSA),
        NOW,
        Optional.empty(),
        List.of(),
        1);
  }

  private static final ConversationStore.Batch LEFT =
      new ConversationStore.Batch(
          0, List.of(new Message("m0", Author.VISITOR, "hi", NOW)), NOW.plus(Duration.ofDays(90)));

  private static Conversation answered() {
    Conversation asked = conversation("c_1");
    return new Conversation(
        asked.conversationId(),
        asked.visitorId(),
        asked.language(),
        1,
        asked.messages(),
        asked.earlier(),
        asked.draft(),
        asked.replies(),
        asked.handedOff(),
        asked.createdAt(),
        asked.expiresAt(),
        2);
  }

  private static Conversation conversation(String id) {
    return new Conversation(
        id,
        "v",
        Language.ES,
        0,
        List.of(),
        Earlier.NOTHING,
        Draft.EMPTY,
        List.of(),
        Optional.empty(),
        NOW,
        NOW.plus(Duration.ofDays(90)),
        1);
  }

  @Test
  void everyTableSaysHowATenantIsFoundInIt() {
    assertThat(TenantPartitions.TABLES.keySet()).containsExactlyInAnyOrderElementsOf(Schema.TABLES);
  }

  @Test
  void allOfItArrivesAndNothingElse() {
    Map<String, Set<String>> before = cells.inPool(SALON);
    Map<String, Set<String>> neighbour = cells.inPool(NEIGHBOUR);
    assertThat(before)
        .as("something of every kind")
        .allSatisfy((table, items) -> assertThat(items).as(table).isNotEmpty());

    TenantMove begun =
        server.mover(server.data, cells.pause(step -> {})).move(SALON, TwoCells.OTHER);

    assertThat(begun.state()).isEqualTo(MoveState.COPYING);
    TenantMove done = in(() -> server.moves.find(SALON)).orElseThrow();
    assertThat(done.state()).isEqualTo(MoveState.DONE);
    assertThat(done.copied())
        .isEqualTo(before.values().stream().mapToInt(Set::size).sum() - 3L); // but the trail
    assertThat(cells.inOther(SALON)).isEqualTo(before);
    Map<String, Set<String>> left = cells.inPool(SALON);
    assertThat(left.remove("Audit")).hasSize(3);
    assertThat(left).allSatisfy((table, items) -> assertThat(items).as(table).isEmpty());
    assertThat(cells.inPool(NEIGHBOUR)).isEqualTo(neighbour);
    assertThat(cells.inOther(NEIGHBOUR).values()).allMatch(Set::isEmpty);
    Tenant there = in(() -> server.directory.fresh(SALON)).orElseThrow();
    assertThat(there.state()).isEqualTo(TenantState.ACTIVE);
    assertThat(there.cell()).isEqualTo(TwoCells.OTHER);
    assertThat(there.epoch()).isEqualTo(2);
  }

  @Test
  void everythingGoesOnInTheNewCell() {
    Booking made =
        in(() ->
                server.world.bookingStore.between(
                    server.salon.realm, NOW, NOW.plus(Duration.ofDays(9)), Optional.empty(), 9))
            .items()
            .get(0);

    server.mover(server.data, cells.pause(step -> {})).move(SALON, TwoCells.OTHER);

    in(
        () ->
            server.world.bookings.cancel(tenant, server.salon.realm, made, Optional.empty(), true));
    assertThat(in(() -> server.waiting.line(server.salon.realm))).hasSize(1);
    assertThat(in(() -> server.conversations.find(server.salon.realm, "c_1"))).isPresent();
    assertThat(in(() -> server.conversations.left(server.salon.realm, "c_1"))).hasSize(1);
    assertThat(in(() -> bindings.of(SALON))).hasSize(1);
    assertThat(in(() -> usage.of(tenant, YearMonth.of(2028, 3))).used()).isNotEmpty();
    audit.changed(SALON, new Change(Actor.UNKNOWN, "after", List.of(), List.of()));
    List<AuditEntry> entries =
        in(() ->
                new AuditReading(trail)
                    .between(SALON, NOW.minusSeconds(9), NOW.plusSeconds(9), Optional.empty(), 99))
            .entries();
    assertThat(entries).extracting(AuditEntry::sequence).containsExactly(1L, 2L, 3L, 4L);
    for (int i = 1; i < entries.size(); i++) {
      assertThat(entries.get(i).previous()).isEqualTo(entries.get(i - 1).hash());
    }
  }

  @Test
  void aMoveThatFailsIsGoneOnWith() {
    Map<String, Set<String>> before = cells.inPool(SALON);
    fail("mirrored", 1);
    assertThat(stored().state()).isEqualTo(TenantState.MOVING);
    assertThat(last().state()).isEqualTo(MoveState.FAILED);

    fail("waiting", 2);
    assertThat(stored().cell()).isEqualTo(TwoCells.OTHER);
    assertThat(last().state()).isEqualTo(MoveState.FAILED);
    server.mover(server.data, cells.pause(step -> {})).move(SALON, TwoCells.OTHER);

    assertThat(last().state()).isEqualTo(MoveState.DONE);
    assertThat(cells.inOther(SALON)).isEqualTo(before);
    assertThat(cells.inPool(SALON).values().stream().mapToInt(Set::size).sum()).isEqualTo(3);
  }

  @Test
  void aMoveThatFailsIsTakenBack() {
    Map<String, Set<String>> before = cells.inPool(SALON);
    fail("mirrored", 1);

    server.mover(server.data, cells.pause(step -> {})).move(SALON, Tenant.POOL);

    assertThat(stored().state()).isEqualTo(TenantState.ACTIVE);
    assertThat(stored().cell()).isEqualTo(Tenant.POOL);
    assertThat(stored().epoch()).isEqualTo(3);
    assertThat(last().state()).isEqualTo(MoveState.DONE);
    assertThat(cells.inPool(SALON)).isEqualTo(before);
    assertThat(cells.inOther(SALON).values()).allMatch(Set::isEmpty);
  }

  @Test
  void aSettingThatChangesMeanwhileStaysChanged() {
    TwoCells.Told told =
        new TwoCells.Told(
            server.data,
            step -> {
              if (step.equals("close") && stored().state() == TenantState.MOVING) {
                in(() -> server.directory.update(stored().within(Optional.empty())));
              }
            });

    server.mover(told, cells.pause(step -> {})).move(SALON, TwoCells.OTHER);

    assertThat(stored().cell()).isEqualTo(TwoCells.OTHER);
    assertThat(last().state()).isEqualTo(MoveState.DONE);
  }

  /** The server dies when that step comes for that time. */
  private void fail(String at, int time) {
    int[] times = {0};
    Consumer<String> dying =
        step -> {
          if (step.equals(at) && ++times[0] == time) {
            throw new IllegalStateException("killed");
          }
        };
    server
        .mover(new TwoCells.Told(server.data, dying), cells.pause(dying))
        .move(SALON, TwoCells.OTHER);
  }

  private Tenant stored() {
    return in(() -> server.directory.fresh(SALON)).orElseThrow();
  }

  private TenantMove last() {
    return in(() -> server.moves.find(SALON)).orElseThrow();
  }

  @Test
  void whileItMovesItIsReadAndNotWritten() {
    StringBuilder seen = new StringBuilder();
    Told told = new Told(seen);

    server
        .mover(new TwoCells.Told(server.data, told::step), cells.pause(told::step))
        .move(SALON, TwoCells.OTHER);

    assertThat(seen.toString())
        .contains("open:UNAVAILABLE", "mirror:UNAVAILABLE", "closed:written");
  }

  private final class Told {
    private final StringBuilder seen;

    Told(StringBuilder seen) {
      this.seen = seen;
    }

    void step(String name) {
      assertThat(in(() -> server.conversations.find(server.salon.realm, "c_1"))).isPresent();
      Refusal refusal =
          catchThrowableOfType(
              Refusal.class,
              () ->
                  in(
                      () -> {
                        server.catalogue.save(SALON, server.salon.ana);
                        return true;
                      }));
      seen.append(name).append(':');
      seen.append(refusal == null ? "written" : refusal.code()).append(' ');
      if (refusal != null) {
        assertThat(refusal.messages()).hasSize(Language.values().length);
        assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE);
      }
    }
  }
}
