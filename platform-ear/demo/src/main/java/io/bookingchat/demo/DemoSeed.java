package io.bookingchat.demo;

import io.bookingchat.catalogue.Catalogue;
import io.bookingchat.dynamodb.Connection;
import io.bookingchat.dynamodb.Store;
import io.bookingchat.dynamodb.StoredApiKeys;
import io.bookingchat.dynamodb.StoredCatalogue;
import io.bookingchat.dynamodb.StoredPluginBindings;
import io.bookingchat.dynamodb.StoredProviderHours;
import io.bookingchat.dynamodb.StoredTenants;
import io.bookingchat.dynamodb.TableCreation;
import io.bookingchat.dynamodb.TableNames;
import io.bookingchat.plugins.PluginBindings;
import io.bookingchat.scheduling.ProviderHours;
import io.bookingchat.scheduling.ProviderHoursStore;
import io.bookingchat.tenancy.AllowedOrigin;
import io.bookingchat.tenancy.ApiKey;
import io.bookingchat.tenancy.ApiKeys;
import io.bookingchat.tenancy.KeyFinder;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.KeyRing;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantScope;
import io.bookingchat.tenancy.Tenants;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Creates the tables and the make-believe companies where they are absent; what is there stays as
 * it is, bookings and changed settings included.
 */
final class DemoSeed implements AutoCloseable {
  private final Connection connection;
  private final TableCreation tables;
  private final Tenants tenants;
  private final Catalogue catalogue;
  private final ProviderHoursStore hours;
  private final ApiKeys keys;
  private final KeyFinder finder;
  private final KeyRing ring;
  private final PluginBindings plugins;

  DemoSeed(URI endpoint) {
    TableNames names = new TableNames(Optional.empty());
    connection = Connection.local(endpoint, names);
    Store store = new Store(connection.client(), names);
    tables = new TableCreation(connection.client(), names);
    tenants = new StoredTenants(store);
    catalogue = new StoredCatalogue(store);
    hours = new StoredProviderHours(store);
    keys = new StoredApiKeys(store);
    finder = new KeyFinder(keys, Clock.systemUTC());
    ring = new KeyRing(keys, finder, Clock.systemUTC());
    plugins = new StoredPluginBindings(store);
  }

  /** Sows what is absent, and gives the key of each company's page. */
  Map<String, String> sow(Secrets secrets, int port) throws IOException {
    tables.createAbsent();
    Map<String, String> pageKeys = new LinkedHashMap<>();
    for (DemoTenant company : DemoTenant.all()) {
      Tenant wanted = company.tenant();
      String key =
          TenantScope.within(
              wanted.tenantId(), () -> pageKey(tenant(company, wanted), secrets, origins(port)));
      pageKeys.put(company.tenantId(), key);
    }
    return pageKeys;
  }

  private Tenant tenant(DemoTenant company, Tenant wanted) {
    Optional<Tenant> there = tenants.find(wanted.tenantId());
    if (there.isPresent()) {
      hours(company, wanted.tenantId());
      return there.get();
    }
    company.services().forEach(offer -> catalogue.save(wanted.tenantId(), offer.service()));
    company.providers().forEach(one -> catalogue.save(wanted.tenantId(), one.provider()));
    hours(company, wanted.tenantId());
    company.plugins().forEach(bound -> plugins.save(wanted.tenantId(), bound.binding()));
    return tenants.create(wanted); // last: a start that was cut off sows again
  }

  /** Gives hours to who has none, as in a database of an older build, which kept them otherwise. */
  private void hours(DemoTenant company, TenantId tenantId) {
    for (DemoTenant.Person person : company.providers()) {
      String id = person.providerId();
      if (hours.find(tenantId, id).version() == 0 && catalogue.provider(tenantId, id).isPresent()) {
        hours.save(
            tenantId,
            id,
            new ProviderHours(DemoTenant.weekly(person.hours()), Map.of(), List.of(), 0));
      }
    }
  }

  /** The key of the company's page, allowed on this port; a new one where none is known. */
  private String pageKey(Tenant tenant, Secrets secrets, Set<AllowedOrigin> origins)
      throws IOException {
    Optional<String> known = secrets.pageKey(tenant.tenantId().value());
    Optional<ApiKey> stored = known.flatMap(finder::find);
    if (stored.isPresent()) {
      keys.save(stored.get().on(origins));
      return known.orElseThrow();
    }
    KeyRing.Created created =
        ring.create(
            tenant, "Demo page", origins, KeyMode.LIVE, OptionalInt.empty(), Optional.empty());
    secrets.pageKey(tenant.tenantId().value(), created.key());
    return created.key();
  }

  private static Set<AllowedOrigin> origins(int port) {
    return Set.of(
        new AllowedOrigin("http://localhost:" + port),
        new AllowedOrigin("http://127.0.0.1:" + port));
  }

  @Override
  public void close() {
    connection.close();
  }
}
