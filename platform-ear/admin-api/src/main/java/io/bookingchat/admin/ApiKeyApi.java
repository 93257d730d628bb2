package io.bookingchat.admin;

import io.bookingchat.Component;
import io.bookingchat.admin.schema.ApiKeyInput;
import io.bookingchat.admin.schema.ApiKeyView;
import io.bookingchat.tenancy.ApiKey;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.KeyRing;
import io.bookingchat.tenancy.RealTime;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.TenantContext;
import io.bookingchat.tenancy.TenantScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** The keys of the company's pages. */
@GraphQLApi
@Component
@TenantScoped
public class ApiKeyApi {
  private final TenantContext context;
  private final KeyRing keys;
  private final Clock clock;

  @Inject
  public ApiKeyApi(TenantContext context, KeyRing keys, @RealTime Clock clock) {
    this.context = context;
    this.keys = keys;
    this.clock = clock;
  }

  @Query("apiKeys")
  @RequiresRole(Role.MANAGER)
  public List<@NonNull ApiKeyView> apiKeys() {
    return keys.all(context.tenant().tenantId()).stream().map(this::view).toList();
  }

  @Mutation("createApiKey")
  @RequiresRole(Role.OWNER)
  public ApiKeyView.Created createApiKey(@Name("input") ApiKeyInput input) {
    return ApiKeyView.Created.of(
        keys.create(
            context.tenant(),
            input.name(),
            input.origins(),
            input.mode().orElse(KeyMode.LIVE),
            input.perMinute(),
            input.expiry()));
  }

  @Mutation("rotateApiKey")
  @RequiresRole(Role.OWNER)
  public ApiKeyView.Created rotateApiKey(
      @Name("apiKeyId") String apiKeyId,
      @Name("overlapMinutes") @DefaultValue("1440") int overlapMinutes) {
    return ApiKeyView.Created.of(
        keys.rotate(context.tenant().tenantId(), apiKeyId, overlapMinutes));
  }

  @Mutation("revokeApiKey")
  @RequiresRole(Role.OWNER)
  public ApiKeyView revokeApiKey(@Name("apiKeyId") String apiKeyId) {
    return view(keys.revoke(context.tenant().tenantId(), apiKeyId));
  }

  private ApiKeyView view(ApiKey key) {
    return ApiKeyView.of(key, context.tenant().settings().zone(), clock.instant());
  }
}
