package io.bookingchat.plugins;

import io.bookingchat.spi.BookingChatPlugin;
import io.bookingchat.spi.booking.BookingPolicyFactory;
import java.util.List;
import java.util.concurrent.Callable;

/** A plugin that is loaded, and what it brings. */
final class InstalledPlugin {
  private final PluginManifest manifest;
  private final SingleJar pf4j;
  private final PluginThreads threads;
  private final PolicyInstances policies;
  private final Deadlines deadlines;
  private volatile boolean answered;

  private InstalledPlugin(
      PluginManifest manifest,
      SingleJar pf4j,
      PluginThreads threads,
      List<BookingPolicyFactory> factories,
      Deadlines deadlines) {
    this.manifest = manifest;
    this.pf4j = pf4j;
    this.threads = threads;
    this.policies = new PolicyInstances(threads, factories, deadlines.create());
    this.deadlines = deadlines;
  }

  /**
   * Loads a verified jar and asks its entry point what it brings.
   *
   * @throws PluginRefused when it has no entry point, or that does not work; nothing stays loaded
   */
  static InstalledPlugin load(VerifiedJar jar, Deadlines deadlines) {
    SingleJar pf4j = new SingleJar(jar.copy());
    PluginManifest manifest = jar.manifest();
    String id = pf4j.loadPlugin(jar.copy());
    PluginThreads threads = new PluginThreads(id, pf4j.getPluginClassLoader(id));
    try {
      List<BookingPolicyFactory> factories =
          threads
              .call(deadlines.load(), () -> factories(entryPoint(pf4j, id)))
              .orElse(
                  reason -> {
                    throw new PluginRefused("its entry point " + reason);
                  });
      if (!factories.isEmpty() && !manifest.capabilities().contains(PluginManifest.POLICY)) {
        throw new PluginRefused("it brings a policy and its Plugin-Capabilities do not say so");
      }
      return new InstalledPlugin(manifest, pf4j, threads, factories, deadlines);
    } catch (PluginRefused e) {
      threads.close();
      pf4j.unloadPlugins();
      throw e;
    }
  }

  private static BookingChatPlugin entryPoint(SingleJar pf4j, String id) {
    pf4j.startPlugin(id);
    List<BookingChatPlugin> found = pf4j.getExtensions(BookingChatPlugin.class, id);
    if (found.size() != 1) {
      throw new IllegalStateException(
          "expected one @Extension that is a BookingChatPlugin and found " + found.size());
    }
    return found.get(0);
  }

  private static List<BookingPolicyFactory> factories(BookingChatPlugin plugin) {
    return List.copyOf(plugin.bookingPolicies());
  }

  PluginManifest manifest() {
    return manifest;
  }

  /** An answer of one of its policies, in time. */
  <T> Outcome<T> review(Callable<T> work) {
    Outcome<T> outcome =
        threads.call(answered ? deadlines.review() : deadlines.firstReview(), work);
    if (outcome instanceof Outcome.Answer<T>) {
      answered = true;
    }
    return outcome;
  }

  PolicyInstances policies() {
    return policies;
  }

  void close() {
    threads.close();
    pf4j.unloadPlugins();
  }

  @Override
  public String toString() {
    return manifest.id() + " " + manifest.version();
  }
}
