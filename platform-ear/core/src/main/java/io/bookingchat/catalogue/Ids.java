package io.bookingchat.catalogue;

import io.bookingchat.error.Refusal;
import java.util.regex.Pattern;

/** The form of ids and names that a company chooses. */
final class Ids {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private Ids() {}

  static void check(String field, String id) {
    if (!FORM.matcher(id).matches()) {
      throw Refusal.invalid(
          field,
          field
              + " is 1 to 64 letters, digits, dots, hyphens or underscores, such as \"haircut\".");
    }
  }

  static void checkName(String field, String name) {
    if (name.isBlank() || name.length() > 120) {
      throw Refusal.invalid(field, field + " has 1 to 120 characters.");
    }
  }
}
