package io.bookingchat.agent.embedded.understanding;

import java.util.Optional;

/**
 * How to reach the visitor, as far as a message says.
 *
 * @param email in lower case
 * @param phone in E.164
 * @param rest the message without them
 */
record Details(Optional<String> email, Optional<String> phone, String rest) {
  /**
   * @param region ISO 3166 country whose numbers come without a prefix
   * @param asked whether the visitor was asked for them
   */
  static Details in(String text, String region, boolean asked) {
    Optional<Emails.Found> email = Emails.in(text);
    String rest = email.map(Emails.Found::rest).orElse(text);
    Optional<Phones.Found> phone =
        Phones.in(rest, region, asked)
            .or(
                () ->
                    SpokenDigits.written(rest).flatMap(digits -> Phones.in(digits, region, asked)));
    return new Details(
        email.map(Emails.Found::email),
        phone.map(Phones.Found::phone),
        phone.map(Phones.Found::rest).orElse(rest));
  }

  boolean reachable() {
    return email.isPresent() || phone.isPresent();
  }
}
