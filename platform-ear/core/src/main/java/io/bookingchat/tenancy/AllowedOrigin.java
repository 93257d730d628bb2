package io.bookingchat.tenancy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a key may be used: on pages of one origin or, when its owner asks for it with {@code
 * https://*.example.com}, of every subdomain of a host, at any depth, but not of the host itself.
 */
public record AllowedOrigin(@JsonValue String value) {
  private static final String ANY = "*.";

  // at least two labels and no address: nobody means all of "com", or half of an IPv4 address.
  // Only https: over http whoever sits in between is any subdomain they like
  private static final Pattern HOST_OF_MANY =
      Pattern.compile("https://(?:[a-z0-9-]+\\.)+[a-z][a-z0-9-]*[a-z0-9](?::[0-9]+)?");

  @JsonCreator
  public AllowedOrigin {
    if (canonical(value).filter(value::equals).isEmpty()) {
      throw new IllegalArgumentException("not an allowed origin");
    }
  }

  /** What a setting says; empty when it is neither an origin nor a wildcard of subdomains. */
  public static Optional<AllowedOrigin> of(String text) {
    return canonical(text).map(AllowedOrigin::new);
  }

  private static Optional<String> canonical(String text) {
    if (text == null || !text.contains("://" + ANY)) {
      return Origin.of(text).map(Origin::value);
    }
    return Origin.of(text.replaceFirst("://\\*\\.", "://"))
        .map(Origin::value)
        .filter(host -> HOST_OF_MANY.matcher(host).matches())
        .map(host -> host.replaceFirst("://", "://" + ANY));
  }

  /** Whether pages of that origin may use the key. */
  public boolean allows(Origin origin) {
    int wildcard = value.indexOf(ANY);
    if (wildcard < 0) {
      return value.equals(origin.value());
    }
    String scheme = value.substring(0, wildcard);
    String host = value.substring(wildcard + 1); // with its dot, so that no other host ends like it
    return origin.value().startsWith(scheme)
        && origin.value().endsWith(host)
        && origin.value().length() > scheme.length() + host.length();
  }

  @Override
  public String toString() {
    return value;
  }
}
