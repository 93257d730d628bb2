package io.bookingchat.dynamodb;

import io.bookingchat.booking.Booking;
import io.bookingchat.booking.BookingStatus;
import io.bookingchat.booking.Hold;
import io.bookingchat.booking.LedgerStore.BookingWrite;
import io.bookingchat.booking.Waiting;
import io.bookingchat.limits.UsageStore;
import io.bookingchat.tenancy.Realm;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the customer is to be told of a change, written with the change itself: so neither is there
 * without the other. Whoever delivers it takes it out; its idempotency key goes along, so that
 * nobody is told twice.
 */
final class OutboxItem {
  /** What could not be delivered for so long is no news any more. */
  private static final Duration KEPT = Duration.ofDays(30);

  static final String BOOKING = "bookingId";

  private OutboxItem() {}

  /** Empty for a change that the customer need not hear of. */
  static Optional<Map<String, AttributeValue>> write(
      Realm realm, BookingWrite write, Instant dueAt) {
    Booking booking = after(write);
    String once = booking.bookingId() + "-" + booking.version();
    return kind(write)
        .map(
            kind ->
                Items.item(
                    Items.key(Schema.OUTBOX, Keys.realm(realm), Keys.instantAndId(dueAt, once)),
                    Map.of(
                        "kind",
                        Items.text(kind),
                        BOOKING,
                        Items.text(booking.bookingId()),
                        "dueAt",
                        Items.text(Keys.instant(dueAt)),
                        Table.FORGET_AT,
                        Items.instant(dueAt.plus(KEPT)),
                        "idempotencyKey",
                        Items.text(once))));
  }

  /** Tells someone in the waiting list that a time is held for them. */
  static Map<String, AttributeValue> offer(
      Realm realm, Waiting place, Hold offered, Instant dueAt) {
    String once = place.waitingId() + "-" + place.version();
    return Items.item(
        Items.key(Schema.OUTBOX, Keys.realm(realm), Keys.instantAndId(dueAt, once)),
        Map.of(
            "kind",
            Items.text("OFFERED"),
            "waitingId",
            Items.text(place.waitingId()),
            "expiresAt",
            Items.text(Keys.instant(offered.expiresAt())),
            "dueAt",
            Items.text(Keys.instant(dueAt)),
            Table.FORGET_AT,
            Items.instant(dueAt.plus(KEPT)),
            "idempotencyKey",
            Items.text(once)));
  }

  /** Tells a company that a share of a quota is used up. */
  static Map<String, AttributeValue> quota(
      UsageStore.Month month, int percent, long quota, Instant dueAt) {
    String once = "quota-" + month.month() + "-" + month.metric() + "-" + percent;
    return Items.item(
        Items.key(Schema.OUTBOX, Keys.tenant(month.tenantId()), Keys.instantAndId(dueAt, once)),
        Map.of(
            "kind",
            Items.text("QUOTA"),
            "month",
            Items.text(month.month().toString()),
            "metric",
            Items.text(month.metric().name()),
            "percent",
            Items.number(percent),
            "quota",
            Items.number(quota),
            "dueAt",
            Items.text(Keys.instant(dueAt)),
            Table.FORGET_AT,
            Items.instant(dueAt.plus(KEPT)),
            "idempotencyKey",
            Items.text(once)));
  }

  static Booking after(BookingWrite write) {
    if (write instanceof BookingWrite.Change change) {
      return change.to();
    }
    return ((BookingWrite.Create) write).booking();
  }

  private static Optional<String> kind(BookingWrite write) {
    if (!(write instanceof BookingWrite.Change change)) {
      return Optional.of("BOOKED");
    }
    return switch (change.to().status()) {
      case CANCELLED ->
          change.from().status() == BookingStatus.CANCELLED
              ? Optional.empty()
              : Optional.of("CANCELLED");
      case PENDING, CONFIRMED ->
          change.from().claim().equals(change.to().claim())
              ? Optional.empty()
              : Optional.of("MOVED");
      case COMPLETED, NO_SHOW -> Optional.empty();
    };
  }
}
