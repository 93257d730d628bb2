package io.bookingchat.admin;

import graphql.ExceptionWhileDataFetching;
import graphql.GraphQLError;
import graphql.schema.GraphQLSchema;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.SlotHandles;
import io.bookingchat.audit.AuditReading;
import io.bookingchat.booking.BookingStore;
import io.bookingchat.booking.Bookings;
import io.bookingchat.booking.BookingsOutside;
import io.bookingchat.booking.ClientTokens;
import io.bookingchat.booking.RecurringBookings;
import io.bookingchat.booking.SlotExplainer;
import io.bookingchat.booking.SlotFinder;
import io.bookingchat.booking.WaitingList;
import io.bookingchat.catalogue.Catalogue;
import io.bookingchat.catalogue.CatalogueEditor;
import io.bookingchat.conversation.Author;
import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.ConversationStore;
import io.bookingchat.conversation.Earlier;
import io.bookingchat.conversation.Handoffs;
import io.bookingchat.conversation.Inbox;
import io.bookingchat.conversation.Message;
import io.bookingchat.conversation.Transcripts;
import io.bookingchat.error.Refusal;
import io.bookingchat.graphql.ApiSchema;
import io.bookingchat.language.Language;
import io.bookingchat.limits.Usage;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.plugins.PluginInstallation;
import io.bookingchat.plugins.PluginOffice;
import io.bookingchat.plugins.PluginWorld;
import io.bookingchat.privacy.CustomerRecords;
import io.bookingchat.scenario.Scenarios;
import io.bookingchat.scheduling.HoursEditor;
import io.bookingchat.scheduling.ProviderHoursStore;
import io.bookingchat.tenancy.AuditTrail;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.IdentityKeyRing;
import io.bookingchat.tenancy.KeyRing;
import io.bookingchat.tenancy.RealTime;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantContext;
import io.bookingchat.tenancy.TenantDirectory;
import io.bookingchat.tenancy.TenantMover;
import io.bookingchat.tenancy.TenantRegistry;
import io.bookingchat.tenancy.TenantScopedInterceptor;
import io.smallrye.graphql.cdi.producer.GraphQLProducer;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** The administrative API as the server runs it, over stores in memory and without HTTP. */
final class AdminWorld implements AutoCloseable {
  static final List<Class<?>> APIS =
      List.of(
          TenantApi.class,
          CatalogueApi.class,
          AvailabilityApi.class,
          BookingApi.class,
          RecurrenceApi.class,
          SlotApi.class,
          WaitingApi.class,
          ConversationApi.class,
          ScenarioApi.class,
          ApiKeyApi.class,
          UsageApi.class,
          IdentityApi.class,
          PluginApi.class,
          PrivacyApi.class,
          PlacementApi.class,
          AuditApi.class);

  final MemoryWorld world = new MemoryWorld();
  final GraphQLSchema schema;
  private final WeldContainer container;
  private final LazyPlugins plugins = new LazyPlugins(world);

  /** What an operation answered. */
  record Answer(JsonObject data, List<Refusal> refusals, List<String> errors) {
    Refusal refusal() {
      if (refusals.size() != 1) {
        throw new AssertionError("one refusal was expected: " + this);
      }
      return refusals.get(0);
    }

    JsonValue at(String pointer) {
      if (!errors.isEmpty()) {
        throw new AssertionError("no error was expected: " + errors);
      }
      return Json.createPointer(pointer).getValue(data);
    }

    String text(String pointer) {
      return ((jakarta.json.JsonString) at(pointer)).getString();
    }
  }

  AdminWorld() {
    Weld weld =
        new Weld()
            .disableDiscovery()
            .beanClasses(
                GraphQLProducer.class,
                TenantContext.class,
                TenantScopedInterceptor.class,
                RequiresRoleInterceptor.class,
                AuditedInterceptor.class,
                Offerings.class,
                Cursors.class)
            .addExtension(new Objects(world, plugins));
    APIS.forEach(weld::addBeanClass);
    container = weld.initialize();
    schema = container.select(GraphQLProducer.class).get().initialize(schema());
  }

  private static Schema schema() {
    try (InputStream index = AdminWorld.class.getResourceAsStream("/META-INF/jandex.idx")) {
      return ApiSchema.read(index);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Caller member(Tenant tenant, Role role) {
    return new Caller.Member(tenant, "someone", Set.of(role));
  }

  /** Executes one operation with its arguments written out. */
  Answer call(Caller caller, String query) {
    return call(caller, query, "{}");
  }

  Answer call(Caller caller, String query, String variables) {
    RequestContextController request = container.select(RequestContextController.class).get();
    request.activate();
    try {
      container.select(TenantContext.class).get().resolve(caller);
      List<ExecutionResponse> answers = new ArrayList<>();
      container
          .select(ExecutionService.class)
          .get()
          .executeSync(
              Json.createObjectBuilder()
                  .add("query", query)
                  .add("variables", Json.createReader(new StringReader(variables)).readObject())
                  .build(),
              answers::add);
      return answer(answers.get(0));
    } finally {
      request.deactivate();
    }
  }

  private static Answer answer(ExecutionResponse response) {
    List<Refusal> refusals = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    for (GraphQLError error : response.getExecutionResult().getErrors()) {
      errors.add(error.getMessage());
      if (error instanceof ExceptionWhileDataFetching failed) {
        for (Throwable e = failed.getException(); e != null; e = e.getCause()) {
          if (e instanceof Refusal refusal) {
            refusals.add(refusal);
          }
        }
      }
    }
    JsonObject body = response.getExecutionResultAsJsonObject();
    return new Answer(
        body.get("data") instanceof JsonObject data ? data : JsonValue.EMPTY_JSON_OBJECT,
        refusals,
        errors);
  }

  @Override
  public void close() {
    container.close();
    plugins.close();
  }

  /** The core's objects as beans. */
  public static final class Objects implements Extension {
    private final MemoryWorld world;
    private final LazyPlugins plugins;

    Objects(MemoryWorld world, LazyPlugins plugins) {
      this.world = world;
      this.plugins = plugins;
    }

    void add(@Observes AfterBeanDiscovery event) {
      add(event, Catalogue.class, world.catalogue);
      add(event, ProviderHoursStore.class, world.hours);
      add(event, BookingStore.class, world.bookingStore);
      add(event, TenantDirectory.class, world.directory);
      add(event, TenantMover.class, world.mover);
      add(event, TenantRegistry.class, new TenantRegistry(world.directory, world.models));
      add(event, KeyRing.class, world.keyRing);
      add(event, AuditTrail.class, world.audit);
      add(event, AuditReading.class, new AuditReading(world.auditStore));
      add(event, IdentityKeyRing.class, new IdentityKeyRing(world.identities, world.clock));
      add(event, Bookings.class, world.bookings);
      add(
          event,
          ClientTokens.class,
          new ClientTokens(world.bookingStore, world.codes, world.signer));
      add(
          event,
          BookingsOutside.class,
          new BookingsOutside(world.bookingStore, world.hours, world.clock));
      add(event, CustomerRecords.class, world.customers);
      add(event, RecurringBookings.class, new RecurringBookings(world.bookings));
      add(event, ConversationStore.class, world.conversations);
      add(event, Inbox.class, new Inbox(world.conversations));
      add(event, Transcripts.class, world.transcripts);
      add(
          event,
          Handoffs.class,
          new Handoffs(
              world.conversations,
              world.transcripts,
              new ClientTokens(world.bookingStore, world.codes, world.signer),
              world.clock,
              world.clock));
      add(event, Scenarios.class, new Scenarios(world.rehearsals(), world.clock, world.clock));
      add(event, WaitingList.class, world.waiting);
      add(event, SlotFinder.class, world.finder);
      add(
          event,
          SlotExplainer.class,
          new SlotExplainer(world.calendars, world.policies, world.clock));
      add(event, SlotHandles.class, new SlotHandles(world.signer, world.clock));
      add(event, HoursEditor.class, new HoursEditor(world.hours));
      add(event, CatalogueEditor.class, world.editor);
      add(event, Usage.class, world.usage);
      made(event, PluginOffice.class, () -> plugins.world().office());
      made(event, PluginInstallation.class, () -> plugins.world().installation());
      add(event, io.bookingchat.tenancy.Signer.class, world.signer);
      add(event, Clock.class, world.clock, new OfRealTime());
    }

    private static <T> void made(AfterBeanDiscovery event, Class<T> type, Supplier<T> object) {
      event.<T>addBean().beanClass(type).types(type, Object.class).createWith(any -> object.get());
    }

    private static <T> void add(
        AfterBeanDiscovery event, Class<T> type, T object, Annotation... qualifiers) {
      event
          .<T>addBean()
          .beanClass(type)
          .types(type, Object.class)
          .qualifiers(qualifiers)
          .createWith(context -> object);
    }
  }

  /** Made when a test asks for them: most do not. */
  static final class LazyPlugins implements AutoCloseable {
    private final MemoryWorld world;
    private Optional<PluginWorld> made = Optional.empty();

    LazyPlugins(MemoryWorld world) {
      this.world = world;
    }

    PluginWorld world() {
      if (made.isEmpty()) {
        made = Optional.of(new PluginWorld(world.pluginBindings));
      }
      return made.get();
    }

    @Override
    public void close() {
      made.ifPresent(PluginWorld::close);
    }
  }

  private static final class OfRealTime extends AnnotationLiteral<RealTime> implements RealTime {
    private static final long serialVersionUID = 1L;
  }

  /** A visitor who waits for a person of the salon since that moment. */
  static Conversation handedOff(String conversationId, Instant since) {
    return new Conversation(
        conversationId,
        "v_1",
        Language.ES,
        0,
        List.of(new Message("m1", Author.VISITOR, "Hola", since)),
        new Earlier(List.of(), List.of()),
        Draft.EMPTY,
        List.of(),
        Optional.of(since),
        since,
        since.plus(Duration.ofDays(90)),
        1);
  }
}
