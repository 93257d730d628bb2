package io.bookingchat.admin;

import io.bookingchat.Component;
import io.bookingchat.admin.schema.ScenarioInput;
import io.bookingchat.admin.schema.ScenarioRunView;
import io.bookingchat.admin.schema.SettingsInput;
import io.bookingchat.scenario.Scenarios;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantContext;
import io.bookingchat.tenancy.TenantScoped;
import io.smallrye.graphql.api.Context;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;

/** What the company's chat would answer. */
@GraphQLApi
@Component
@TenantScoped
public class ScenarioApi {
  private final TenantContext context;
  private final Scenarios scenarios;
  private final Context request;

  @Inject
  public ScenarioApi(TenantContext context, Scenarios scenarios, Context request) {
    this.context = context;
    this.scenarios = scenarios;
    this.request = request;
  }

  /**
   * Plays a made-up visitor; nothing of it is stored or counted.
   *
   * @param settings a change to be tried with it, which is not made; its version is not looked at
   */
  @Mutation("tryScenario")
  @RequiresRole(Role.MANAGER)
  public ScenarioRunView tryScenario(
      @Name("input") ScenarioInput input, @Name("settings") Optional<SettingsInput> settings) {
    Tenant stored = context.tenant();
    Tenant tried =
        settings
            .map(change -> change.patch(request.<Map<?, ?>>getArgument("settings")))
            .map(patch -> stored.with(patch.over(stored.settings())))
            .orElse(stored);
    return ScenarioRunView.of(scenarios.play(tried, input.scenario(tried)), tried);
  }
}
