package io.bookingchat.admin;

import io.bookingchat.Component;
import io.bookingchat.admin.schema.ProviderInput;
import io.bookingchat.admin.schema.ProviderView;
import io.bookingchat.admin.schema.ServiceInput;
import io.bookingchat.admin.schema.ServiceView;
import io.bookingchat.catalogue.Catalogue;
import io.bookingchat.catalogue.CatalogueEditor;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.TenantContext;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** What the company offers and who does it. */
@GraphQLApi
@Component
@TenantScoped
public class CatalogueApi {
  private final TenantContext context;
  private final Catalogue catalogue;
  private final CatalogueEditor editor;

  @Inject
  public CatalogueApi(TenantContext context, Catalogue catalogue, CatalogueEditor editor) {
    this.context = context;
    this.catalogue = catalogue;
    this.editor = editor;
  }

  @Query("services")
  @RequiresRole(Role.STAFF)
  public List<@NonNull ServiceView> services() {
    return catalogue.services(tenantId()).stream().map(ServiceView::of).toList();
  }

  @Query("providers")
  @RequiresRole(Role.STAFF)
  public List<@NonNull ProviderView> providers() {
    return catalogue.providers(tenantId()).stream().map(ProviderView::of).toList();
  }

  @Mutation("saveService")
  @RequiresRole(Role.MANAGER)
  public ServiceView saveService(@Name("input") ServiceInput input) {
    return ServiceView.of(editor.save(tenantId(), input.service()));
  }

  @Mutation("deleteService")
  @RequiresRole(Role.MANAGER)
  public boolean deleteService(@Name("serviceId") String serviceId) {
    editor.deleteService(tenantId(), serviceId);
    return true;
  }

  @Mutation("saveProvider")
  @RequiresRole(Role.MANAGER)
  public ProviderView saveProvider(@Name("input") ProviderInput input) {
    return ProviderView.of(editor.save(tenantId(), input.provider()));
  }

  @Mutation("deleteProvider")
  @RequiresRole(Role.MANAGER)
  public boolean deleteProvider(@Name("providerId") String providerId) {
    editor.deleteProvider(tenantId(), providerId);
    return true;
  }

  private TenantId tenantId() {
    return context.tenant().tenantId();
  }
}
