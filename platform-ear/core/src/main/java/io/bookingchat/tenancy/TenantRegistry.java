package io.bookingchat.tenancy;

import io.bookingchat.Component;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Registers tenants, changes their settings, suspends and resumes them. */
@Component
public final class TenantRegistry {
  private static final System.Logger LOG = System.getLogger(TenantRegistry.class.getName());

  private final TenantDirectory tenants;
  private final PlatformModels models;

  @Inject
  public TenantRegistry(TenantDirectory tenants, PlatformModels models) {
    this.tenants = tenants;
    this.models = models;
  }

  /**
   * Registers a company.
   *
   * @param vertical its trade, such as {@code salon}: 1 to 40 lower-case letters, digits and
   *     hyphens
   * @throws Refusal INVALID when a value cannot be so or the id is taken
   */
  public Tenant create(
      TenantId id, String name, Plan plan, Optional<String> vertical, Settings settings) {
    if (name.isBlank() || name.length() > 120) {
      throw Refusal.invalid("name", "A company's name has 1 to 120 characters.");
    }
    if (vertical.filter(text -> !text.matches("[a-z0-9][a-z0-9-]{0,39}")).isPresent()) {
      throw Refusal.invalid(
          "vertical", "A vertical is 1 to 40 lower-case letters, digits and inner hyphens.");
    }
    return tenants.create(Tenant.create(id, name, plan, vertical, settings));
  }

  /**
   * Allows a company more or less than its plan does.
   *
   * @param limits in place of the plan's; empty: the plan's again
   * @throws Refusal INVALID for a negative number, NOT_FOUND for a tenant that does not exist
   */
  public Tenant limit(TenantId id, Optional<Limits> limits) {
    limits.ifPresent(TenantRegistry::check);
    Tenant stored = tenants.fresh(id).orElseThrow(() -> Refusal.notFound("tenant"));
    return tenants.update(stored.within(limits));
  }

  private static void check(Limits limits) {
    boolean possible =
        Stream.of(
                limits.messagesPerMonth(),
                limits.bookingsPerMonth(),
                limits.tokensPerMonth(),
                limits.requestsPerMinute())
            .flatMapToInt(OptionalInt::stream)
            .allMatch(number -> number >= 0);
    if (!possible || limits.requestsPerMinute().equals(OptionalInt.of(0))) {
      throw Refusal.invalid("limits", "A limit is 0 or more; a rate is 1 or more.");
    }
  }

  /**
   * Changes a tenant's settings.
   *
   * @param version as the tenant was read
   * @throws Refusal CONFLICT when it was changed since, INVALID when a value cannot be so or the
   *     platform does not have that model
   */
  public Tenant change(TenantId id, int version, SettingsPatch patch) {
    Tenant stored = tenants.fresh(id).orElseThrow(() -> Refusal.notFound("tenant"));
    if (stored.version() != version) {
      throw Refusal.of(
          ErrorCode.CONFLICT, "The settings were changed meanwhile. Read them and try again.");
    }
    Settings changed = patch.over(stored.settings());
    if (!changed.ai().sameModel(stored.settings().ai())) {
      models.check(changed.ai());
    }
    return tenants.update(stored.with(changed));
  }

  /**
   * Suspends a company: its pages say that the chat is not available, its people may look and
   * change nothing. Other servers know within {@link TenantDirectory#STALE}. One that is suspended
   * already is returned as it is.
   *
   * @param reason for the platform's own people, 1 to 500 characters; the company is not told
   * @throws Refusal NOT_FOUND, INVALID, or CONFLICT while it moves
   */
  public Tenant suspend(TenantId id, String reason) {
    if (reason.isBlank() || reason.length() > 500) {
      throw Refusal.invalid("reason", "A reason has 1 to 500 characters.");
    }
    Tenant suspended = inState(id, TenantState.ACTIVE, TenantState.SUSPENDED);
    LOG.log(
        System.Logger.Level.INFO,
        "{0} is suspended: {1}",
        id.value(),
        reason.replaceAll("\\p{Cntrl}", " "));
    return suspended;
  }

  /** Serves a suspended company again; one that is served is returned as it is. */
  public Tenant resume(TenantId id) {
    return inState(id, TenantState.SUSPENDED, TenantState.ACTIVE);
  }

  private Tenant inState(TenantId id, TenantState from, TenantState to) {
    Tenant stored = tenants.fresh(id).orElseThrow(() -> Refusal.notFound("tenant"));
    if (stored.state() == to) {
      return stored;
    }
    if (stored.state() != from) {
      throw Refusal.of(ErrorCode.CONFLICT, "The company is being moved. Try again later.");
    }
    return tenants.update(stored.with(to));
  }
}
