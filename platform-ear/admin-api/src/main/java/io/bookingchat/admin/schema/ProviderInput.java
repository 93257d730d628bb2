package io.bookingchat.admin.schema;

import io.bookingchat.catalogue.Provider;
import io.bookingchat.tenancy.Settings;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A provider as it is to be; active unless said otherwise. */
@Input("ProviderInput")
public record ProviderInput(
    String providerId,
    String name,
    @Nullable List<@NonNull String> aliases,
    List<@NonNull String> serviceIds,
    Optional<String> zone,
    Optional<Boolean> active) {

  public Provider provider() {
    return new Provider(
        providerId,
        name,
        Lists.orEmpty(aliases),
        serviceIds,
        zone.map(Settings::zone),
        active.orElse(true));
  }
}
