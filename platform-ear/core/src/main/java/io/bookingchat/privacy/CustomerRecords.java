package io.bookingchat.privacy;

import io.bookingchat.Component;
import io.bookingchat.booking.Booking;
import io.bookingchat.booking.ContactPoint;
import io.bookingchat.booking.CustomerBookings;
import io.bookingchat.booking.CustomerLimit;
import io.bookingchat.booking.Waiting;
import io.bookingchat.booking.WaitingStore;
import io.bookingchat.booking.WrongCodes;
import io.bookingchat.booking.WrongCodes.Tries;
import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.ConversationStore;
import io.bookingchat.conversation.Transcripts;
import io.bookingchat.tenancy.IdentityStore;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Signer;
import io.bookingchat.tenancy.Tenant;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds and erases what is kept about the person behind an e-mail address or a phone number. All of
 * the tenant's bookings and conversations are looked through, a page at a time, and none of another
 * tenant's.
 */
@Component
public final class CustomerRecords {
  private static final int PAGE = 25;

  private final CustomerBookings bookings;
  private final ConversationStore conversations;
  private final Transcripts transcripts;
  private final WaitingStore waiting;
  private final WrongCodes wrongCodes;
  private final CustomerLimit limit;
  private final IdentityStore identities;
  private final Notices notices;
  private final Signer signer;

  @Inject
  public CustomerRecords(
      CustomerBookings bookings,
      ConversationStore conversations,
      Transcripts transcripts,
      WaitingStore waiting,
      WrongCodes wrongCodes,
      CustomerLimit limit,
      IdentityStore identities,
      Notices notices,
      Signer signer) {
    this.bookings = bookings;
    this.conversations = conversations;
    this.transcripts = transcripts;
    this.waiting = waiting;
    this.wrongCodes = wrongCodes;
    this.limit = limit;
    this.identities = identities;
    this.notices = notices;
    this.signer = signer;
  }

  /**
   * All that is kept about a person, as JSON: {@code contact}, and under {@code LIVE} and {@code
   * TEST} what live and test keys have made.
   *
   * @param written e-mail address or phone number, as people write them
   * @throws io.bookingchat.error.Refusal INVALID when it is neither
   */
  public String export(Tenant tenant, String written) {
    ContactPoint contact = ContactPoint.of(written, tenant.settings().region());
    return ExportText.of(contact, files(tenant, contact));
  }

  /**
   * Erases a person. Bookings that are over stay without their customer, all else is deleted. What
   * finds the rest goes last, so an erasure that was interrupted can be repeated.
   *
   * @param written e-mail address or phone number, as people write them
   * @return how many records were erased or made anonymous; 0 when nothing is kept (any more)
   * @throws io.bookingchat.error.Refusal INVALID when it is neither, CONFLICT while a booking is
   *     still to come; nothing is erased then
   */
  public int erase(Tenant tenant, String written) {
    ContactPoint contact = ContactPoint.of(written, tenant.settings().region());
    Map<KeyMode, CustomerFile> files = files(tenant, contact);
    files.values().forEach(file -> bookings.requireOver(file.bookings()));
    return files.entrySet().stream()
        .mapToInt(file -> erase(new Realm(tenant.tenantId(), file.getKey()), file.getValue()))
        .sum();
  }

  private int erase(Realm realm, CustomerFile file) {
    long erased =
        Stream.of(
                file.notices().stream().map(notice -> notices.forget(realm, notice.noticeId())),
                file.wrongCodes().keySet().stream().map(who -> wrongCodes.forget(realm, who)),
                file.counted().stream().map(known -> limit.forget(realm, known)),
                file.conversations().stream()
                    .map(Conversation::visitorId)
                    .distinct()
                    .map(visitor -> identities.forget(realm, visitor)),
                file.conversations().stream()
                    .map(each -> conversations.delete(realm, each.conversationId())))
            .flatMap(each -> each)
            .filter(done -> done)
            .count();
    file.waitingList().forEach(place -> waiting.remove(realm, place.waitingId()));
    file.bookings().forEach(booking -> bookings.anonymise(realm, booking));
    return Math.toIntExact(erased) + file.waitingList().size() + file.bookings().size();
  }

  private Map<KeyMode, CustomerFile> files(Tenant tenant, ContactPoint contact) {
    Map<KeyMode, CustomerFile> files = new EnumMap<>(KeyMode.class);
    for (KeyMode mode : KeyMode.values()) {
      files.put(mode, file(tenant, new Realm(tenant.tenantId(), mode), contact));
    }
    return files;
  }

  private CustomerFile file(Tenant tenant, Realm realm, ContactPoint contact) {
    List<Booking> booked = bookings.of(tenant, realm, contact);
    Person person = Person.of(contact, booked, tenant.settings().region());
    List<Conversation> spoken = conversations(realm, person);
    List<Waiting> waits = waiting.line(realm).stream().filter(person::waits).toList();
    Set<String> told =
        Stream.concat(
                booked.stream().map(Booking::bookingId), waits.stream().map(Waiting::waitingId))
            .collect(Collectors.toSet());
    return new CustomerFile(
        booked,
        spoken,
        waits,
        told.isEmpty() ? List.of() : notices.about(realm, told),
        tries(realm, person, spoken),
        person.contacts().stream().filter(known -> limit.counts(realm, known)).toList());
  }

  private List<Conversation> conversations(Realm realm, Person person) {
    List<Conversation> found = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      ConversationStore.Page page = conversations.page(realm, after, PAGE);
      page.items().stream()
          .map(each -> transcripts.whole(realm, each))
          .filter(person::spoke)
          .forEach(found::add);
      after = page.next();
    } while (after.isPresent());
    return found;
  }

  private Map<String, Tries> tries(Realm realm, Person person, List<Conversation> spoken) {
    Map<String, Tries> tries = new TreeMap<>();
    Stream.of(
            person.visitors().stream(),
            spoken.stream().map(Conversation::visitorId),
            person.contacts().stream().map(known -> WrongCodes.who(signer, realm, known)))
        .flatMap(each -> each)
        .forEach(who -> wrongCodes.find(realm, who).ifPresent(found -> tries.put(who, found)));
    return tries;
  }
}
