package io.bookingchat.tenancy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;

/** The file that says how much each plan may use, read once. */
final class PlanFile {
  static final PlanFile PLANS = new PlanFile("plans.properties");

  private static final String NONE = "none";

  private final Map<Plan, Limits> limits = new EnumMap<>(Plan.class);
  private final Map<Plan, Integer> adminRequests = new EnumMap<>(Plan.class);

  /**
   * @throws IllegalStateException when a number is missing or is none
   */
  PlanFile(String resource) {
    Properties file = load(resource);
    for (Plan plan : Plan.values()) {
      limits.put(
          plan,
          new Limits(
              number(file, plan, "messagesPerMonth"),
              number(file, plan, "bookingsPerMonth"),
              number(file, plan, "tokensPerMonth"),
              number(file, plan, "requestsPerMinute")));
      adminRequests.put(plan, number(file, plan, "adminRequestsPerMinute").orElseThrow());
    }
  }

  Limits limits(Plan plan) {
    return limits.get(plan);
  }

  int adminRequestsPerMinute(Plan plan) {
    return adminRequests.get(plan);
  }

  private static Properties load(String resource) {
    Properties file = new Properties();
    try (InputStream in = PlanFile.class.getResourceAsStream(resource)) {
      file.load(in);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // no tenant could be served rightly: do not start
    }
  }

  private static OptionalInt number(Properties file, Plan plan, String what) {
    String key = plan + "." + what;
    String text = file.getProperty(key, "").strip();
    if (text.equals(NONE)) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      throw new IllegalStateException(key + " must be a number or " + NONE, e);
    }
  }
}
