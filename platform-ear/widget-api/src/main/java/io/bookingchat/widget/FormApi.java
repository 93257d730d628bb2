package io.bookingchat.widget;

import io.bookingchat.agent.DirectBookings;
import io.bookingchat.booking.Booking;
import io.bookingchat.tenancy.AuditTrail;
import io.bookingchat.tenancy.AuditTrail.Actor;
import io.bookingchat.tenancy.AuditTrail.Change;
import io.bookingchat.tenancy.AuditTrail.Target;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.TenantScoped;
import io.bookingchat.tenancy.VisitorTokens;
import io.bookingchat.widget.view.BookingView;
import io.bookingchat.widget.view.HeldSlotView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Booking without the chat, for a form: services, availability, and then these two. */
@GraphQLApi
@RequestScoped
@TenantScoped
public class FormApi {
  private PageRequest request;
  private DirectBookings bookings;
  private VisitorTokens tokens;
  private AuditTrail trail;

  protected FormApi() {
    // for the container's proxy
  }

  @Inject
  public FormApi(
      PageRequest request, DirectBookings bookings, VisitorTokens tokens, AuditTrail trail) {
    this.request = request;
    this.bookings = bookings;
    this.tokens = tokens;
    this.trail = trail;
  }

  /**
   * Holds a free time for the visitor; one who has no token yet is given one with it.
   *
   * @param replacing the holdId of a time held before, which is given back
   */
  @Mutation
  public @NonNull HeldSlotView holdSlot(
      @NonNull @Name("slotId") String slotId, @Name("replacing") String replacing) {
    Caller.Page page = request.page();
    String visitor = request.knownVisitor().orElseGet(tokens::stranger);
    return HeldSlotView.of(
        bookings.hold(page, visitor, slotId, Optional.ofNullable(replacing)),
        tokens.issue(page, visitor),
        page.tenant().settings().zone());
  }

  /** Books a held time. */
  @Mutation
  public @NonNull BookingView bookSlot(@NonNull @Name("input") BookSlotInput input) {
    Caller.Page page = request.page();
    String visitor = request.visitor();
    Booking booked = bookings.book(page, visitor, input.holdId(), input.customer());
    trail.changed(
        page.tenant().tenantId(),
        new Change(
            Actor.visitor(visitor),
            "bookSlot",
            List.of(new Target("booking", booked.bookingId())),
            List.of()));
    return BookingView.of(booked, page.tenant());
  }
}
