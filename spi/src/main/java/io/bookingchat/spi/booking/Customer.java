package io.bookingchat.spi.booking;

import java.util.Optional;

/** Who a booking is for, as they said so themselves. The platform implements it. */
public interface Customer {

  /** Name, 1 to 120 characters. */
  String name();

  /** E-mail address, well-formed but not proven to be theirs. */
  Optional<String> email();

  /** Phone number, in E.164 where it could be read so. */
  Optional<String> phone();
}
