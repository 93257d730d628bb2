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
import io.bookingchat.booking.ClientTokens;
import io.bookingchat.booking.ClientTokens.Token;
import io.bookingchat.booking.Customer;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantContext;
import io.bookingchat.tenancy.TenantScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
  private final ClientTokens tokens;
  private final Cursors cursors;
  private final Alternatives alternatives;

  @Inject
  public BookingApi(
      TenantContext context,
      Offerings offerings,
      BookingStore stored,
      Bookings bookings,
      ClientTokens tokens,
      Cursors cursors,
      Alternatives alternatives) {
    this.context = context;
    this.offerings = offerings;
    this.stored = stored;
    this.bookings = bookings;
    this.tokens = tokens;
    this.cursors = cursors;
    this.alternatives = alternatives;
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
    Customer customer = input.customer().customer();
    String bookingId = tokens.bookingId(realm(tenant), input.token(context.member().subject()), 0);
    Booking made =
        alternatives.offeredFor(
            tenant,
            wanted,
            () ->
                bookings.book(
                    tenant,
                    realm(tenant),
                    wanted,
                    customer,
                    input.ignoreNotice().orElse(false),
                    bookingId));
    if (made.version() == 1 && !(made.customer().equals(customer) && isAt(made, wanted))) {
      throw Refusal.of(ErrorCode.CONFLICT, "This token has made another booking.");
    }
    return view(tenant, made);
  }

  @Mutation("rescheduleBooking")
  @RequiresRole(Role.STAFF)
  public BookingView rescheduleBooking(
      @Name("bookingId") String bookingId,
      @Name("start") OffsetDateTime start,
      @Name("providerId") Optional<String> providerId,
      @Name("ignoreNotice") Optional<Boolean> ignoreNotice,
      @Name("clientToken") Optional<String> clientToken) {
    Tenant tenant = context.tenant();
    return once(
        tenant,
        bookingId,
        clientToken,
        "move " + start.toInstant() + " " + providerId.orElse(""),
        booking -> {
          Appointment to =
              offerings.appointment(
                  tenant.tenantId(),
                  booking.serviceId(),
                  providerId.orElse(booking.providerId()),
                  start.toInstant());
          return alternatives.offeredFor(
              tenant,
              to,
              () ->
                  bookings.reschedule(
                      tenant, realm(tenant), booking, to, ignoreNotice.orElse(false)));
        });
  }

  @Mutation("cancelBooking")
  @RequiresRole(Role.STAFF)
  public BookingView cancelBooking(
      @Name("bookingId") String bookingId,
      @Name("reason") Optional<String> reason,
      @Name("clientToken") Optional<String> clientToken) {
    if (reason.filter(text -> text.length() > LONGEST_REASON).isPresent()) {
      throw Refusal.invalid("reason", "A reason has at most " + LONGEST_REASON + " characters.");
    }
    Tenant tenant = context.tenant();
    return once(
        tenant,
        bookingId,
        clientToken,
        "cancel",
        booking -> bookings.cancel(tenant, realm(tenant), booking, reason, true));
  }

  @Mutation("markBooking")
  @RequiresRole(Role.STAFF)
  public BookingView markBooking(
      @Name("bookingId") String bookingId,
      @Name("status") BookingStatus status,
      @Name("clientToken") Optional<String> clientToken) {
    Tenant tenant = context.tenant();
    return once(
        tenant,
        bookingId,
        clientToken,
        "mark " + status,
        booking -> bookings.mark(realm(tenant), booking, status));
  }

  private BookingView once(
      Tenant tenant,
      String bookingId,
      Optional<String> clientToken,
      String what,
      UnaryOperator<Booking> change) {
    return view(tenant, tokens.once(realm(tenant), bookingId, token(clientToken), what, change));
  }

  private Optional<Token> token(Optional<String> text) {
    return text.map(named -> new Token(context.member().subject(), named));
  }

  private static boolean isAt(Booking booking, Appointment wanted) {
    return booking.serviceId().equals(wanted.serviceId())
        && booking.providerId().equals(wanted.providerId())
        && booking.start().equals(wanted.start());
  }

  private Booking find(Tenant tenant, String bookingId) {
    return stored.find(realm(tenant), bookingId).orElseThrow(() -> Refusal.notFound("booking"));
  }

  private static Realm realm(Tenant tenant) {
    return Realm.live(tenant.tenantId());
  }

  private static BookingView view(Tenant tenant, Booking booking) {
    return BookingView.of(booking, tenant);
  }
}
