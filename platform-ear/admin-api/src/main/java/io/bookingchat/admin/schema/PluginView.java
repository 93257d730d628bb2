package io.bookingchat.admin.schema;

import io.bookingchat.catalog.Catalog;
import io.bookingchat.plugins.PluginBinding;
import io.bookingchat.plugins.PluginState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * A plugin as the company sees it.
 *
 * @param listed the versions in the catalogue, newest first
 * @param installed the versions on the server, newest first
 * @param own whether the company itself turned it on or off, and not its trade or the platform
 * @param version what it is pinned to: a version or a range
 * @param running the version that is on for the company
 * @param settings a JSON object; secrets in it are names
 * @param settingsSchemas JSON Schemas that settings have to fit
 */
@Type("Plugin")
public record PluginView(
    String pluginId,
    List<@NonNull Text> name,
    List<@NonNull Text> description,
    Optional<String> publisher,
    List<@NonNull String> tags,
    List<@NonNull Version> listed,
    List<@NonNull String> installed,
    boolean enabled,
    boolean own,
    Optional<String> version,
    Optional<String> running,
    Optional<String> settings,
    List<@NonNull String> settingsSchemas) {

  /** A text in one language. */
  @Type("LocalText")
  public record Text(String language, String text) {
    static List<Text> of(Map<String, String> byLanguage) {
      return byLanguage.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .map(entry -> new Text(entry.getKey(), entry.getValue()))
          .toList();
    }
  }

  /** A version in the catalogue; {@code date} is the day on which it was added. */
  @Type("PluginVersion")
  public record Version(
      String version,
      String date,
      List<@NonNull String> capabilities,
      List<@NonNull String> hosts) {
    static Version of(Catalog.Version version) {
      return new Version(
          version.version(),
          version.date().toString(),
          version.capabilities().stream().sorted().toList(),
          version.hosts().stream().sorted().toList());
    }
  }

  public static PluginView of(PluginState state) {
    return new PluginView(
        state.pluginId(),
        state.listing().map(Catalog.Entry::name).map(Text::of).orElse(List.of()),
        state.listing().map(Catalog.Entry::description).map(Text::of).orElse(List.of()),
        state.listing().map(Catalog.Entry::publisher),
        state.listing().map(Catalog.Entry::tags).orElse(List.of()),
        state.listing().stream()
            .flatMap(entry -> entry.versions().stream())
            .map(Version::of)
            .toList(),
        state.installed(),
        state.binding().map(PluginBinding::enabled).orElse(false),
        state.own(),
        state.binding().flatMap(PluginBinding::version),
        state.running(),
        state.settings(),
        state.settingsSchemas());
  }
}
