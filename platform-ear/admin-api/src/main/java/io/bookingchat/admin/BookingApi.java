package io.bookingchat.admin;

import io.bookingchat.Component;
import io.bookingchat.admin.schema.BookingInput;
import io.bookingchat.admin.schema.BookingView;
import io.bookingchat.booking.Appointment;
import io.bookingchat.booking.Booking;
import io.bookingchat.booking.BookingStatus;
import io.bookingchat.booking.BookingStore;
import io.bookingchat.booking.BookingStore.Filter;
import io.bookingchat.booking.Bookings;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantContext;
import io.bookingchat.tenancy.TenantScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;

/** The company's live bookings. */
@GraphQLApi
@Component
@TenantScoped
public class BookingApi {
  private static final int PAGE = 100;
  private static final int LONGEST_REASON = 500;

  private final TenantContext context;
  private final Offerings offerings;
  private final BookingStore stored;
  private final Bookings bookings;
  private final Cursors cursors;

  @Inject
  public BookingApi(
      TenantContext context,
      Offerings offerings,
      BookingStore stored,
      Bookings bookings,
      Cursors cursors) {
    this.context = context;
    this.offerings = offerings;
    this.stored = stored;
    this.bookings = bookings;
    this.cursors = cursors;
  }

  @Query("bookings")
  @RequiresRole(Role.STAFF)
  public BookingView.Page bookings(
      @Name("from") LocalDate from,
      @Name("to") LocalDate to,
      @Name("providerId") Optional<String> providerId,
      @Name("status") Optional<BookingStatus> status,
      @Name("cursor") Optional<String> cursor) {
    Tenant tenant = context.tenant();
    Dates dates = Dates.between(from, to, tenant.settings().zone());
    providerId.ifPresent(id -> offerings.provider(tenant.tenantId(), id));
    Cursors.Query query = cursors.of(realm(tenant), "bookings", from, to, providerId, status);
    BookingStore.Page page =
        stored.between(
            realm(tenant),
            dates.start(),
            dates.end(),
            new Filter(providerId, status),
            cursor.map(query::position),
            PAGE);
    return new BookingView.Page(
        page.items().stream().map(booking -> view(tenant, booking)).toList(),
        page.next().map(query::cursor));
  }

  @Query("booking")
  @RequiresRole(Role.STAFF)
  public BookingView booking(@Name("bookingId") String bookingId) {
    Tenant tenant = context.tenant();
    return view(tenant, find(tenant, bookingId));
  }

  @Mutation("createBooking")
  @RequiresRole(Role.STAFF)
  public BookingView createBooking(@Name("input") BookingInput input) {
    Tenant tenant = context.tenant();
    Appointment wanted =
        offerings.appointment(
            tenant.tenantId(), input.serviceId(), input.providerId(), input.start().toInstant());
    return view(
        tenant,
        bookings.book(
            tenant,
            realm(tenant),
            wanted,
            input.customer().customer().in(tenant.settings().region()),
            input.ignoreNotice().orElse(false)));
  }

  @Mutation("cancelBooking")
  @RequiresRole(Role.STAFF)
  public BookingView cancelBooking(
      @Name("bookingId") String bookingId, @Name("reason") Optional<String> reason) {
    if (reason.filter(text -> text.length() > LONGEST_REASON).isPresent()) {
      throw Refusal.invalid("reason", "A reason has at most " + LONGEST_REASON + " characters.");
    }
    Tenant tenant = context.tenant();
    return view(
        tenant, bookings.cancel(tenant, realm(tenant), find(tenant, bookingId), reason, true));
  }

  private Booking find(Tenant tenant, String bookingId) {
    return stored.find(realm(tenant), bookingId).orElseThrow(() -> Refusal.notFound("booking"));
  }

  private static Realm realm(Tenant tenant) {
    return Realm.live(tenant.tenantId());
  }

  private static BookingView view(Tenant tenant, Booking booking) {
    return BookingView.of(booking, tenant.settings().zone());
  }
}
