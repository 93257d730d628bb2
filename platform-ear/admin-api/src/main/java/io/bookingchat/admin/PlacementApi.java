package io.bookingchat.admin;

import io.bookingchat.Component;
import io.bookingchat.admin.schema.TenantMoveView;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantMover;
import io.bookingchat.tenancy.TenantScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** In which cell a company's data is. */
@GraphQLApi
@Component
@TenantScoped
public class PlacementApi {
  private final TenantMover mover;

  @Inject
  public PlacementApi(TenantMover mover) {
    this.mover = mover;
  }

  /** Begins to move a company, goes on with its move, or takes it back; see the mover. */
  @Mutation("moveTenant")
  @RequiresRole(Role.PLATFORM_ADMIN)
  public @NonNull TenantMoveView moveTenant(
      @NonNull @Name("tenantId") String tenantId, @NonNull @Name("cell") String cell) {
    return TenantMoveView.of(mover.move(new TenantId(tenantId), cell));
  }

  /** A company's last move; null when it never moved. */
  @Query("tenantMove")
  @RequiresRole(Role.PLATFORM_ADMIN)
  public Optional<TenantMoveView> tenantMove(@NonNull @Name("tenantId") String tenantId) {
    return mover.find(new TenantId(tenantId)).map(TenantMoveView::of);
  }
}
