package io.bookingchat.admin.schema;

import io.bookingchat.catalogue.Service;
import io.bookingchat.scheduling.Alignment;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A service as it is to be. Left out: starts on every multiple of its duration after opening, no
 * buffers, one customer, no price, active.
 */
@Input("ServiceInput")
public record ServiceInput(
    String serviceId,
    String name,
    Optional<String> description,
    @Nullable List<@NonNull String> aliases,
    int durationMinutes,
    Optional<Integer> stepMinutes,
    Optional<Alignment> alignment,
    Optional<Integer> bufferBeforeMinutes,
    Optional<Integer> bufferAfterMinutes,
    Optional<Integer> capacity,
    Optional<Integer> priceMinor,
    Optional<String> currency,
    Optional<Boolean> active) {

  public Service service() {
    return new Service(
        serviceId,
        name,
        description,
        Lists.orEmpty(aliases),
        durationMinutes,
        stepMinutes.orElse(durationMinutes),
        alignment.orElse(Alignment.WINDOW),
        bufferBeforeMinutes.orElse(0),
        bufferAfterMinutes.orElse(0),
        capacity.orElse(1),
        Numbers.plain(priceMinor),
        currency,
        active.orElse(true));
  }
}
