package io.bookingchat.health;

import io.bookingchat.Component;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether requests should be sent here. It says no more than that, for anyone may ask. */
@Readiness
@Component
public final class ServerReadiness implements HealthCheck {
  private final OrderlyStop stop;
  private final DatabaseReach database;

  @Inject
  public ServerReadiness(OrderlyStop stop, DatabaseReach database) {
    this.stop = stop;
    this.database = database;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.builder()
        .name("booking-chat")
        .status(!stop.begun() && database.reached())
        .build();
  }
}
