package io.bookingchat.dynamodb;

import io.bookingchat.booking.Booking;
import io.bookingchat.tenancy.Realm;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A booking as an item, with the keys of its indexes. */
final class BookingItem {
  static final String VERSION = "version";
  static final String PROVIDER = "providerId";
  static final String STATUS = "status";

  private BookingItem() {}

  static Map<String, AttributeValue> write(Realm realm, Booking booking) {
    Map<String, AttributeValue> item = new HashMap<>(Documents.item(booking));
    item.put(Schema.BOOKINGS.partitionKey(), Keys.booking(realm, booking.bookingId()).attribute());
    item.put(
        Schema.BOOKINGS_BY_MONTH.partitionKey(),
        Keys.month(realm, Keys.month(booking.start())).attribute());
    item.put(Schema.BOOKINGS_BY_CODE.partitionKey(), Keys.code(realm, booking.code()).attribute());
    booking
        .visitorId()
        .ifPresent(
            visitor ->
                item.put(
                    Schema.BOOKINGS_BY_VISITOR.partitionKey(),
                    Keys.visitor(realm, visitor).attribute()));
    item.put(Schema.BOOKINGS_BY_MONTH.sortKey().orElseThrow(), Items.text(position(booking)));
    return item;
  }

  static Booking read(Map<String, AttributeValue> item) {
    return Documents.read(item, Booking.class);
  }

  /** Where it stands among bookings by start. */
  static String position(Booking booking) {
    return Keys.instantAndId(booking.start(), booking.bookingId());
  }
}
