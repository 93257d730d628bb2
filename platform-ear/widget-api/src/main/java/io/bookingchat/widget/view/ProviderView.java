package io.bookingchat.widget.view;

import io.bookingchat.catalogue.Provider;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A professional who can be booked. */
@Type("Provider")
public record ProviderView(
    @NonNull String providerId, @NonNull String name, @NonNull List<@NonNull String> serviceIds) {
  public static ProviderView of(Provider provider) {
    return new ProviderView(provider.providerId(), provider.name(), provider.serviceIds());
  }
}
