package io.bookingchat.dynamodb;

import io.bookingchat.Component;
import io.bookingchat.plugins.PluginBinding;
import io.bookingchat.plugins.PluginBindings;
import io.bookingchat.tenancy.TenantId;
import jakarta.inject.Inject;
import java.util.List;

/** {@link PluginBindings} in DynamoDB. */
@Component
public final class StoredPluginBindings implements PluginBindings {
  private final Store store;

  @Inject
  public StoredPluginBindings(Store store) {
    this.store = store;
  }

  @Override
  public List<PluginBinding> of(TenantId tenantId) {
    return store.query(Range.of(Schema.PLUGIN_BINDINGS, Keys.tenant(tenantId))).stream()
        .map(item -> Documents.read(item, PluginBinding.class))
        .toList();
  }

  @Override
  public void save(TenantId tenantId, PluginBinding binding) {
    store.put(
        Schema.PLUGIN_BINDINGS,
        Items.item(
            Items.key(Schema.PLUGIN_BINDINGS, Keys.tenant(tenantId), binding.pluginId()),
            Documents.item(binding)));
  }
}
