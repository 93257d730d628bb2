package io.bookingchat.tenancy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.bookingchat.error.Refusal;
import java.util.regex.Pattern;

/**
 * The id of a tenant: lower-case letters, digits and inner hyphens, 3 to 40 characters. It begins
 * every partition key, so it can never hold the delimiter {@code #}.
 */
public record TenantId(@JsonValue String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,38}[a-z0-9]");

  @JsonCreator
  public TenantId {
    if (!FORM.matcher(value).matches()) {
      throw Refusal.invalid(
          "tenantId",
          "A tenant id is 3 to 40 lower-case letters, digits and inner hyphens, such as"
              + " \"harbor-dental\".");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
