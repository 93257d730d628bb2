package io.bookingchat.admin.schema;

import io.bookingchat.tenancy.Plan;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Input;

/** A company to be registered. */
@Input("CreateTenantInput")
public record TenantInput(
    String tenantId,
    String name,
    String zone,
    String language,
    Plan plan,
    Optional<String> vertical) {}
