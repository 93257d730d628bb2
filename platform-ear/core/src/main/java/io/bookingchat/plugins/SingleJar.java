package io.bookingchat.plugins;

import io.bookingchat.spi.SpiVersion;
import java.nio.file.Path;
import org.pf4j.JarPluginManager;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginLoader;
import org.pf4j.PluginManager;

/**
 * PF4J for one jar: several versions of a plugin stand side by side, and each goes as a whole. The
 * methods it overrides are called by the superclass's constructor, so they use no field.
 */
final class SingleJar extends JarPluginManager {

  SingleJar(Path jar) {
    super(jar.getParent());
    setSystemVersion(SpiVersion.current()); // otherwise PF4J ignores what the plugin requires
  }

  @Override
  protected PluginLoader createPluginLoader() {
    return new Isolating(this);
  }

  private record Isolating(PluginManager pf4j) implements PluginLoader {
    @Override
    public boolean isApplicable(Path jar) {
      return true;
    }

    @Override
    public ClassLoader loadPlugin(Path jar, PluginDescriptor descriptor) {
      PluginClassLoader loader = new Isolated(pf4j, descriptor);
      loader.addFile(jar.toFile());
      return loader;
    }
  }

  private static final class Isolated extends PluginClassLoader {
    Isolated(PluginManager pf4j, PluginDescriptor descriptor) {
      super(pf4j, descriptor, SharedClasses.LOADER);
    }

    @Override
    protected boolean shouldDelegateToParent(String className) {
      return SharedClasses.shares(className);
    }
  }
}
