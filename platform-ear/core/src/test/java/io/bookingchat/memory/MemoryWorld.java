package io.bookingchat.memory;

import io.bookingchat.agent.model.EmbeddedOnly;
import io.bookingchat.agent.model.Prompt;
import io.bookingchat.agent.model.Replies;
import io.bookingchat.agent.tools.PartnerCalls;
import io.bookingchat.audit.Audit;
import io.bookingchat.booking.Appointment;
import io.bookingchat.booking.BookingCodes;
import io.bookingchat.booking.BookingPolicies;
import io.bookingchat.booking.BookingStore;
import io.bookingchat.booking.Bookings;
import io.bookingchat.booking.Calendars;
import io.bookingchat.booking.Customer;
import io.bookingchat.booking.CustomerBookings;
import io.bookingchat.booking.CustomerLimit;
import io.bookingchat.booking.Holds;
import io.bookingchat.booking.LedgerChange;
import io.bookingchat.booking.LedgerStore;
import io.bookingchat.booking.SlotFinder;
import io.bookingchat.booking.WaitingList;
import io.bookingchat.booking.WaitingOffers;
import io.bookingchat.booking.WaitingStore;
import io.bookingchat.booking.WrongCodes;
import io.bookingchat.catalogue.Catalogue;
import io.bookingchat.catalogue.CatalogueEditor;
import io.bookingchat.catalogue.Offers;
import io.bookingchat.conversation.ConversationStore;
import io.bookingchat.conversation.Transcripts;
import io.bookingchat.limits.Usage;
import io.bookingchat.limits.UsageStore;
import io.bookingchat.plugins.PluginBindings;
import io.bookingchat.plugins.PluginTool;
import io.bookingchat.plugins.TenantTools;
import io.bookingchat.plugins.ToolVisitor;
import io.bookingchat.privacy.CustomerRecords;
import io.bookingchat.privacy.Notices;
import io.bookingchat.scenario.Rehearsals;
import io.bookingchat.scheduling.ProviderHoursStore;
import io.bookingchat.spi.agent.ToolResult;
import io.bookingchat.tenancy.AiSettings;
import io.bookingchat.tenancy.ApiKeys;
import io.bookingchat.tenancy.KeyFinder;
import io.bookingchat.tenancy.KeyRing;
import io.bookingchat.tenancy.KeyUses;
import io.bookingchat.tenancy.PageAccess;
import io.bookingchat.tenancy.PlatformModels;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Signer;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantDirectory;
import io.bookingchat.tenancy.TenantMover;
import io.bookingchat.tenancy.Tenants;
import io.bookingchat.tenancy.VisitorTokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The product's own objects over stores in memory. Both clocks are one that stands still at {@link
 * #NOW} until a test moves it.
 */
public final class MemoryWorld {
  /** Monday 9 March 2026, 09:00 in Santiago. */
  public static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");

  public final SettableClock clock = new SettableClock(NOW);
  public final Signer signer = new Signer("a secret for tests, never for a server");

  public final Tenants tenants = new MemoryTenants();
  public final ApiKeys apiKeys = new MemoryApiKeys();
  public final Catalogue catalogue;
  public final Offers offers;
  public final CatalogueEditor editor;
  public final ProviderHoursStore hours;
  public final LedgerStore ledger;
  public final BookingStore bookingStore;
  public final ConversationStore conversations = new MemoryConversations();
  public final Transcripts transcripts = new Transcripts(conversations);
  public final WrongCodes wrongCodes = new MemoryWrongCodes();
  public final PluginBindings pluginBindings = new MemoryPluginBindings();

  public final MemoryAudit auditStore = new MemoryAudit();
  public final Audit audit = new Audit(auditStore, clock);

  public final TenantDirectory directory = new TenantDirectory(tenants);
  public final MemoryMoves moves = new MemoryMoves();

  /** Moves tenants at once, between the pool and a cell called andes. */
  public final TenantMover mover =
      new TenantMover(directory, moves, moves, clock, time -> {}, moves::execute);

  /** Bedrock with one model that companies may name beside the standard one; no other provider. */
  public final PlatformModels models =
      new PlatformModels(
          Map.of(
              AiSettings.BEDROCK,
              new PlatformModels.Provided(
                  Optional.of("standard-model"), Optional.of(List.of("other-model")))));

  public final KeyFinder keyFinder = new KeyFinder(apiKeys, clock);
  public final KeyRing keyRing = new KeyRing(apiKeys, keyFinder, clock);
  public final KeyUses keyUses = new KeyUses(apiKeys, clock, Runnable::run);
  public final PageAccess pageAccess = new PageAccess(keyFinder, keyUses, directory);
  public final MemoryIdentities identities = new MemoryIdentities();
  public final VisitorTokens visitorTokens = new VisitorTokens(signer, clock);

  public final UsageStore usageStore = new MemoryUsage();
  public final Usage usage = new Usage(usageStore, clock, clock);

  public final Partners partners = new Partners();
  public final BookingPolicies policies;
  public final BookingCodes codes = new BookingCodes(signer);
  public final Calendars calendars;
  public final SlotFinder finder;
  public final LedgerChange changes;
  public final Holds holds;
  public final WaitingStore waitingStore = new MemoryWaiting();
  public final SettableAlarm alarm = new SettableAlarm(clock);
  public final WaitingList waiting;
  public final Bookings bookings;
  public final CustomerRecords customers;

  public MemoryWorld() {
    this(new NoPolicies());
  }

  public MemoryWorld(BookingPolicies policies) {
    this(policies, new MemoryLedger());
  }

  private MemoryWorld(BookingPolicies policies, MemoryLedger memory) {
    this(policies, memory, memory);
  }

  /** A world whose bookings are kept elsewhere. */
  public MemoryWorld(BookingPolicies policies, LedgerStore ledger, BookingStore bookingStore) {
    this(policies, ledger, bookingStore, new MemoryProviderHours());
  }

  /** A world whose hours are kept elsewhere too. */
  public MemoryWorld(
      BookingPolicies policies,
      LedgerStore ledger,
      BookingStore bookingStore,
      ProviderHoursStore hours) {
    this(policies, ledger, bookingStore, hours, new MemoryCatalogue());
  }

  /** A world whose catalogue is kept elsewhere too. */
  public MemoryWorld(
      BookingPolicies policies,
      LedgerStore ledger,
      BookingStore bookingStore,
      ProviderHoursStore hours,
      Catalogue catalogue) {
    this.catalogue = catalogue;
    this.offers = new Offers(catalogue, clock.ticker());
    this.editor = new CatalogueEditor(catalogue, offers, hours);
    this.hours = hours;
    this.ledger = ledger;
    this.bookingStore = bookingStore;
    this.policies = policies;
    this.calendars = new Calendars(hours, ledger, catalogue);
    this.finder = new SlotFinder(calendars, policies, clock);
    this.changes = new LedgerChange(ledger);
    this.holds = new Holds(calendars, finder, ledger, changes, codes, clock);
    this.waiting =
        new WaitingList(
            waitingStore,
            catalogue,
            new WaitingOffers(waitingStore, catalogue, finder, holds, directory, alarm, clock),
            signer,
            clock);
    CustomerLimit limit = new CustomerLimit(ledger, bookingStore, signer, clock);
    this.bookings =
        new Bookings(
            calendars,
            finder,
            policies,
            changes,
            bookingStore,
            codes,
            waiting,
            limit,
            usage,
            clock);
    this.customers =
        new CustomerRecords(
            new CustomerBookings(bookingStore, changes, clock),
            conversations,
            transcripts,
            waitingStore,
            wrongCodes,
            limit,
            identities,
            new NoNotices(),
            signer);
  }

  /** A world that sends no notices. */
  private static final class NoNotices implements Notices {
    @Override
    public List<Notice> about(Realm realm, Set<String> ids) {
      return List.of();
    }

    @Override
    public boolean forget(Realm realm, String noticeId) {
      return false;
    }
  }

  /** What scenarios of this world's tenants are played with; the model is the embedded one. */
  public Rehearsals rehearsals() {
    return new Rehearsals(
        catalogue,
        offers,
        hours,
        policies,
        directory,
        identities,
        usage,
        signer,
        EmbeddedOnly.models(),
        new Prompt(),
        new Replies(),
        new PartnerCalls(partners),
        clock);
  }

  /** Puts {@link Salon} into this world. */
  public Salon salon() {
    return new Salon(this);
  }

  /** The tools of plugins: none, until a test has some. */
  public static final class Partners implements TenantTools {
    private Optional<TenantTools> tools = Optional.empty();

    public void are(TenantTools some) {
      tools = Optional.of(some);
    }

    @Override
    public List<PluginTool> offered(Tenant tenant) {
      return tools.map(some -> some.offered(tenant)).orElse(List.of());
    }

    @Override
    public ToolResult call(
        Tenant tenant, PluginTool tool, Map<String, Object> arguments, ToolVisitor visitor) {
      return tools.orElseThrow().call(tenant, tool, arguments, visitor);
    }
  }

  /** A company without rules of its own. */
  public static final class NoPolicies implements BookingPolicies {
    @Override
    public Map<Instant, Denial> denied(Tenant tenant, List<Appointment> appointments) {
      return Map.of();
    }

    @Override
    public Optional<Denial> review(
        Tenant tenant, Appointment appointment, Optional<Customer> customer) {
      return Optional.empty();
    }
  }
}
