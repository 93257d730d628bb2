package io.bookingchat.admin;

import io.bookingchat.Component;
import io.bookingchat.privacy.CustomerRecords;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.TenantContext;
import io.bookingchat.tenancy.TenantScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;

/** What a customer may ask of the company: to see what it keeps of them, and to be forgotten. */
@GraphQLApi
@Component
@TenantScoped
public class PrivacyApi {
  private final TenantContext context;
  private final CustomerRecords records;

  @Inject
  public PrivacyApi(TenantContext context, CustomerRecords records) {
    this.context = context;
    this.records = records;
  }

  @Mutation("exportCustomer")
  @RequiresRole(Role.MANAGER)
  public String exportCustomer(@Name("contact") String contact) {
    return records.export(context.tenant(), contact);
  }

  @Mutation("eraseCustomer")
  @RequiresRole(Role.MANAGER)
  public int eraseCustomer(@Name("contact") String contact) {
    return records.erase(context.tenant(), contact);
  }
}
