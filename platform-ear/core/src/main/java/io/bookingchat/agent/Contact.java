package io.bookingchat.agent;

import java.util.Optional;

/** Who the visitor says they are, and how to reach them. */
public record Contact(Optional<String> name, Optional<String> email, Optional<String> phone) {
  public static final Contact UNKNOWN =
      new Contact(Optional.empty(), Optional.empty(), Optional.empty());

  public boolean reachable() {
    return email.isPresent() || phone.isPresent();
  }

  /** What the other one says, and this where the other is silent. */
  public Contact updated(Contact other) {
    return new Contact(
        other.name.or(() -> name), other.email.or(() -> email), other.phone.or(() -> phone));
  }
}
