package io.bookingchat.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.agent.Contact;
import io.bookingchat.agent.Draft;
import io.bookingchat.booking.Booking;
import io.bookingchat.booking.ContactPoint;
import io.bookingchat.booking.Customer;
import io.bookingchat.booking.CustomerBookings;
import io.bookingchat.booking.CustomerLimit;
import io.bookingchat.booking.Hold;
import io.bookingchat.booking.Waiting;
import io.bookingchat.booking.WrongCodes;
import io.bookingchat.conversation.Author;
import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.ConversationStore;
import io.bookingchat.conversation.Earlier;
import io.bookingchat.conversation.Message;
import io.bookingchat.conversation.Transcripts;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.privacy.CustomerRecords;
import io.bookingchat.tenancy.BookingSettings;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A person in every table that can hold one, and what is left of her once she is erased. */
final class TestErasedCustomer {
  private static final String VISITOR = "v_rosa";
  private static final String EMAIL = "rosa@mail.example";
  private static final String PHONE = "+56911112222";
  private static final Instant AFTER = MemoryWorld.NOW.plus(Duration.ofDays(3));
  private static final Customer ROSA =
      new Customer("Rosa Quiroga", Optional.of("Rosa@MAIL.example"), Optional.of(PHONE));
  private static final Customer MARIA_ROSA =
      new Customer("Maria", Optional.of("maria.rosa@mail.example"), Optional.empty());

  private final LocalTables tables = new LocalTables();
  private final DynamoDbClient unguarded = LocalTables.seenBy(new ExecutionInterceptor() {});

  private final MemoryWorld world =
      new MemoryWorld(
          new MemoryWorld.NoPolicies(),
          new StoredLedger(tables.store, Clock.systemUTC()),
          new StoredBookings(tables.store, Clock.systemUTC()));
  private final Salon salon = world.salon();
  private final Tenant tenant =
      salon.tenant.with(
          salon
              .tenant
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
  private final StoredConversations conversations =
      new StoredConversations(tables.store, world.clock);
  private final Transcripts transcripts = new Transcripts(conversations);
  private final StoredWaiting waiting = new StoredWaiting(tables.store, world.clock);
  private final StoredWrongCodes wrongCodes = new StoredWrongCodes(tables.store);
  private final StoredIdentities identities =
      new StoredIdentities(tables.store, LocalTables.SEALER, world.clock);
  private final CustomerRecords records =
      new CustomerRecords(
          new CustomerBookings(world.bookingStore, world.changes, world.clock),
          conversations,
          transcripts,
          waiting,
          wrongCodes,
          new CustomerLimit(world.ledger, world.bookingStore, world.signer, world.clock),
          identities,
          new StoredNotices(tables.store, world.clock),
          world.signer);

  private Booking made;

  /**
   * What erasing does with every table. Whoever adds a table says here what it keeps of a person
   * and sees to {@link CustomerRecords}: a trace has to be there before and gone afterwards.
   */
  private Map<Table, List<String>> traces() {
    List<String> nothing = List.of();
    Map<Table, List<String>> traces = new HashMap<>();
    traces.put(Schema.TENANTS, nothing);
    traces.put(Schema.API_KEYS, nothing);
    traces.put(Schema.SERVICES, nothing);
    traces.put(Schema.PROVIDERS, nothing);
    traces.put(Schema.AVAILABILITY, nothing);
    traces.put(Schema.USAGE, nothing);
    traces.put(Schema.IDENTITIES, List.of(VISITOR));
    traces.put(Schema.PLUGIN_BINDINGS, nothing);
    traces.put(Schema.AUDIT, nothing); // ids only: what was done stays told
    traces.put(Schema.PROVIDER_DAYS, List.of("customer:"));
    traces.put(Schema.BOOKINGS, List.of(VISITOR, EMAIL, PHONE, "Quiroga"));
    traces.put(Schema.WAITING, List.of(VISITOR, EMAIL, PHONE, "Quiroga"));
    traces.put(Schema.CONVERSATIONS, List.of(VISITOR, EMAIL, "Quiroga", "knee"));
    traces.put(Schema.TRANSCRIPTS, List.of("c_rosa", "my elbow", "moved@mail.example"));
    traces.put(
        Schema.WRONG_CODES, List.of(VISITOR, WrongCodes.who(world.signer, salon.realm, contact())));
    traces.put(Schema.OUTBOX, List.of(made.bookingId(), "w_rosa"));
    return traces;
  }

  @BeforeEach
  void bookAndTalk() {
    Realm realm = salon.realm;
    in(
        () -> {
          var wanted = salon.at(salon.haircut, salon.ana, "2026-03-10T10:00");
          Hold hold = world.holds.hold(tenant, realm, wanted, VISITOR, Optional.empty());
          made = world.bookings.confirm(tenant, realm, wanted, hold, ROSA, "bk_rosa");
          world.bookings.book(
              salon.tenant,
              realm,
              salon.at(salon.haircut, salon.pedro, "2026-03-10T10:00"),
              MARIA_ROSA,
              true);
          leave(conversation("c_rosa", VISITOR, "my knee", ROSA.email()), "my elbow");
          identities.lastConversation(realm, VISITOR, "c_rosa", AFTER.plusSeconds(1));
          conversations.create(
              realm, conversation("c_silent", VISITOR, "good morning", Optional.empty()));
          conversations.create(
              realm, conversation("c_typed", "v_2", "Quiroga, " + EMAIL, Optional.empty()));
          leave(
              conversation("c_moved", "v_3", "and bye", Optional.empty()),
              "Write to " + EMAIL + ", moved@mail.example");
          leave(conversation("c_maria", "v_maria", "hello", MARIA_ROSA.email()), "her shoulder");
          Waiting place = place("w_rosa", VISITOR, ROSA);
          waiting.save(realm, place);
          waiting.save(
              realm,
              place.offered(new Hold("h", "corte", "ana", place.since(), VISITOR, place.since())));
          waiting.save(realm, place("w_maria", "v_maria", MARIA_ROSA));
          wrongCodes.count(realm, VISITOR, world.clock.instant());
          wrongCodes.count(
              realm, WrongCodes.who(world.signer, realm, contact()), world.clock.instant());
          return null;
        });
  }

  @AfterEach
  void close() {
    unguarded.close();
    tables.close();
  }

  @Test
  void everyTableSaysWhatErasingDoesWithIt() {
    assertThat(traces().keySet()).containsExactlyInAnyOrderElementsOf(Schema.TABLES);
  }

  @Test
  void nothingOfThePersonIsLeftAndAllOfEveryoneElse() {
    world.clock.set(AFTER);
    traces()
        .forEach(
            (table, traces) ->
                traces.forEach(
                    trace -> assertThat(content(table)).as(table.name()).contains(trace)));

    int erased = in(() -> records.erase(tenant, " ROSA@mail.example"));

    // 1 booking, 4 conversations and the last of them, 1 place, 2 notices, 2 tries, 2 counts
    assertThat(erased).isEqualTo(13);
    traces()
        .forEach(
            (table, traces) ->
                traces.forEach(
                    trace ->
                        assertThat(content(table).replace("maria.rosa@", ""))
                            .as("afterwards, %s", table.name())
                            .doesNotContain(trace)));
    for (Table table : List.of(Schema.BOOKINGS, Schema.CONVERSATIONS, Schema.WAITING)) {
      assertThat(content(table)).contains("maria.rosa@mail.example");
    }
    assertThat(content(Schema.TRANSCRIPTS)).contains("her shoulder");
    assertThat(in(() -> records.erase(tenant, EMAIL))).isZero();
  }

  @Test
  void theBooksKeepTimeAndService() {
    world.clock.set(AFTER);

    in(() -> records.erase(tenant, EMAIL));

    Booking left = in(() -> world.bookingStore.find(salon.realm, made.bookingId())).orElseThrow();
    assertThat(left.start()).isEqualTo(made.start());
    assertThat(left.serviceId()).isEqualTo("corte");
    assertThat(left.status()).isEqualTo(made.status());
    assertThat(content(Schema.OUTBOX)).as("nobody is told again").doesNotContain("bk_rosa");
  }

  @Test
  void aCancelledBookingIsErasedWithoutBeingAnnouncedAgain() {
    in(() -> world.bookings.cancel(tenant, salon.realm, made, Optional.of("Rosa is ill"), true));

    in(() -> records.erase(tenant, PHONE));

    assertThat(content(Schema.BOOKINGS)).doesNotContain("ill").contains("CANCELLED");
    assertThat(content(Schema.OUTBOX)).doesNotContain("bk_rosa");
  }

  @Test
  void nothingIsErasedWhileABookingIsStillToCome() {
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> in(() -> records.erase(tenant, EMAIL)));

    assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT);
    assertThat(refusal).hasMessageContaining("(1)").hasMessageNotContaining("osa");
    traces()
        .forEach(
            (table, traces) -> traces.forEach(trace -> assertThat(content(table)).contains(trace)));
  }

  @Test
  void theExportHoldsAllThatWouldBeErasedAndNothingOfAnyoneElse() {
    String export = in(() -> records.export(tenant, "9 1111 2222"));

    assertThat(export)
        .startsWith("{\"contact\":\"" + PHONE + "\"")
        .contains("Quiroga", "Rosa@MAIL.example", "bk_rosa", "c_rosa", "c_silent", "w_rosa")
        .contains("my elbow", "\"kind\":\"BOOKED\"", "\"kind\":\"OFFERED\"", "\"number\":1", "knee")
        .doesNotContain("aria", "c_typed");
  }

  @Test
  void whoSharesABrowserKeepsWhatIsTheirs() {
    world.clock.set(AFTER);
    in(
        () -> {
          conversations.create(
              salon.realm, conversation("c_shared", VISITOR, "secret", MARIA_ROSA.email()));
          return null;
        });

    assertThat(in(() -> records.export(tenant, EMAIL))).doesNotContain("secret");
    in(() -> records.erase(tenant, EMAIL));
    assertThat(content(Schema.CONVERSATIONS)).contains("secret");
  }

  @Test
  void otherTenantsAreNeverLookedAt() {
    world.clock.set(AFTER);
    TenantId other = new TenantId("salon-andina-2");
    Tenant corp = Tenant.create(other, "Corp", tenant.plan(), Optional.empty(), tenant.settings());

    int erased = TenantScope.within(other, () -> records.erase(corp, EMAIL));

    assertThat(erased).isZero();
    assertThat(content(Schema.BOOKINGS)).contains("Quiroga");
  }

  private static ContactPoint contact() {
    return ContactPoint.of(EMAIL, "CL");
  }

  private Waiting place(String id, String visitorId, Customer customer) {
    return new Waiting(
        id,
        visitorId,
        "corte",
        Optional.empty(),
        LocalDate.of(2026, 3, 20),
        LocalDate.of(2026, 3, 21),
        Optional.of(customer),
        world.clock.instant(),
        Optional.empty(),
        List.of(),
        1);
  }

  private Conversation conversation(
      String id, String visitorId, String said, Optional<String> email) {
    return new Conversation(
        id,
        visitorId,
        Language.EN,
        0,
        List.of(new Message("m0", Author.VISITOR, said, world.clock.instant())),
        Earlier.NOTHING,
        Draft.EMPTY.with(new Contact(Optional.empty(), email, Optional.empty())),
        List.of(),
        Optional.empty(),
        world.clock.instant(),
        world.clock.instant().plus(Duration.ofDays(90)),
        1);
  }

  /** The next version of one, whose first message has left it. */
  private void leave(Conversation whole, String said) {
    Instant now = world.clock.instant();
    Instant until = now.plus(Duration.ofDays(90));
    conversations.create(salon.realm, whole);
    conversations.update(
        salon.realm,
        new Conversation(
            whole.conversationId(),
            whole.visitorId(),
            whole.language(),
            1,
            whole.messages(),
            whole.earlier(),
            whole.draft(),
            whole.replies(),
            whole.handedOff(),
            whole.createdAt(),
            whole.expiresAt(),
            whole.version() + 1),
        new ConversationStore.Batch(
            0, List.of(new Message("m0", Author.VISITOR, said, now)), until));
  }

  private String content(Table table) {
    return unguarded.scan(scan -> scan.tableName(tables.names.of(table))).items().stream()
        .map(Object::toString)
        .collect(Collectors.joining("\n"));
  }

  private <T> T in(Supplier<T> work) {
    return TenantScope.within(tenant.tenantId(), work::get);
  }
}
