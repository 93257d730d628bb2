package io.bookingchat.booking;

import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Signer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An e-mail address or a phone number in the one spelling that tells a customer from others.
 *
 * @param text the address in lower case, or the number in E.164 where it can be read so
 */
public record ContactPoint(String text) {

  /**
   * The contact that somebody wrote.
   *
   * @param region where a number without a country's code belongs, such as {@code CL}
   * @throws Refusal INVALID with field {@code contact} when it is neither address nor number
   */
  public static ContactPoint of(String written, String region) {
    String contact = written.strip();
    if (contact.indexOf('@') < 0) {
      return new ContactPoint(
          Phones.e164(contact, region).orElseThrow(() -> invalid("customer.phone")));
    }
    if (!Customer.isEmail(contact)) {
      throw invalid("customer.email");
    }
    return email(contact);
  }

  /** All contacts of a customer. */
  public static Stream<ContactPoint> of(Customer customer, String region) {
    return of(customer.email(), customer.phone(), region);
  }

  /** All contacts of somebody who may have said one, both or none. */
  public static Stream<ContactPoint> of(
      Optional<String> email, Optional<String> phone, String region) {
    return Stream.concat(
        email.map(ContactPoint::email).stream(),
        phone
            .map(
                number ->
                    Phones.e164(number, region).orElseGet(() -> number.replaceAll("[^+0-9]", "")))
            .map(ContactPoint::new)
            .stream());
  }

  /** What stands for the contact where the contact itself is not kept. */
  String hashed(Signer signer, String purpose, Realm realm) {
    return HexFormat.of().formatHex(signer.digest(purpose, realm, text));
  }

  private static ContactPoint email(String address) {
    return new ContactPoint(address.toLowerCase(Locale.ROOT));
  }

  private static Refusal invalid(String words) {
    return Refusal.invalidSaying("contact", words);
  }
}
