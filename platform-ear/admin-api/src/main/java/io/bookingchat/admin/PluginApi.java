package io.bookingchat.admin;

import io.bookingchat.Component;
import io.bookingchat.admin.schema.PluginView;
import io.bookingchat.plugins.PluginInstallation;
import io.bookingchat.plugins.PluginOffice;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.TenantContext;
import io.bookingchat.tenancy.TenantScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** The plugins of the company, and for the platform those of the server. */
@GraphQLApi
@Component
@TenantScoped
public class PluginApi {
  private final TenantContext context;
  private final PluginOffice office;
  private final PluginInstallation installation;

  @Inject
  public PluginApi(TenantContext context, PluginOffice office, PluginInstallation installation) {
    this.context = context;
    this.office = office;
    this.installation = installation;
  }

  /** Every plugin that there is for the company: in the catalogue, installed, or on. */
  @Query("plugins")
  @RequiresRole(Role.MANAGER)
  public List<@NonNull PluginView> plugins() {
    return office.plugins(context.tenant()).stream().map(PluginView::of).toList();
  }

  /**
   * Turns a plugin on, or changes how it is on.
   *
   * @param version a version or a range of versions; without it as before, at first the newest
   * @param settings a JSON object that fits the plugin's schema; without it as before, at first {}
   */
  @Mutation("enablePlugin")
  @RequiresRole(Role.OWNER)
  public PluginView enablePlugin(
      @Name("pluginId") String pluginId,
      @Name("version") Optional<String> version,
      @Name("settings") Optional<String> settings) {
    return PluginView.of(office.enable(context.tenant(), pluginId, version, settings));
  }

  @Mutation("disablePlugin")
  @RequiresRole(Role.OWNER)
  public PluginView disablePlugin(@Name("pluginId") String pluginId) {
    return PluginView.of(office.disable(context.tenant(), pluginId));
  }

  /** Puts a version of the catalogue on the server; answers the versions that are there. */
  @Mutation("installPlugin")
  @RequiresRole(Role.PLATFORM_ADMIN)
  public List<@NonNull String> installPlugin(
      @NonNull @Name("pluginId") String pluginId, @NonNull @Name("version") String version) {
    return installation.install(pluginId, version);
  }

  /** Takes the newest version off the server; answers the versions that are there. */
  @Mutation("rollbackPlugin")
  @RequiresRole(Role.PLATFORM_ADMIN)
  public List<@NonNull String> rollbackPlugin(@NonNull @Name("pluginId") String pluginId) {
    return installation.rollback(pluginId);
  }
}
