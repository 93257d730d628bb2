package io.bookingchat.conversation;

import io.bookingchat.agent.Draft;
import io.bookingchat.language.Language;
import io.bookingchat.limits.RateStore;
import io.bookingchat.limits.UsageStore;
import io.bookingchat.tenancy.AllowedOrigin;
import io.bookingchat.tenancy.ApiKey;
import io.bookingchat.tenancy.ApiKeys;
import io.bookingchat.tenancy.KeyFormat;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.Plan;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Settings;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.Tenants;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Stores that remember nothing and make up what they are asked for, as a database elsewhere would:
 * each answer is an object of its own.
 */
final class ForgetfulStores {
  final Tenants tenants = new MadeUpTenants();
  final ApiKeys keys = new MadeUpKeys();
  final ConversationStore conversations = new MadeUpConversations();
  final RateStore rates = (tenantId, who, minute, wanted, most) -> wanted;
  final UsageStore usage = new MadeUpUsage();

  private final Map<String, Integer> tenantByHash = new HashMap<>();
  private final AllowedOrigin origin;
  private final Instant now;

  ForgetfulStores(int tenants, AllowedOrigin origin, Clock clock) {
    this.origin = origin;
    this.now = clock.instant();
    for (int i = 0; i < tenants; i++) {
      tenantByHash.put(KeyFormat.hash(key(i)), i);
    }
  }

  /** The key of the page of a tenant. */
  String key(int tenant) {
    return KeyFormat.key(KeyMode.LIVE, ByteBuffer.allocate(16).putInt(tenant).array());
  }

  /** Whose a conversation is. */
  String visitor(String conversationId) {
    return "v" + conversationId;
  }

  private ApiKey record(int tenant) {
    return new ApiKey(
        new TenantId("tenant-" + tenant),
        "key_" + tenant,
        "page",
        KeyFormat.hash(key(tenant)),
        KeyMode.LIVE,
        Set.of(origin),
        OptionalInt.of(600),
        now,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static final class MadeUpTenants implements Tenants {
    @Override
    public Optional<Tenant> find(TenantId id) {
      Settings settings = Settings.of("es-CL", ZoneId.of("America/Santiago"));
      return Optional.of(Tenant.create(id, "Company", Plan.PRO, Optional.empty(), settings));
    }

    @Override
    public Tenant create(Tenant tenant) {
      return tenant;
    }

    @Override
    public Tenant update(Tenant tenant) {
      return tenant;
    }
  }

  private final class MadeUpKeys implements ApiKeys {
    @Override
    public List<ApiKey> findByHash(String hash) {
      return Optional.ofNullable(tenantByHash.get(hash)).map(ForgetfulStores.this::record).stream()
          .toList();
    }

    @Override
    public Optional<ApiKey> find(TenantId tenantId, String apiKeyId) {
      return Optional.of(record(Integer.parseInt(apiKeyId.substring("key_".length()))));
    }

    @Override
    public List<ApiKey> all(TenantId tenantId) {
      return List.of();
    }

    @Override
    public void save(ApiKey key) {}

    @Override
    public void revoke(TenantId tenantId, String apiKeyId, Instant at) {}

    @Override
    public boolean expire(ApiKey read, Instant at) {
      return false;
    }

    @Override
    public void used(TenantId tenantId, String apiKeyId, LocalDate day) {}
  }

  private final class MadeUpConversations implements ConversationStore {
    @Override
    public Optional<Conversation> find(Realm realm, String conversationId) {
      return Optional.of(
          new Conversation(
              conversationId,
              visitor(conversationId),
              Language.ES,
              0,
              List.of(new Message("m0", Author.ASSISTANT, "Hola", now)),
              new Earlier(List.of(), List.of()),
              Draft.EMPTY,
              List.of(),
              Optional.empty(),
              now,
              Instant.MAX,
              1));
    }

    @Override
    public void create(Realm realm, Conversation conversation) {}

    @Override
    public boolean update(Realm realm, Conversation conversation) {
      return true;
    }

    @Override
    public boolean update(Realm realm, Conversation conversation, Batch leaving) {
      return true;
    }

    @Override
    public List<Batch> left(Realm realm, String conversationId) {
      return List.of();
    }

    @Override
    public Page page(Realm realm, Optional<String> after, int limit) {
      return new Page(List.of(), Optional.empty());
    }

    @Override
    public Page newest(Realm realm, Optional<String> before, int limit) {
      return new Page(List.of(), Optional.empty());
    }

    @Override
    public Page waiting(Realm realm, Optional<String> after, int limit) {
      return new Page(List.of(), Optional.empty());
    }

    @Override
    public boolean delete(Realm realm, String conversationId) {
      return false;
    }
  }

  private static final class MadeUpUsage implements UsageStore {
    @Override
    public Answer change(Month month, Change change) {
      return new Answer(true, change.granted(), change.used());
    }

    @Override
    public Totals month(TenantId tenantId, YearMonth month) {
      return new Totals(List.of(), List.of());
    }

    @Override
    public void warn(Month month, int percent, long quota, Instant now) {}
  }
}
