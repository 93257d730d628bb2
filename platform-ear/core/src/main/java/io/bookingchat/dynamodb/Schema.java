package io.bookingchat.dynamodb;

import io.bookingchat.dynamodb.Table.Index;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one place that says which tables there are. */
final class Schema {
  static final Table TENANTS = table("Tenants", "tenantId");

  static final Index KEYS_BY_HASH = new Index("byHash", "apiKeyHash", Optional.empty(), false);
  static final Table API_KEYS =
      new Table("TenantApiKeys", "tenantId", Optional.of("apiKeyId"), List.of(KEYS_BY_HASH), false);

  static final Table SERVICES = table("Services", "tenantId", "serviceId");
  static final Table PROVIDERS = table("Providers", "tenantId", "providerId");
  static final Table AVAILABILITY = table("ProviderAvailability", "tenantProvider", "entry");

  static final Table PROVIDER_DAYS =
      new Table("ProviderDays", "tenantProvider", Optional.of("date"), List.of(), true);

  static final Index BOOKINGS_BY_MONTH = tenantIndex("byMonth", "tenantMonth", "startBooking");
  static final Index BOOKINGS_BY_VISITOR =
      tenantIndex("byVisitor", "tenantVisitor", "startBooking");
  static final Index BOOKINGS_BY_CODE = tenantIndex("byCode", "tenantCode", "startBooking");
  static final Table BOOKINGS =
      new Table(
          "Bookings",
          "tenantBooking",
          Optional.empty(),
          List.of(BOOKINGS_BY_MONTH, BOOKINGS_BY_VISITOR, BOOKINGS_BY_CODE),
          true);

  static final Table WAITING =
      new Table("WaitingList", "tenantId", Optional.of("waitingId"), List.of(), true);

  static final Index CONVERSATIONS_BY_HANDOFF =
      tenantIndex("byHandoff", "tenantHandoff", "handoffConversation");
  static final Table CONVERSATIONS =
      new Table(
          "ConversationState",
          "tenantId",
          Optional.of("conversationId"),
          List.of(CONVERSATIONS_BY_HANDOFF),
          true);
  static final Table TRANSCRIPTS =
      new Table("Transcripts", "tenantConversation", Optional.of("seq"), List.of(), true);
  static final Table WRONG_CODES =
      new Table("WrongCodes", "tenantId", Optional.of("who"), List.of(), true);
  static final Table USAGE = new Table("Usage", "tenantId", Optional.of("entry"), List.of(), true);
  static final Table IDENTITIES =
      new Table("VisitorIdentities", "tenantId", Optional.of("entry"), List.of(), true);
  static final Table OUTBOX =
      new Table("Outbox", "tenantId", Optional.of("dueEntry"), List.of(), true);
  static final Table AUDIT = table("Audit", "tenantId", "timeEntry");
  static final Table PLUGIN_BINDINGS = table("PluginBindings", "tenantId", "pluginId");

  static final List<Table> TABLES =
      List.of(
          TENANTS,
          API_KEYS,
          SERVICES,
          PROVIDERS,
          AVAILABILITY,
          PROVIDER_DAYS,
          BOOKINGS,
          WAITING,
          CONVERSATIONS,
          TRANSCRIPTS,
          WRONG_CODES,
          USAGE,
          IDENTITIES,
          OUTBOX,
          AUDIT,
          PLUGIN_BINDINGS);

  /** What is in the pool for every tenant: whose a key is, and where a tenant's data is. */
  static final Set<Table> DIRECTORY = Set.of(TENANTS, API_KEYS);

  private Schema() {}

  private static Table table(String name, String partitionKey) {
    return new Table(name, partitionKey, Optional.empty(), List.of(), false);
  }

  private static Table table(String name, String partitionKey, String sortKey) {
    return new Table(name, partitionKey, Optional.of(sortKey), List.of(), false);
  }

  private static Index tenantIndex(String name, String partitionKey, String sortKey) {
    return new Index(name, partitionKey, Optional.of(sortKey), true);
  }
}
