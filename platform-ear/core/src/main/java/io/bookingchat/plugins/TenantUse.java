package io.bookingchat.plugins;

import io.bookingchat.spi.booking.PolicyContext;
import io.bookingchat.spi.tenant.TenantView;
import java.util.Map;
import java.util.Optional;

/**
 * A tenant's use of a plugin, which its instances are made for and told of.
 *
 * @param secrets the values of those that the settings name
 */
record TenantUse(TenantFacts facts, Map<String, Object> settings, Map<String, String> secrets)
    implements PolicyContext {
  TenantUse {
    settings = Map.copyOf(settings);
    secrets = Map.copyOf(secrets);
  }

  @Override
  public TenantView tenant() {
    return facts;
  }

  @Override
  public Optional<String> secret(String name) {
    return Optional.ofNullable(secrets.get(name));
  }

  @Override
  public String toString() {
    return facts.id(); // no secret gets into a log by accident
  }
}
