package io.bookingchat.memory;

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
import io.bookingchat.tenancy.Tenants;
import org.junit.jupiter.api.Nested;

/** The stores that other tests rely on do what the real ones do. */
final class TestMemoryStores {
  private final MemoryWorld world = new MemoryWorld();

  @Nested
  final class OfTenants extends TenantsContract {
    @Override
    protected Tenants tenants() {
      return world.tenants;
    }
  }

  @Nested
  final class OfApiKeys extends ApiKeysContract {
    @Override
    protected ApiKeys keys() {
      return world.apiKeys;
    }
  }

  @Nested
  final class OfCatalogue extends CatalogueContract {
    @Override
    protected Catalogue catalogue() {
      return world.catalogue;
    }
  }

  @Nested
  final class OfProviderHours extends ProviderHoursContract {
    @Override
    protected ProviderHoursStore hours() {
      return world.hours;
    }
  }

  @Nested
  final class OfLedger extends LedgerContract {
    @Override
    protected LedgerStore ledger() {
      return world.ledger;
    }

    @Override
    protected BookingStore bookings() {
      return world.bookingStore;
    }
  }

  @Nested
  final class OfConversations extends ConversationsContract {
    @Override
    protected ConversationStore conversations() {
      return world.conversations;
    }
  }

  @Nested
  final class OfWrongCodes extends WrongCodesContract {
    @Override
    protected WrongCodes codes() {
      return world.wrongCodes;
    }
  }

  @Nested
  final class OfUsage extends UsageContract {
    @Override
    protected UsageStore usage() {
      return world.usageStore;
    }
  }

  @Nested
  final class OfRates extends RatesContract {
    private final RateStore rates = new MemoryRates();

    @Override
    protected RateStore rates() {
      return rates;
    }
  }

  @Nested
  final class OfPluginBindings extends PluginBindingsContract {
    @Override
    protected PluginBindings bindings() {
      return world.pluginBindings;
    }
  }

  @Nested
  final class OfAudit extends AuditContract {
    @Override
    protected AuditStore audit() {
      return world.auditStore;
    }
  }

  @Nested
  final class OfWaiting extends WaitingContract {
    @Override
    protected WaitingStore waiting() {
      return world.waitingStore;
    }
  }
}
