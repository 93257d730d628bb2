package io.bookingchat.agent.tools;

import io.bookingchat.Component;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.Lookup;
import io.bookingchat.agent.TurnState;
import io.bookingchat.booking.Booking;
import io.bookingchat.booking.BookingStore;
import io.bookingchat.booking.ContactPoint;
import io.bookingchat.booking.WrongCodes;
import io.bookingchat.booking.WrongCodes.Tries;
import io.bookingchat.catalogue.Visit;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Signer;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which bookings are the visitor's: those they made, and one whose code they gave together with the
 * contact it was made with. Nothing is said about a code before the contact fits.
 */
@Component
public final class OwnBookings {
  private final BookingStore store;
  private final WrongCodes wrongCodes;
  private final Signer signer;
  private final ContactNotes contacts;
  private final Proposals proposals;

  @Inject
  public OwnBookings(
      BookingStore store,
      WrongCodes wrongCodes,
      Signer signer,
      ContactNotes contacts,
      Proposals proposals) {
    this.store = store;
    this.wrongCodes = wrongCodes;
    this.signer = signer;
    this.contacts = contacts;
    this.proposals = proposals;
  }

  /** Lets the state say which bookings the visitor has, at the cost of a reading. */
  public void know(TurnState state) {
    state.own(() -> coming(state));
  }

  Map<String, Object> find(TurnState state, Arguments arguments) {
    arguments.text(ArgumentNames.CONTACT).ifPresent(contact -> contacts.save(state, contact));
    List<Booking> coming = state.own();
    Optional<String> given = arguments.text(ArgumentNames.CODE).map(OwnBookings::code);
    Optional<String> code = given.or(() -> state.draft().lookup().code());
    if (code.isPresent()) {
      List<Booking> made =
          coming.stream().filter(booking -> booking.code().equals(code.get())).toList();
      return made.isEmpty() ? byCode(state, code.get(), given) : found(state, made);
    }
    return found(
        state, coming.stream().filter(booking -> fits(state, booking, arguments)).toList());
  }

  /**
   * A booking the visitor may change.
   *
   * @throws Refusal NOT_FOUND for any other, whether it exists or not
   */
  Booking verified(TurnState state, String bookingId) {
    boolean known = state.draft().bookingId().equals(Optional.of(bookingId));
    return store
        .find(state.turn().realm(), bookingId)
        .filter(booking -> known || madeBy(state, booking))
        .orElseThrow(() -> Refusal.notFound("booking"));
  }

  private Map<String, Object> byCode(TurnState state, String code, Optional<String> given) {
    Lookup lookup = state.draft().lookup();
    if (lookup.closed(state.now())) {
      lookup(state, lookup.forgotten());
      throw closed();
    }
    if (!state.draft().contact().reachable()) {
      lookup(state, lookup.waiting(code));
      return Map.of("needs", "the phone number or e-mail address the booking was made with");
    }
    Tries tries = count(state);
    if (tries.closed()) {
      lookup(state, lookup.shut(tries.forgetAt()));
      throw closed();
    }
    Optional<Booking> booking =
        store
            .findByCode(state.turn().realm(), code)
            .filter(found -> coming(state, found))
            .filter(found -> reaches(state, found));
    if (booking.isEmpty()) {
      // a code that is new deserves a second contact; then another code has to come
      lookup(
          state,
          tries.last()
              ? lookup.shut(tries.forgetAt())
              : lookup.wrong(given.filter(text -> !waited(lookup, text))));
      state.found(List.of());
      throw Refusal.notFound("booking with that code and contact");
    }
    whoTries(state).forEach(who -> wrongCodes.forgive(state.turn().realm(), who, state.now()));
    return found(state, List.of(booking.get()));
  }

  /** One more try of this visitor and for this contact; the one of them with the most tries. */
  private Tries count(TurnState state) {
    return whoTries(state)
        .map(who -> wrongCodes.count(state.turn().realm(), who, state.now()))
        .max(Comparator.comparing(Tries::number))
        .orElseThrow();
  }

  /** A visitor can be anyone anew, so the contact counts as well; it is kept as a hash. */
  private Stream<String> whoTries(TurnState state) {
    Realm realm = state.turn().realm();
    return Stream.concat(
        Stream.of(state.turn().visitorId()),
        ContactPoint.of(
                state.draft().contact().email(),
                state.draft().contact().phone(),
                state.turn().tenant().settings().region())
            .map(contact -> WrongCodes.who(signer, realm, contact)));
  }

  private static Refusal closed() {
    return Refusal.policy("LOOKUP_CLOSED", "Too many wrong codes. Try again in an hour.");
  }

  private Map<String, Object> found(TurnState state, List<Booking> matches) {
    state.found(matches);
    if (matches.size() == 1) {
      Booking only = matches.get(0);
      Draft draft = state.draft();
      boolean other = !draft.bookingId().equals(Optional.of(only.bookingId()));
      if (other) {
        proposals.withdraw(state);
        state.draft(
            state
                .draft()
                .with(draft.lookup().found(only.bookingId()))
                .withService(only.serviceId())
                .offering(List.of()));
      }
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("bookings", matches.stream().map(booking -> Facts.booking(state, booking)).toList());
    return facts;
  }

  private List<Booking> coming(TurnState state) {
    return store.ofVisitor(state.turn().realm(), state.turn().visitorId()).stream()
        .filter(booking -> coming(state, booking))
        .toList();
  }

  private static boolean coming(TurnState state, Booking booking) {
    return booking.status().occupies() && booking.end().isAfter(state.now());
  }

  private static boolean madeBy(TurnState state, Booking booking) {
    return booking.visitorId().equals(Optional.of(state.turn().visitorId()));
  }

  private boolean reaches(TurnState state, Booking booking) {
    return contacts.same(
        state.draft().contact(),
        booking.customer().email(),
        booking.customer().phone(),
        state.turn().tenant().settings().region());
  }

  private static boolean fits(TurnState state, Booking booking, Arguments arguments) {
    LocalDate day = LocalDate.ofInstant(booking.start(), state.zone());
    LocalTime time = LocalTime.ofInstant(booking.start(), state.zone());
    return arguments
            .text(ArgumentNames.SERVICE)
            .map(wanted -> Visit.includes(booking.serviceId(), wanted))
            .orElse(true)
        && arguments.text(ArgumentNames.PROVIDER).map(booking.providerId()::equals).orElse(true)
        && arguments.date(ArgumentNames.DAY).map(day::equals).orElse(true)
        && arguments.time(ArgumentNames.TIME).map(time::equals).orElse(true);
  }

  private static boolean waited(Lookup lookup, String code) {
    return lookup.code().equals(Optional.of(code));
  }

  private static void lookup(TurnState state, Lookup changed) {
    state.draft(state.draft().with(changed));
  }

  private static String code(String given) {
    return given.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }
}
