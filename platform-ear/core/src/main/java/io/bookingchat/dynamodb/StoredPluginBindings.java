package io.bookingchat.dynamodb;

import io.bookingchat.Component;
import io.bookingchat.plugins.BindingLevel;
import io.bookingchat.plugins.PluginBinding;
import io.bookingchat.plugins.PluginBindings;
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
  public List<PluginBinding> of(BindingLevel level) {
    return store.query(Range.of(Schema.PLUGIN_BINDINGS, Keys.level(level))).stream()
        .map(item -> Documents.read(item, PluginBinding.class))
        .toList();
  }

  @Override
  public void save(BindingLevel level, PluginBinding binding) {
    store.put(
        Schema.PLUGIN_BINDINGS,
        Items.item(
            Items.key(Schema.PLUGIN_BINDINGS, Keys.level(level), binding.pluginId()),
            Documents.item(binding)));
  }

  @Override
  public void remove(BindingLevel level, String pluginId) {
    store.delete(Schema.PLUGIN_BINDINGS, Keys.level(level), pluginId);
  }
}
