package io.bookingchat.admin;

import io.bookingchat.Component;
import io.bookingchat.admin.schema.BookingInput;
import io.bookingchat.admin.schema.RecurrenceView;
import io.bookingchat.booking.Appointment;
import io.bookingchat.booking.ClientTokens;
import io.bookingchat.booking.ClientTokens.Token;
import io.bookingchat.booking.RecurringBookings;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantContext;
import io.bookingchat.tenancy.TenantScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;

/** Bookings that come back every week. */
@GraphQLApi
@Component
@TenantScoped
public class RecurrenceApi {
  private final TenantContext context;
  private final Offerings offerings;
  private final RecurringBookings recurring;
  private final ClientTokens tokens;

  @Inject
  public RecurrenceApi(
      TenantContext context,
      Offerings offerings,
      RecurringBookings recurring,
      ClientTokens tokens) {
    this.context = context;
    this.offerings = offerings;
    this.recurring = recurring;
    this.tokens = tokens;
  }

  @Mutation("createRecurringBooking")
  @RequiresRole(Role.STAFF)
  public RecurrenceView createRecurringBooking(
      @Name("input") BookingInput input, @Name("weeks") int weeks) {
    Tenant tenant = context.tenant();
    Realm realm = Realm.live(tenant.tenantId());
    Appointment first =
        offerings.appointment(
            tenant.tenantId(), input.serviceId(), input.providerId(), input.start().toInstant());
    Optional<Token> token = input.token(context.member().subject());
    return RecurrenceView.of(
        recurring.book(
            tenant,
            realm,
            first,
            input.customer().customer(),
            input.ignoreNotice().orElse(false),
            weeks,
            week -> tokens.bookingId(realm, token, week)),
        tenant);
  }
}
