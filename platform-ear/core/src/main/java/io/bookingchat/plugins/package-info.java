/**
 * The plugin runtime: which jars there are, what is on for whom, and calls that cannot hurt.
 *
 * <p>A jar is verified before any of its classes is loaded, and loaded once, by a class loader that
 * sees the JDK, the SPI, PF4J and SLF4J. A plugin's code runs only on the few threads that belong
 * to it, each call under a deadline; a plugin that hangs or throws costs its own answers and
 * nothing else. These threads are plain ones and not the container's on purpose: a call that never
 * ends keeps its thread, and none of the server's context may reach it.
 *
 * <p>What this does not do: {@code java.*} stays open to a plugin, and reflection on the SPI's own
 * classes leads to the product's class loader. Plugins are therefore vetted code, kept from
 * accidents and from each other; a hostile one belongs in another process.
 */
package io.bookingchat.plugins;
