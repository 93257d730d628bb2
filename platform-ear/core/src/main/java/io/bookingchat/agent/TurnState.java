package io.bookingchat.agent;

import io.bookingchat.booking.Booking;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import io.bookingchat.catalogue.Visit;
import io.bookingchat.error.Refusal;
import io.bookingchat.hours.WeeklyWindow;
import io.bookingchat.language.Language;
import io.bookingchat.plugins.PluginTool;
import io.bookingchat.tenancy.AuditTrail.Actor;
import io.bookingchat.tenancy.AuditTrail.Change;
import io.bookingchat.tenancy.AuditTrail.Target;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One turn while it is being answered: its facts, and what its tools have done so far. Made for the
 * turn and gone with it.
 */
public final class TurnState {
  private final AgentTurn turn;
  private final List<Service> services;
  private final List<Provider> providers;
  private final Instant now;
  private final List<Receipt> receipts = new ArrayList<>();
  private Draft draft;
  private Language language;
  private Optional<OfferedSlot> chosen = Optional.empty();
  private String visitorText;
  private Optional<Unavailable> unavailable = Optional.empty();
  private Optional<Unavailable> firstUnavailable = Optional.empty();
  private Optional<Refusal> refused = Optional.empty();
  private List<Booking> found = List.of();
  private List<WeeklyWindow> hours = List.of();
  private List<Target> targets = new ArrayList<>();
  private List<String> fields = new ArrayList<>();
  private Optional<HeldOffer> held = Optional.empty();
  private Supplier<List<Booking>> own = List::of;
  private Optional<List<Booking>> ownRead = Optional.empty();
  private Optional<List<PluginTool>> partnerTools = Optional.empty();
  private Optional<Answered> answered = Optional.empty();
  private boolean handoff;
  private boolean declined;

  /**
   * @param services the active ones; {@code providers} likewise
   * @param now by the business clock
   */
  public TurnState(AgentTurn turn, List<Service> services, List<Provider> providers, Instant now) {
    this.turn = turn;
    this.services = List.copyOf(services);
    this.providers = List.copyOf(providers);
    this.now = now;
    this.draft = turn.draft();
    this.language = turn.language();
    this.visitorText = turn.input() instanceof VisitorInput.Text said ? said.text() : "";
  }

  public AgentTurn turn() {
    return turn;
  }

  public List<Service> services() {
    return services;
  }

  public List<Provider> providers() {
    return providers;
  }

  public Instant now() {
    return now;
  }

  public ZoneId zone() {
    return turn.tenant().settings().zone();
  }

  public LocalDateTime localNow() {
    return LocalDateTime.ofInstant(now, zone());
  }

  public Draft draft() {
    return draft;
  }

  public void draft(Draft changed) {
    draft = changed;
  }

  /** The language to answer in: the visitor's, where this message shows it. */
  public Language language() {
    return language;
  }

  public void language(Language changed) {
    language = changed;
  }

  /** What the visitor says in this turn; for a choice, its label. */
  public String visitorText() {
    return visitorText;
  }

  /** The offered time that the visitor chose in this turn by its handle, already checked. */
  public Optional<OfferedSlot> chosen() {
    return chosen;
  }

  /** The visitor took a ready answer: it means its label. */
  public void choose(QuickReply reply) {
    visitorText = reply.label();
  }

  /**
   * The visitor took an offered time.
   *
   * @param label the time in words
   */
  public void choose(OfferedSlot slot, String label) {
    chosen = Optional.of(slot);
    visitorText = label;
  }

  /** A time from the waiting list that is held for the visitor. */
  public Optional<HeldOffer> held() {
    return held;
  }

  public void held(Optional<HeldOffer> offer) {
    held = offer;
  }

  /** What this turn's wish was refused for. */
  public Optional<Unavailable> unavailable() {
    return unavailable;
  }

  public void unavailable(Unavailable wished) {
    unavailable = Optional.of(wished);
    firstUnavailable = firstUnavailable.or(() -> unavailable);
  }

  /** What it was refused for at first, before another reading of it was tried. */
  public Optional<Unavailable> firstUnavailable() {
    return firstUnavailable;
  }

  /** This turn's wish can be had after all. */
  public void available() {
    unavailable = Optional.empty();
  }

  /** Why the last tool call of this turn was refused; empty when it was not. */
  public Optional<Refusal> refused() {
    return refused;
  }

  public void refused(Optional<Refusal> lastCall) {
    refused = lastCall;
  }

  /** Bookings of the visitor that this turn's last search found, by start. */
  public List<Booking> found() {
    return found;
  }

  /** Whether another one that was found is of the same service and the same time. */
  public boolean twin(Booking booking) {
    return found.stream()
        .filter(other -> !other.bookingId().equals(booking.bookingId()))
        .filter(other -> other.serviceId().equals(booking.serviceId()))
        .anyMatch(other -> other.start().equals(booking.start()));
  }

  public void found(List<Booking> bookings) {
    found = List.copyOf(bookings);
  }

  /**
   * The visitor's own coming bookings, by start; read when first asked for, and again after a
   * change.
   */
  public List<Booking> own() {
    if (ownRead.isEmpty()) {
      ownRead = Optional.of(own.get());
    }
    return ownRead.get();
  }

  public void own(Supplier<List<Booking>> coming) {
    own = coming;
  }

  /** When the company is open, once {@code business_info} was called in this turn; by weekday. */
  public List<WeeklyWindow> hours() {
    return hours;
  }

  public void hours(List<WeeklyWindow> weekly) {
    hours = List.copyOf(weekly);
  }

  /** The tools of the tenant's plugins; looked up once, when they are first asked for. */
  public List<PluginTool> partnerTools(Supplier<List<PluginTool>> lookUp) {
    if (partnerTools.isEmpty()) {
      partnerTools = Optional.of(lookUp.get());
    }
    return partnerTools.get();
  }

  /** The same, as far as they were looked up. */
  public List<PluginTool> partnerTools() {
    return partnerTools.orElse(List.of());
  }

  /** What a plugin's tool answered in words for the visitor, and where it has it from. */
  public record Answered(String words, Optional<String> source) {}

  /** The last such answer of this turn. */
  public Optional<Answered> answered() {
    return answered;
  }

  public void answered(Answered answer) {
    answered = Optional.of(answer);
  }

  public List<Receipt> receipts() {
    return List.copyOf(receipts);
  }

  public void receipt(Receipt made) {
    receipts.add(made);
    ownRead = Optional.empty(); // they are others now
  }

  /**
   * The running tool changed a record.
   *
   * @param changed the names of what changed; none: the record was made
   */
  public void touched(String kind, String id, String... changed) {
    targets.add(new Target(kind, id));
    fields.addAll(List.of(changed));
  }

  /** What the visitor changed with that tool since it was last asked. */
  public Change change(String tool) {
    Change change = new Change(Actor.visitor(turn.visitorId()), tool, targets, fields);
    targets = new ArrayList<>();
    fields = new ArrayList<>();
    return change;
  }

  /**
   * Whether the visitor clearly says no in this turn: then nothing is done, whatever a model says.
   */
  public boolean declined() {
    return declined;
  }

  public void decline() {
    declined = true;
  }

  public boolean handoff() {
    return handoff;
  }

  public void handOff() {
    handoff = true;
  }

  /** The active service that the visitor wants. */
  public Optional<Service> wishedService() {
    return draft.serviceId().flatMap(this::service);
  }

  /** The services that somebody does. */
  public List<Service> bookable() {
    return services.stream().filter(this::done).toList();
  }

  /** Whether somebody does the service, or all services of the visit. */
  public boolean done(Service service) {
    return providers.stream().anyMatch(provider -> provider.does(service.serviceId()));
  }

  /** An active service, or a visit of active services that can be had in one. */
  public Optional<Service> service(String serviceId) {
    return Visit.possible(
        serviceId, id -> services.stream().filter(each -> each.serviceId().equals(id)).findFirst());
  }

  public Optional<Provider> provider(String providerId) {
    return providers.stream().filter(p -> p.providerId().equals(providerId)).findFirst();
  }

  /** The active providers of a service whom the visitor has not turned down. */
  public List<Provider> eligible(Service service) {
    return providers.stream()
        .filter(provider -> provider.does(service.serviceId()))
        .filter(provider -> wanted(provider.providerId()))
        .toList();
  }

  private boolean wanted(String providerId) {
    ProviderChoice choice = draft.provider();
    if (choice instanceof ProviderChoice.Chosen chosen) {
      return chosen.providerId().equals(providerId);
    }
    return !(choice instanceof ProviderChoice.Except except)
        || !except.providerIds().contains(providerId);
  }
}
