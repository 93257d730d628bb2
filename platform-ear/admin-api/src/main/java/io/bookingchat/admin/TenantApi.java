package io.bookingchat.admin;

import io.bookingchat.Component;
import io.bookingchat.admin.schema.LimitsInput;
import io.bookingchat.admin.schema.SettingsInput;
import io.bookingchat.admin.schema.TenantInput;
import io.bookingchat.admin.schema.TenantView;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.Settings;
import io.bookingchat.tenancy.TenantContext;
import io.bookingchat.tenancy.TenantDirectory;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantRegistry;
import io.bookingchat.tenancy.TenantScoped;
import io.smallrye.graphql.api.Context;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Companies and their settings. */
@GraphQLApi
@Component
@TenantScoped
public class TenantApi {
  private final TenantContext context;
  private final TenantDirectory tenants;
  private final TenantRegistry registry;
  private final Context request;

  @Inject
  public TenantApi(
      TenantContext context, TenantDirectory tenants, TenantRegistry registry, Context request) {
    this.context = context;
    this.tenants = tenants;
    this.registry = registry;
    this.request = request;
  }

  @Query("tenant")
  @RequiresRole(Role.STAFF)
  public TenantView tenant() {
    return tenants
        .fresh(context.tenant().tenantId())
        .map(TenantView::of)
        .orElseThrow(() -> Refusal.notFound("tenant"));
  }

  @Mutation("createTenant")
  @RequiresRole(Role.PLATFORM_ADMIN)
  public TenantView createTenant(@Name("input") TenantInput input) {
    return TenantView.of(
        registry.create(
            new TenantId(input.tenantId()),
            input.name(),
            input.plan(),
            input.vertical(),
            Settings.of(Settings.languageTag(input.language()), Settings.zone(input.zone()))));
  }

  /**
   * Allows a company more or less than its plan does.
   *
   * @param limits in place of the plan's, null meaning no limit; without it the plan's again
   */
  @Mutation("overrideLimits")
  @RequiresRole(Role.PLATFORM_ADMIN)
  public TenantView overrideLimits(
      @NonNull @Name("tenantId") String tenantId, @Name("limits") Optional<LimitsInput> limits) {
    return TenantView.of(registry.limit(new TenantId(tenantId), limits.map(LimitsInput::limits)));
  }

  @Mutation("suspendTenant")
  @RequiresRole(Role.PLATFORM_ADMIN)
  public TenantView suspendTenant(
      @Name("tenantId") String tenantId, @Name("reason") String reason) {
    return TenantView.of(registry.suspend(new TenantId(tenantId), reason));
  }

  @Mutation("resumeTenant")
  @RequiresRole(Role.PLATFORM_ADMIN)
  public TenantView resumeTenant(@Name("tenantId") String tenantId) {
    return TenantView.of(registry.resume(new TenantId(tenantId)));
  }

  @Mutation("updateSettings")
  @RequiresRole(Role.MANAGER)
  public TenantView updateSettings(@Name("input") SettingsInput input) {
    Map<?, ?> sent = request.getArgument("input");
    return TenantView.of(
        registry.change(context.tenant().tenantId(), input.version(), input.patch(sent)));
  }
}
