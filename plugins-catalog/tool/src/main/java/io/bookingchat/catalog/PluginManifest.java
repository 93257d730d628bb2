package io.bookingchat.catalog;

import io.bookingchat.spi.SpiVersion;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a jar's manifest says of the plugin in it.
 *
 * @param provider who made it
 * @param requires range of SPI versions
 * @param capabilities what it may bring
 * @param hosts the hosts that it talks to; none: it uses no network
 */
public record PluginManifest(
    String id,
    String version,
    String provider,
    String requires,
    Set<String> capabilities,
    Set<String> hosts,
    OnFailure onFailure) {

  /** It brings booking policies. */
  public static final String POLICY = "policy";

  /** It brings tools of the assistant. */
  public static final String TOOL = "tool";

  /** It brings notification channels. */
  public static final String CHANNEL = "channel";

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");
  private static final Pattern HOST = Pattern.compile("[a-z0-9*][a-z0-9.*-]{0,250}");
  private static final Set<String> CAPABILITIES = Set.of(POLICY, TOOL, CHANNEL);

  public PluginManifest {
    capabilities = Set.copyOf(capabilities);
    hosts = Set.copyOf(hosts);
  }

  /**
   * Reads and checks a manifest.
   *
   * @throws PluginRefused when it does not describe a plugin that this platform can run
   */
  public static PluginManifest of(Manifest manifest) {
    Attributes main = manifest.getMainAttributes();
    // each of these would run or load something that was not verified
    absent(main, "Class-Path", "the jar holds all it needs");
    absent(main, "Plugin-Class", "the entry point is a BookingChatPlugin");
    absent(main, "Plugin-Dependencies", "a plugin stands alone");
    String id = matching(main, "Plugin-Id", ID);
    String version = text(main, "Plugin-Version").orElse("");
    if (!Versions.wellFormed(version)) {
      throw new PluginRefused("its Plugin-Version is not a version such as 1.0.0");
    }
    return new PluginManifest(
        id,
        version,
        text(main, "Plugin-Provider").orElse(""),
        requires(main),
        capabilities(main),
        hosts(main),
        onFailure(text(main, "Plugin-On-Failure").orElse("closed")));
  }

  private static String requires(Attributes main) {
    String range =
        text(main, "Plugin-Requires")
            .orElseThrow(() -> new PluginRefused("its manifest lacks Plugin-Requires"));
    if (!Versions.within(SpiVersion.current(), range)) {
      throw new PluginRefused(
          "it requires SPI " + range + " and this platform has " + SpiVersion.current());
    }
    return range;
  }

  private static Set<String> capabilities(Attributes main) {
    Set<String> stated = listed(main, "Plugin-Capabilities");
    if (!CAPABILITIES.containsAll(stated)) {
      throw new PluginRefused(
          "its Plugin-Capabilities hold one that this platform does not know: " + stated);
    }
    return stated;
  }

  private static Set<String> hosts(Attributes main) {
    Set<String> hosts = listed(main, "Plugin-Hosts");
    if (!hosts.stream().allMatch(host -> HOST.matcher(host).matches())) {
      throw new PluginRefused("its Plugin-Hosts hold one that is no host's name: " + hosts);
    }
    return hosts;
  }

  private static Set<String> listed(Attributes main, String name) {
    return Arrays.stream(text(main, name).orElse("").split(",", -1))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .collect(Collectors.toSet());
  }

  private static OnFailure onFailure(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "closed" -> OnFailure.CLOSED;
      case "open" -> OnFailure.OPEN;
      default -> throw new PluginRefused("its Plugin-On-Failure is neither closed nor open");
    };
  }

  private static void absent(Attributes main, String name, String because) {
    if (main.getValue(name) != null) {
      throw new PluginRefused("its manifest holds " + name + ": " + because);
    }
  }

  private static String matching(Attributes main, String name, Pattern form) {
    return text(main, name)
        .filter(value -> form.matcher(value).matches())
        .orElseThrow(
            () -> new PluginRefused("its " + name + " is missing or not like " + form.pattern()));
  }

  private static Optional<String> text(Attributes main, String name) {
    return Optional.ofNullable(main.getValue(name)).map(String::strip);
  }
}
