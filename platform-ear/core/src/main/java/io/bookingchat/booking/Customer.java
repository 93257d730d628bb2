package io.bookingchat.booking;

import io.bookingchat.error.Refusal;
import java.util.Optional;

/**
 * Who an appointment is for, and how to reach them.
 *
 * @param phone in E.164 where it could be read so
 */
public record Customer(String name, Optional<String> email, Optional<String> phone) {
  public Customer {
    if (name.isBlank() || name.length() > 120) {
      throw Refusal.invalidSaying("customer.name", "customer.name");
    }
    if (email.filter(text -> !isEmail(text)).isPresent()) {
      throw Refusal.invalidSaying("customer.email", "customer.email");
    }
    if (phone.filter(text -> !text.matches("[+0-9 ()./-]{5,30}")).isPresent()) {
      throw Refusal.invalidSaying("customer.phone", "customer.phone");
    }
  }

  static boolean isEmail(String text) {
    return text.matches("[^@\\s]{1,64}@[^@\\s]{1,190}");
  }

  /** Nobody any more: what is left of a customer whose data was erased. */
  static Customer erased() {
    return new Customer("-", Optional.empty(), Optional.empty());
  }

  /** The same with the phone in E.164, where it can be read as a number of that region. */
  public Customer in(String region) {
    return new Customer(name, email, phone.map(text -> Phones.e164(text, region).orElse(text)));
  }
}
