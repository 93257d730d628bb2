package io.bookingchat.catalog;

import java.util.Comparator;
import java.util.regex.Pattern;
import org.pf4j.DefaultVersionManager;
import org.pf4j.VersionManager;

/** Semantic versions and the ranges that are written over them, such as {@code ^1.2.0}. */
public final class Versions {
  /** Older before newer. */
  public static final Comparator<String> ORDER = Versions::compare;

  private static final Pattern FORM =
      Pattern.compile("\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}(-[0-9A-Za-z.-]{1,40})?");
  private static final VersionManager SEMANTIC = new DefaultVersionManager();

  private Versions() {}

  public static boolean wellFormed(String version) {
    return FORM.matcher(version).matches();
  }

  /**
   * Whether the version is in the range.
   *
   * @throws PluginRefused when the range is none
   */
  public static boolean within(String version, String range) {
    try {
      return SEMANTIC.checkVersionConstraint(version, range);
    } catch (RuntimeException e) {
      throw new PluginRefused("\"" + range + "\" is no range of versions"); // parser's own types
    }
  }

  private static int compare(String one, String other) {
    return SEMANTIC.compareVersions(one, other);
  }
}
