package io.bookingchat.scenario;

import io.bookingchat.Component;
import io.bookingchat.agent.Agent;
import io.bookingchat.agent.HeldOffers;
import io.bookingchat.agent.SlotHandles;
import io.bookingchat.agent.model.AgentLoop;
import io.bookingchat.agent.model.Choices;
import io.bookingchat.agent.model.ModelChoice;
import io.bookingchat.agent.model.Prompt;
import io.bookingchat.agent.model.Replies;
import io.bookingchat.agent.model.ToolTalk;
import io.bookingchat.agent.tools.BookingTools;
import io.bookingchat.agent.tools.CatalogueTools;
import io.bookingchat.agent.tools.ChangeTools;
import io.bookingchat.agent.tools.ContactNotes;
import io.bookingchat.agent.tools.OwnBookings;
import io.bookingchat.agent.tools.PartnerCalls;
import io.bookingchat.agent.tools.Proposals;
import io.bookingchat.agent.tools.RefusedWish;
import io.bookingchat.agent.tools.SlotSearch;
import io.bookingchat.agent.tools.Toolbox;
import io.bookingchat.agent.tools.WaitingTools;
import io.bookingchat.agent.tools.WishNotes;
import io.bookingchat.agent.tools.WishTools;
import io.bookingchat.booking.BookingPolicies;
import io.bookingchat.catalogue.Catalogue;
import io.bookingchat.catalogue.Offers;
import io.bookingchat.conversation.ConversationStore;
import io.bookingchat.conversation.Conversations;
import io.bookingchat.conversation.Transcripts;
import io.bookingchat.limits.Usage;
import io.bookingchat.memory.MemoryConversations;
import io.bookingchat.memory.MemoryWrongCodes;
import io.bookingchat.scheduling.ProviderHoursStore;
import io.bookingchat.tenancy.AuditTrail;
import io.bookingchat.tenancy.IdentityStore;
import io.bookingchat.tenancy.RealTime;
import io.bookingchat.tenancy.Signer;
import io.bookingchat.tenancy.TenantDirectory;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Puts the product's own parts together over stores in memory, anew for each rehearsal. */
@Component
public final class Rehearsals {
  private final Catalogue catalogue;
  private final Offers offers;
  private final ProviderHoursStore hours;
  private final BookingPolicies policies;
  private final TenantDirectory tenants;
  private final IdentityStore identities;
  private final Usage usage;
  private final Signer signer;
  private final ModelChoice models;
  private final Prompt prompt;
  private final Replies replies;
  private final PartnerCalls partners;
  private final Clock real;

  @Inject
  public Rehearsals(
      Catalogue catalogue,
      Offers offers,
      ProviderHoursStore hours,
      BookingPolicies policies,
      TenantDirectory tenants,
      IdentityStore identities,
      Usage usage,
      Signer signer,
      ModelChoice models,
      Prompt prompt,
      Replies replies,
      PartnerCalls partners,
      @RealTime Clock real) {
    this.catalogue = catalogue;
    this.offers = offers;
    this.hours = hours;
    this.policies = policies;
    this.tenants = tenants;
    this.identities = identities;
    this.usage = usage;
    this.signer = signer;
    this.models = models;
    this.prompt = prompt;
    this.replies = replies;
    this.partners = partners;
    this.real = real;
  }

  /**
   * Conversations that leave nothing behind. They are to be held as a test key's, whose doings are
   * neither counted nor limited nor told to anyone.
   *
   * @param at the moment at which the business clock stands still
   * @param turn how long one turn may take
   */
  Conversations open(Instant at, Duration turn) {
    Clock clock = Clock.fixed(at, ZoneOffset.UTC);
    TriedBookings tried =
        new TriedBookings(catalogue, hours, policies, tenants, usage, signer, clock);
    ConversationStore store = new MemoryConversations();
    return new Conversations(
        store,
        new Transcripts(store),
        identities, // asked for verified visitors only, of whom there are none here
        agent(tried, clock, turn),
        usage,
        tried.waiting,
        clock,
        clock);
  }

  private Agent agent(TriedBookings tried, Clock clock, Duration turn) {
    SlotHandles handles = new SlotHandles(signer, clock);
    SlotSearch search =
        new SlotSearch(
            tried.finder, new RefusedWish(tried.finder, tried.explainer), handles, tried.ledger);
    Proposals proposals = new Proposals(tried.holds, policies, search, catalogue, offers);
    ContactNotes contacts = new ContactNotes();
    OwnBookings own =
        new OwnBookings(tried.ledger, new MemoryWrongCodes(), signer, contacts, proposals);
    return new AgentLoop(
        offers,
        proposals,
        own,
        new HeldOffers(tried.waiting, catalogue, handles),
        new Choices(handles),
        models,
        new ToolTalk(tools(tried, proposals, search, contacts, own)),
        prompt,
        replies,
        usage,
        clock,
        real,
        turn);
  }

  private Toolbox tools(
      TriedBookings tried,
      Proposals proposals,
      SlotSearch search,
      ContactNotes contacts,
      OwnBookings own) {
    return new Toolbox(
        new CatalogueTools(hours),
        new WishTools(new WishNotes(proposals), search, proposals, contacts),
        new BookingTools(proposals, tried.bookings, tried.ledger, tried.waiting, signer),
        new ChangeTools(own, proposals, tried.bookings, tried.ledger),
        new WaitingTools(tried.waiting, proposals),
        partners,
        AuditTrail.NONE); // nothing is really changed
  }
}
