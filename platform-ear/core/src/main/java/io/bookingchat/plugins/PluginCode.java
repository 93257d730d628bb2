package io.bookingchat.plugins;

import io.bookingchat.catalog.PluginRefused;
import io.bookingchat.spi.BookingChatPlugin;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The loaded classes of one jar and their threads. They stay until nobody uses them: a call that
 * began before an update ends on the version it began on.
 */
final class PluginCode {
  private final PluginThreads threads;
  private final PluginCalls calls;
  private final BookingChatPlugin entryPoint;

  /** Those who use it; one is whoever installed it. */
  private final AtomicInteger users = new AtomicInteger(1);

  private PluginCode(PluginThreads threads, PluginCalls calls, BookingChatPlugin entryPoint) {
    this.threads = threads;
    this.calls = calls;
    this.entryPoint = entryPoint;
  }

  static PluginCode load(VerifiedJar jar, Deadlines deadlines) {
    SingleJar pf4j = new SingleJar(jar.copy());
    String id = pf4j.loadPlugin(jar.copy());
    PluginThreads threads =
        new PluginThreads(
            id,
            pf4j.getPluginClassLoader(id),
            () -> {
              pf4j.unloadPlugins();
              PluginDirectory.forget(jar.copy());
            });
    PluginCalls calls = new PluginCalls(threads, deadlines);
    Outcome<BookingChatPlugin> found =
        calls.call(
            PluginCalls.PLATFORM,
            deadlines.load(),
            () -> calls.wrapped(BookingChatPlugin.class, find(pf4j, id), PluginCalls.PLATFORM));
    if (found instanceof Outcome.Failure<BookingChatPlugin> failure) {
      threads.close();
      throw new PluginRefused("its entry point " + failure.why().reason());
    }
    return new PluginCode(threads, calls, found.value());
  }

  private static BookingChatPlugin find(SingleJar pf4j, String id) {
    pf4j.startPlugin(id);
    List<BookingChatPlugin> found = pf4j.getExtensions(BookingChatPlugin.class, id);
    if (found.size() != 1) {
      throw new IllegalStateException(
          "expected one @Extension that is a BookingChatPlugin and found " + found.size());
    }
    return found.get(0);
  }

  BookingChatPlugin entryPoint() {
    return entryPoint;
  }

  PluginCalls calls() {
    return calls;
  }

  boolean acquire() {
    return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
  }

  void release() {
    if (users.decrementAndGet() == 0) {
      close();
    }
  }

  /** Ends it; a call that never ends keeps it loaded, as nothing can be done about it. */
  void close() {
    threads.close();
  }
}
