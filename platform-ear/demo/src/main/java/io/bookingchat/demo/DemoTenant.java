package io.bookingchat.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import io.bookingchat.hours.TimeWindow;
import io.bookingchat.hours.WeeklyWindow;
import io.bookingchat.plugins.PluginBinding;
import io.bookingchat.scheduling.Alignment;
import io.bookingchat.tenancy.Plan;
import io.bookingchat.tenancy.Settings;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.WidgetSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A make-believe company, as its file beside this class states it. */
record DemoTenant(
    String tenantId,
    String name,
    String vertical,
    String language,
    String zone,
    Plan plan,
    String primaryColor,
    String greeting,
    List<Hours> openingHours,
    List<Offer> services,
    List<Person> providers,
    List<Bound> plugins) {
  private static final List<String> IDS = List.of("andina", "harbor-dental", "clinica-vila");
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  record Hours(List<DayOfWeek> days, String from, String to) {}

  record Offer(
      String serviceId,
      String name,
      Optional<List<String>> aliases,
      Optional<String> description,
      int durationMinutes,
      int stepMinutes,
      int bufferAfterMinutes,
      int priceMinor,
      String currency) {
    Service service() {
      return new Service(
          serviceId,
          name,
          description,
          aliases.orElse(List.of()),
          durationMinutes,
          stepMinutes,
          Alignment.CLOCK,
          0,
          bufferAfterMinutes,
          1,
          OptionalInt.of(priceMinor),
          Optional.of(currency),
          true);
    }
  }

  record Person(
      String providerId,
      String name,
      Optional<List<String>> aliases,
      List<String> services,
      List<Hours> hours) {
    Provider provider() {
      return new Provider(
          providerId, name, aliases.orElse(List.of()), services, Optional.empty(), true);
    }
  }

  record Bound(String pluginId, Map<String, Object> settings) {
    PluginBinding binding() {
      return new PluginBinding(pluginId, Optional.empty(), settings, true);
    }
  }

  static List<DemoTenant> all() {
    return IDS.stream().map(DemoTenant::read).toList();
  }

  private static DemoTenant read(String id) {
    try (InputStream in = DemoTenant.class.getResourceAsStream(id + ".json")) {
      return JSON.readValue(in, DemoTenant.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the demo company " + id + " cannot be read", e);
    }
  }

  Tenant tenant() {
    Settings settings =
        Settings.of(language, Settings.zone(zone))
            .with(
                new WidgetSettings(
                    Optional.of(primaryColor),
                    Optional.of(greeting),
                    Optional.empty(),
                    Optional.empty()))
            .withHours(weekly(openingHours));
    return Tenant.create(new TenantId(tenantId), name, plan, Optional.of(vertical), settings);
  }

  static List<WeeklyWindow> weekly(List<Hours> hours) {
    return hours.stream()
        .flatMap(
            row ->
                row.days().stream()
                    .map(day -> new WeeklyWindow(day, TimeWindow.parse(row.from(), row.to()))))
        .toList();
  }
}
