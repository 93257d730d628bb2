package io.bookingchat.tenancy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The origin of a page, as a browser sends it: scheme, host and, unless it is the scheme's own, the
 * port. Two origins are the same when all three are (RFC 6454, section 5).
 */
public record Origin(@JsonValue String value) {
  // what browsers send is lower case and without path, userinfo or trailing dot; the rest is forged
  private static final Pattern FORM =
      Pattern.compile(
          "(https?)://((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
              + "|\\[[0-9a-f:]+])(?::([1-9][0-9]{0,4}))?");

  @JsonCreator
  public Origin {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an origin");
    }
  }

  /** The origin of a header or a setting; empty when it is not exactly one. */
  public static Optional<Origin> of(String text) {
    if (text == null || text.length() > 300) {
      return Optional.empty();
    }
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String port = matcher.group(3);
    boolean usual = "https".equals(matcher.group(1)) ? "443".equals(port) : "80".equals(port);
    return Optional.of(
        new Origin(
            matcher.group(1)
                + "://"
                + matcher.group(2)
                + (port == null || usual ? "" : ":" + port)));
  }

  @Override
  public String toString() {
    return value;
  }
}
