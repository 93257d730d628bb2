package io.bookingchat.spi.agent;

import java.util.Map;

/**
 * Something that the assistant can look up or do for a visitor of one company.
 *
 * <p>An instance belongs to one company and one set of settings, is used by many threads at once,
 * and must not change. A call has 5 seconds. One that is late, throws, or answers {@code null}
 * counts as failed: the assistant is told so and goes on without it.
 */
public interface AgentTool {

  /** What it is; the same each time. Read once, when the tool was made. */
  ToolDefinition definition();

  /**
   * Does it. A tool that {@link ToolEffect#CHANGES changes} something is called only after the
   * visitor saw its {@link #proposal} and said yes in a later message; the arguments are the same,
   * and {@link ToolContext#idempotencyKey} is the same when the call has to be repeated.
   *
   * @param arguments fit {@link ToolDefinition#argumentsSchema}, and come from a model: treat them
   *     like what a stranger typed
   * @throws io.bookingchat.spi.error.PluginException when it cannot be done; the assistant sees the
   *     code and the message
   */
  ToolResult call(ToolArguments arguments, ToolContext context);

  /**
   * What {@link #call} would do, in words for the visitor. Only asked of a tool that changes
   * something, which has to override it; it changes nothing.
   *
   * @return one text of at most 500 characters for each language tag ({@code es}, {@code en},
   *     {@code pt}), all three
   * @throws io.bookingchat.spi.error.PluginException when it cannot be done
   */
  default Map<String, String> proposal(ToolArguments arguments, ToolContext context) {
    throw new UnsupportedOperationException("a tool that changes something says what it would do");
  }
}
