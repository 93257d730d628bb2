package io.bookingchat.admin;

import io.bookingchat.Component;
import io.bookingchat.admin.schema.IdentityKeyInput;
import io.bookingchat.admin.schema.IdentityKeyView;
import io.bookingchat.tenancy.IdentityKeyRing;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.TenantContext;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;

/** The key by which the company's site signs who its visitors are. */
@GraphQLApi
@Component
@TenantScoped
public class IdentityApi {
  private final TenantContext context;
  private final IdentityKeyRing keys;

  @Inject
  public IdentityApi(TenantContext context, IdentityKeyRing keys) {
    this.context = context;
    this.keys = keys;
  }

  @Query("identityKey")
  @RequiresRole(Role.MANAGER)
  public Optional<IdentityKeyView> identityKey() {
    return keys.current(tenantId())
        .map(key -> IdentityKeyView.of(key, context.tenant().settings().zone()));
  }

  /** Registers a key in the place of the one before, which is good for nothing from then on. */
  @Mutation("setIdentityKey")
  @RequiresRole(Role.OWNER)
  public IdentityKeyView.Registered setIdentityKey(@Name("input") IdentityKeyInput input) {
    return IdentityKeyView.Registered.of(
        keys.register(tenantId(), input.algorithm(), input.publicKey()));
  }

  @Mutation("removeIdentityKey")
  @RequiresRole(Role.OWNER)
  public boolean removeIdentityKey() {
    return keys.remove(tenantId());
  }

  private TenantId tenantId() {
    return context.tenant().tenantId();
  }
}
