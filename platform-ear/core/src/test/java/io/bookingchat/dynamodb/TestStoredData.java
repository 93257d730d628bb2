package io.bookingchat.dynamodb;

import io.bookingchat.audit.AuditStore;
import io.bookingchat.booking.BookingStore;
import io.bookingchat.booking.LedgerStore;
import io.bookingchat.booking.WaitingStore;
import io.bookingchat.booking.WrongCodes;
import io.bookingchat.catalogue.Catalogue;
import io.bookingchat.contract.ApiKeysContract;
import io.bookingchat.contract.AuditContract;
import io.bookingchat.contract.CatalogueContract;
import io.bookingchat.contract.ConversationsContract;
import io.bookingchat.contract.IdentitiesContract;
import io.bookingchat.contract.LedgerContract;
import io.bookingchat.contract.PluginBindingsContract;
import io.bookingchat.contract.ProviderHoursContract;
import io.bookingchat.contract.RatesContract;
import io.bookingchat.contract.TenantsContract;
import io.bookingchat.contract.UsageContract;
import io.bookingchat.contract.WaitingContract;
import io.bookingchat.contract.WrongCodesContract;
import io.bookingchat.conversation.ConversationStore;
import io.bookingchat.limits.RateStore;
import io.bookingchat.limits.UsageStore;
import io.bookingchat.plugins.PluginBindings;
import io.bookingchat.scheduling.ProviderHoursStore;
import io.bookingchat.tenancy.ApiKeys;
import io.bookingchat.tenancy.IdentityStore;
import io.bookingchat.tenancy.Tenants;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** Every repository against DynamoDB Local, each test on tables of its own. */
final class TestStoredData {
  private final LocalTables tables = new LocalTables();
  private final Clock clock = Clock.systemUTC();

  @AfterEach
  void close() {
    tables.close();
  }

  @Nested
  final class OfTenants extends TenantsContract {
    @Override
    protected Tenants tenants() {
      return new StoredTenants(tables.store);
    }
  }

  @Nested
  final class OfApiKeys extends ApiKeysContract {
    @Override
    protected ApiKeys keys() {
      return new StoredApiKeys(tables.store);
    }
  }

  @Nested
  final class OfIdentities extends IdentitiesContract {
    @Override
    protected IdentityStore identities() {
      return new StoredIdentities(tables.store, LocalTables.SEALER, clock);
    }
  }

  @Nested
  final class OfCatalogue extends CatalogueContract {
    @Override
    protected Catalogue catalogue() {
      return new StoredCatalogue(tables.store);
    }
  }

  @Nested
  final class OfProviderHours extends ProviderHoursContract {
    @Override
    protected ProviderHoursStore hours() {
      return new StoredProviderHours(tables.store);
    }
  }

  @Nested
  final class OfLedger extends LedgerContract {
    @Override
    protected LedgerStore ledger() {
      return new StoredLedger(tables.store, clock);
    }

    @Override
    protected BookingStore bookings() {
      return new StoredBookings(tables.store, clock);
    }
  }

  @Nested
  final class OfConversations extends ConversationsContract {
    @Override
    protected ConversationStore conversations() {
      return new StoredConversations(tables.store, clock);
    }
  }

  @Nested
  final class OfWrongCodes extends WrongCodesContract {
    @Override
    protected WrongCodes codes() {
      return new StoredWrongCodes(tables.store);
    }
  }

  @Nested
  final class OfUsage extends UsageContract {
    @Override
    protected UsageStore usage() {
      return new StoredUsage(tables.store);
    }
  }

  @Nested
  final class OfRates extends RatesContract {
    private final RateStore rates = new StoredRates(tables.store);

    @Override
    protected RateStore rates() {
      return rates;
    }
  }

  @Nested
  final class OfPluginBindings extends PluginBindingsContract {
    @Override
    protected PluginBindings bindings() {
      return new StoredPluginBindings(tables.store);
    }
  }

  @Nested
  final class OfAudit extends AuditContract {
    @Override
    protected AuditStore audit() {
      return new StoredAudit(tables.store);
    }
  }

  @Nested
  final class OfWaiting extends WaitingContract {
    @Override
    protected WaitingStore waiting() {
      return new StoredWaiting(tables.store, clock);
    }
  }
}
