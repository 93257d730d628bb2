package io.bookingchat.agent.tools;

import io.bookingchat.Component;
import io.bookingchat.agent.Contact;
import io.bookingchat.agent.TurnState;
import io.bookingchat.booking.Phones;
import io.bookingchat.error.Refusal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Notes who the visitor says they are, in the forms in which customers are kept. */
@Component
public final class ContactNotes {
  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,185}\\.[^@\\s.]{2,}");
  private static final int LONGEST_NAME = 120;

  void save(TurnState state, Arguments arguments) {
    Optional<String> name = arguments.text(ArgumentNames.NAME);
    if (name.filter(text -> text.length() > LONGEST_NAME).isPresent()) {
      throw Refusal.invalid(ArgumentNames.NAME, "A name has at most 120 characters.");
    }
    Optional<String> email = arguments.text(ArgumentNames.EMAIL).map(ContactNotes::email);
    Optional<String> phone =
        arguments.text(ArgumentNames.PHONE).map(text -> phone(text, region(state)));
    state.draft(
        state.draft().with(state.draft().contact().updated(new Contact(name, email, phone))));
  }

  /** Notes one text that is an e-mail address or a phone number. */
  void save(TurnState state, String contact) {
    Contact given =
        contact.contains("@")
            ? new Contact(Optional.empty(), Optional.of(email(contact)), Optional.empty())
            : new Contact(
                Optional.empty(), Optional.empty(), Optional.of(phone(contact, region(state))));
    state.draft(state.draft().with(state.draft().contact().updated(given)));
  }

  /** Whether the contact a visitor gave is one that a customer is reached by. */
  boolean same(Contact given, Optional<String> email, Optional<String> phone, String region) {
    return given
            .email()
            .filter(text -> email.filter(text::equalsIgnoreCase).isPresent())
            .isPresent()
        || given
            .phone()
            .filter(
                text ->
                    phone
                        .map(known -> Phones.e164(known, region).orElse(known))
                        .filter(text::equals)
                        .isPresent())
            .isPresent();
  }

  private static String region(TurnState state) {
    return state.turn().tenant().settings().region();
  }

  private static String email(String text) {
    if (!EMAIL.matcher(text).matches()) {
      throw Refusal.invalid(ArgumentNames.EMAIL, "That is not an e-mail address. Ask again.");
    }
    return text.toLowerCase(Locale.ROOT);
  }

  private static String phone(String text, String region) {
    return Phones.e164(text, region)
        .orElseThrow(
            () -> Refusal.invalid(ArgumentNames.PHONE, "That is not a phone number. Ask again."));
  }
}
