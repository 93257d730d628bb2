package io.bookingchat.admin;

import io.bookingchat.Component;
import io.bookingchat.booking.Appointment;
import io.bookingchat.catalogue.Catalogue;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.TenantId;
import jakarta.inject.Inject;
import java.time.Instant;

/** Finds what an id names; an id of another tenant is answered like one that does not exist. */
@Component
public final class Offerings {
  private static final Instant FIRST = Instant.parse("1970-01-02T00:00:00Z");
  private static final Instant LAST = Instant.parse("2999-12-30T00:00:00Z");

  private final Catalogue catalogue;

  @Inject
  public Offerings(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  Service service(TenantId tenantId, String serviceId) {
    return catalogue.service(tenantId, serviceId).orElseThrow(() -> Refusal.notFound("service"));
  }

  Provider provider(TenantId tenantId, String providerId) {
    return catalogue.provider(tenantId, providerId).orElseThrow(() -> Refusal.notFound("provider"));
  }

  /** An appointment that could be made; INVALID when the provider does not do the service. */
  Appointment appointment(TenantId tenantId, String serviceId, String providerId, Instant start) {
    Service service = service(tenantId, serviceId);
    Provider provider = provider(tenantId, providerId);
    if (!service.active()) {
      throw Refusal.invalid("serviceId", "This service is not offered at the moment.");
    }
    if (!provider.active() || !provider.does(serviceId)) {
      throw Refusal.invalid("providerId", "This provider does not do the service.");
    }
    if (start.isBefore(FIRST) || start.isAfter(LAST)) {
      throw Refusal.invalid("start", "That time is too far away.");
    }
    return new Appointment(service, provider, start);
  }
}
