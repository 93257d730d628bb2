package io.bookingchat.spi.booking;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A booking that someone wants, or a free time that would be offered. The platform implements it;
 * later versions may tell more.
 */
public interface BookingRequest {

  /** Id of the service, as the company chose it; stable. */
  String serviceId();

  /** The service's name as shown to customers; may change at any time. */
  String serviceName();

  /** Id of the professional, as the company chose it; stable. */
  String providerId();

  /** The professional's name as shown to customers; may change at any time. */
  String providerName();

  /** When the appointment begins. */
  Instant start();

  /** When the appointment ends, without any buffer. */
  Instant end();

  /** The zone of the place where it happens: whoever asks for a weekday means this zone's. */
  ZoneId zone();

  /** The beginning as the clock on that place's wall shows it. */
  default ZonedDateTime localStart() {
    return start().atZone(zone());
  }

  /** Who it is for; empty while times are only being looked for. */
  Optional<Customer> customer();
}
