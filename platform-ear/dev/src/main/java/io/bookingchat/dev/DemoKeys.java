package io.bookingchat.dev;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * The public keys of the demo companies, which whoever seeded them configured: the page's
 * {@code @HARBOR_DENTAL_KEY@} is the configuration's {@code bookingchat.demo.key.harbor-dental}.
 */
@Singleton
public final class DemoKeys {
  private static final Pattern PLACE = Pattern.compile("@([A-Z][A-Z0-9_]*)_KEY@");
  private static final Pattern KEY = Pattern.compile("pk_[a-z0-9_]{1,80}");

  private final Function<String, Optional<String>> configuration;

  @Inject
  public DemoKeys(Config configuration) {
    this(name -> configuration.getOptionalValue(name, String.class));
  }

  DemoKeys(Function<String, Optional<String>> configuration) {
    this.configuration = configuration;
  }

  /** The page with its keys; a key that nobody configured leaves an empty place. */
  String fill(String page) {
    return PLACE.matcher(page).replaceAll(this::key);
  }

  private String key(MatchResult place) {
    String tenant = place.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
    return configuration
        .apply("bookingchat.demo.key." + tenant)
        .filter(key -> KEY.matcher(key).matches()) // it goes into HTML as it is
        .orElse("");
  }
}
