package io.bookingchat.agent;

import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import io.bookingchat.language.Language;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
  private Optional<Unavailable> unavailable = Optional.empty();
  private boolean handoff;

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

  public Optional<Unavailable> unavailable() {
    return unavailable;
  }

  public void unavailable(Unavailable wished) {
    unavailable = Optional.of(wished);
  }

  public List<Receipt> receipts() {
    return List.copyOf(receipts);
  }

  public void receipt(Receipt made) {
    receipts.add(made);
  }

  public boolean handoff() {
    return handoff;
  }

  public void handOff() {
    handoff = true;
  }

  public Optional<Service> service(String serviceId) {
    return services.stream().filter(s -> s.serviceId().equals(serviceId)).findFirst();
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
