package io.bookingchat.plugins;

import io.bookingchat.spi.agent.ToolResult;
import io.bookingchat.tenancy.Tenant;
import java.util.List;
import java.util.Map;

/** The tools that a tenant's assistant has beside those that come with the product. */
public interface TenantTools {
  /** What is offered. */
  List<PluginTool> offered(Tenant tenant);

  /**
   * Calls one of them, in the name of a visitor who is known as well as it needs, and who said yes
   * where it changes something.
   *
   * @param arguments as JSON reads, without null
   * @throws io.bookingchat.error.Refusal INVALID with field {@code arguments} when they do not fit
   *     its schema; POLICY with reason {@code PLUGIN:<plugin id>:<code>} when it said no or failed;
   *     NOT_FOUND when it is offered no more
   */
  ToolResult call(
      Tenant tenant, PluginTool tool, Map<String, Object> arguments, ToolVisitor visitor);
}
