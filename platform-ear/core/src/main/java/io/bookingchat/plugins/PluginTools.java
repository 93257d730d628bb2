package io.bookingchat.plugins;

import io.bookingchat.Component;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import io.bookingchat.spi.agent.ToolArguments;
import io.bookingchat.spi.agent.ToolEffect;
import io.bookingchat.spi.agent.ToolResult;
import io.bookingchat.tenancy.Tenant;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tools that the plugins of a tenant offer to the assistant. Whoever calls one has seen to the
 * identity that it needs, and for one that changes something to the visitor's yes.
 */
@Component
public final class PluginTools implements TenantTools {
  private static final Duration CHECK = Duration.ofSeconds(1);
  private static final int MOST_TOOLS = 16;

  private final TenantPlugins plugins;
  private final PluginRecord record;

  @Inject
  public PluginTools(TenantPlugins plugins, PluginRecord record) {
    this.plugins = plugins;
    this.record = record;
  }

  /** By plugin; a plugin that fails offers nothing. */
  @Override
  public List<PluginTool> offered(Tenant tenant) {
    List<PluginTool> offered = new ArrayList<>();
    for (PluginBinding binding : plugins.on(tenant)) {
      plugins
          .with(tenant, binding, (plugin, use) -> offered(tenant, plugin, use))
          .ifPresent(offered::addAll);
    }
    return offered.stream().limit(MOST_TOOLS).toList();
  }

  private List<PluginTool> offered(Tenant tenant, InstalledPlugin plugin, TenantUse use) {
    if (plugin.tools().none()) {
      return List.of();
    }
    try {
      return plugin.tools().of(use).stream()
          .map(tool -> PluginTool.of(plugin.manifest().id(), tool))
          .toList();
    } catch (PluginFailure e) {
      record.didNot(tenant, plugin, "tools", e); // the assistant goes on without
      return List.of();
    }
  }

  @Override
  public ToolResult call(
      Tenant tenant, PluginTool tool, Map<String, Object> arguments, ToolVisitor visitor) {
    return with(
        tenant,
        tool,
        arguments,
        visitor,
        tool.name(),
        (found, context) -> found.tool().call(new ToolArguments(arguments), context));
  }

  /**
   * What a call of a tool that changes something would do, in words for the visitor.
   *
   * @throws Refusal as {@link #call} does
   */
  public Map<Language, String> proposal(
      Tenant tenant, PluginTool tool, Map<String, Object> arguments, ToolVisitor visitor) {
    if (tool.effect() != ToolEffect.CHANGES) {
      throw new IllegalArgumentException(tool.name() + " changes nothing");
    }
    Map<String, String> texts =
        with(
            tenant,
            tool,
            arguments,
            visitor,
            tool.name() + ".proposal",
            (found, context) -> found.tool().proposal(new ToolArguments(arguments), context));
    Map<Language, String> words = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String text = texts.get(language.tag());
      if (text == null || text.isBlank()) {
        throw failed(tool.pluginId(), PluginFailure.because("proposes nothing in " + language));
      }
      words.put(language, text);
    }
    return words;
  }

  private interface Work<T> {
    T with(OfferedTool tool, CallFacts context);
  }

  private <T> T with(
      Tenant tenant,
      PluginTool tool,
      Map<String, Object> arguments,
      ToolVisitor visitor,
      String action,
      Work<T> work) {
    PluginBinding binding =
        plugins.on(tenant).stream()
            .filter(on -> on.pluginId().equals(tool.pluginId()))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("tool"));
    Optional<T> answer =
        plugins.with(
            tenant,
            binding,
            (plugin, use) -> {
              try {
                OfferedTool found = found(plugin, use, tool);
                check(plugin, use, found, arguments);
                record.asked(tenant);
                T result =
                    work.with(found, CallFacts.of(use, visitor, found.definition().identity()));
                record.done(tenant, plugin, action, "DONE");
                return result;
              } catch (PluginFailure e) {
                record.didNot(tenant, plugin, action, e);
                throw failed(tool.pluginId(), e);
              }
            });
    return answer.orElseThrow(() -> Refusal.notFound("tool"));
  }

  private static OfferedTool found(InstalledPlugin plugin, TenantUse use, PluginTool tool) {
    return plugin.tools().of(use).stream()
        .filter(each -> PluginTool.of(tool.pluginId(), each).name().equals(tool.name()))
        .filter(each -> each.definition().effect() == tool.effect()) // as it was offered
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("tool"));
  }

  private static void check(
      InstalledPlugin plugin, TenantUse use, OfferedTool tool, Map<String, Object> arguments) {
    List<String> problems =
        plugin
            .calls()
            .call(use.facts().id(), CHECK, () -> tool.arguments().problems(arguments))
            .value();
    if (!problems.isEmpty()) {
      throw Refusal.invalid("arguments", String.join("; ", problems));
    }
  }

  private static Refusal failed(String pluginId, PluginFailure failure) {
    return Refusal.of(
            ErrorCode.POLICY,
            failure.code().isPresent()
                ? failure.reason()
                : "That tool does not work right now. Go on without it.")
        .with("reason", "PLUGIN:" + pluginId + ":" + failure.code().orElse("UNAVAILABLE"));
  }
}
