package io.bookingchat.admin.schema;

import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.AllowedOrigin;
import io.bookingchat.tenancy.KeyMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A key to be made; LIVE, the plan's rate and without an end unless said otherwise. */
@Input("ApiKeyInput")
public record ApiKeyInput(
    String name,
    List<@NonNull String> allowedOrigins,
    Optional<KeyMode> mode,
    Optional<Integer> requestsPerMinute,
    Optional<OffsetDateTime> expiresAt) {

  public Set<AllowedOrigin> origins() {
    return allowedOrigins.stream().map(ApiKeyInput::origin).collect(Collectors.toSet());
  }

  public OptionalInt perMinute() {
    return Numbers.plain(requestsPerMinute);
  }

  public Optional<Instant> expiry() {
    return expiresAt.map(OffsetDateTime::toInstant);
  }

  private static AllowedOrigin origin(String text) {
    return AllowedOrigin.of(text)
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "allowedOrigins",
                    "An origin is scheme, host and port of a page, such as"
                        + " \"https://www.example.com\", or \"https://*.example.com\" for all"
                        + " subdomains."));
  }
}
