package io.bookingchat.dynamodb;

import io.bookingchat.error.Refusal;
import io.bookingchat.limits.UsageStore;
import io.bookingchat.plugins.BindingLevel;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Builds every key there is. A partition is the tenant's id, followed by {@code #test} for what
 * test keys make and by {@code #} and ids; since no id can hold {@code #}, the parts of a partition
 * can be told apart, and no live partition equals one of tests: it has one part less.
 *
 * <p>Asked for an id that is not {@link #possible}, a repository finds nothing.
 */
final class Keys {
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private static final int LONGEST_ID = 200;

  private Keys() {}

  /** A partition of a tenant; only this class makes one. */
  static final class Partition {
    private final String value;

    private Partition(String value) {
      this.value = value;
    }

    AttributeValue attribute() {
      return AttributeValue.fromS(value);
    }
  }

  static Partition tenant(TenantId tenantId) {
    return new Partition(tenantId.value());
  }

  /**
   * A tenant's own, or one of nobody: no id is empty, so none of a tenant begins with {@code #}.
   */
  static Partition level(BindingLevel level) {
    if (level instanceof BindingLevel.OfTenant tenant) {
      return tenant(tenant.tenantId());
    }
    return new Partition(
        level instanceof BindingLevel.OfVertical vertical
            ? "#vertical" + part(vertical.name())
            : "#platform");
  }

  /** Of the directory: the last move of a tenant. */
  static Partition move(TenantId tenantId) {
    return new Partition(tenantId.value() + part("move"));
  }

  /** Of any cell: who may write a tenant's data there wholesale. */
  static Partition fence(TenantId tenantId) {
    return new Partition(tenantId.value() + part("fence"));
  }

  static Partition realm(Realm realm) {
    return new Partition(prefix(realm));
  }

  static Partition provider(TenantId tenantId, String providerId) {
    return new Partition(tenantId.value() + part(providerId));
  }

  static Partition provider(Realm realm, String providerId) {
    return new Partition(prefix(realm) + part(providerId));
  }

  static Partition booking(Realm realm, String bookingId) {
    return new Partition(prefix(realm) + part(bookingId));
  }

  static Partition conversation(Realm realm, String conversationId) {
    return new Partition(prefix(realm) + part(conversationId));
  }

  static Partition visitor(Realm realm, String visitorId) {
    return new Partition(prefix(realm) + part(visitorId));
  }

  static Partition code(Realm realm, String code) {
    return new Partition(prefix(realm) + part(code));
  }

  /** Bookings that start in that month, by UTC. */
  static Partition month(Realm realm, YearMonth month) {
    return new Partition(prefix(realm) + part(month.toString()));
  }

  static YearMonth month(Instant instant) {
    return YearMonth.from(instant.atOffset(ZoneOffset.UTC));
  }

  /** Sorts by time; instants are to the second. */
  static String instant(Instant instant) {
    return INSTANT.format(instant);
  }

  /** Sorts by time; to the millisecond. */
  static String millis(Instant instant) {
    return MILLIS.format(instant);
  }

  static String millisAndId(Instant instant, String id) {
    return millis(instant) + part(id);
  }

  static String instantAndId(Instant instant, String id) {
    return instant(instant) + part(id);
  }

  /** The first sort key that could follow this one: ids begin with a letter or a digit. */
  static String behind(String sortKey) {
    return sortKey + "!";
  }

  static String date(LocalDate date) {
    return date.toString();
  }

  /** Entries of a month of usage begin with it. */
  static String usage(YearMonth month) {
    return month + "#";
  }

  static String usage(UsageStore.Month month) {
    return usage(month.month()) + month.metric().name();
  }

  static String warning(UsageStore.Month month, int percent) {
    return usage(month) + part(Integer.toString(percent));
  }

  /** What was granted of a minute to everyone who shares a rate. */
  static String rate(Instant minute, String who) {
    return "rate" + part(instant(minute)) + part(who);
  }

  private static String prefix(Realm realm) {
    return realm.tenantId().value() + (realm.mode() == KeyMode.TEST ? "#test" : "");
  }

  /** Whether a record could be called that; a client may send anything as an id. */
  static boolean possible(String id) {
    return !id.isEmpty() && id.length() <= LONGEST_ID && id.indexOf('#') < 0;
  }

  private static String part(String id) {
    if (!possible(id)) {
      throw Refusal.notFound("record"); // whatever a client sends as an id: nothing is called that
    }
    return "#" + id;
  }
}
