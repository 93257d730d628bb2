package io.bookingchat.plugins;

import io.bookingchat.spi.tenant.TenantView;
import io.bookingchat.tenancy.Tenant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** A tenant as plugins see it. */
record TenantFacts(
    String id, String name, ZoneId zone, Locale language, Optional<String> vertical, String plan)
    implements TenantView {

  static TenantFacts of(Tenant tenant) {
    return new TenantFacts(
        tenant.tenantId().value(),
        tenant.name(),
        tenant.settings().zone(),
        Locale.forLanguageTag(tenant.settings().language()),
        tenant.vertical(),
        tenant.plan().name());
  }
}
