package io.bookingchat.plugins;

import io.bookingchat.catalog.Catalog;
import java.util.List;
import java.util.Optional;

/**
 * A plugin as a company's own people see it.
 *
 * @param listing what the catalogue says of it; empty for one that is only installed
 * @param installed the versions on this server, newest first
 * @param binding what counts for the company, be it its own, its trade's or the platform's
 * @param own whether the binding is the company's own
 * @param running the version that the binding chooses; empty while it is off or not installed
 * @param settings as JSON
 * @param settingsSchemas of the version that runs or would run, as JSON
 */
public record PluginState(
    String pluginId,
    Optional<Catalog.Entry> listing,
    List<String> installed,
    Optional<PluginBinding> binding,
    boolean own,
    Optional<String> running,
    Optional<String> settings,
    List<String> settingsSchemas) {}
