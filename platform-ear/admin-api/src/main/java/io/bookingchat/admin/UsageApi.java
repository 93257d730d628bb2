package io.bookingchat.admin;

import io.bookingchat.Component;
import io.bookingchat.admin.schema.UsageView;
import io.bookingchat.error.Refusal;
import io.bookingchat.limits.Usage;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantContext;
import io.bookingchat.tenancy.TenantScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** What the company has used of what it may use. */
@GraphQLApi
@Component
@TenantScoped
public class UsageApi {
  private final TenantContext context;
  private final Usage usage;

  @Inject
  public UsageApi(TenantContext context, Usage usage) {
    this.context = context;
    this.usage = usage;
  }

  /**
   * A month.
   *
   * @param month such as {@code 2026-03}, of the company's zone
   */
  @Query("usage")
  @RequiresRole(Role.MANAGER)
  public @NonNull UsageView usage(@NonNull @Name("month") String month) {
    Tenant tenant = context.tenant();
    YearMonth asked = month(month);
    return UsageView.of(tenant, asked, usage.of(tenant, asked));
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw Refusal.invalid("month", "A month is written 2026-03.");
    }
  }
}
