package io.bookingchat.admin.schema;

import io.bookingchat.catalogue.Provider;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A professional who can be booked. */
@Type("Provider")
public record ProviderView(
    String providerId,
    String name,
    List<@NonNull String> aliases,
    List<@NonNull String> serviceIds,
    Optional<String> zone,
    boolean active) {

  public static ProviderView of(Provider provider) {
    return new ProviderView(
        provider.providerId(),
        provider.name(),
        provider.aliases(),
        provider.serviceIds(),
        provider.zone().map(ZoneId::getId),
        provider.active());
  }
}
