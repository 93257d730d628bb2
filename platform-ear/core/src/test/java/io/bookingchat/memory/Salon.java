package io.bookingchat.memory;

import io.bookingchat.booking.Appointment;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import io.bookingchat.hours.TimeWindow;
import io.bookingchat.hours.WeeklyWindow;
import io.bookingchat.scheduling.Alignment;
import io.bookingchat.scheduling.ProviderHours;
import io.bookingchat.tenancy.Plan;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Settings;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantId;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A hairdresser in Santiago, open Monday to Friday 09:00-18:00 and Saturday 10:00-14:00: Ana cuts
 * and colours, Pedro cuts and trims beards, Camila does nails and leads a yoga class for six.
 */
public final class Salon {
  public static final ZoneId ZONE = ZoneId.of("America/Santiago");

  public final Tenant tenant;
  public final Realm realm;
  public final Service haircut = service("corte", "Corte de pelo", 45, 15, 5, 1, 15_000);
  public final Service colour = service("color", "Tintura", 90, 30, 15, 1, 45_000);
  public final Service beard = service("barba", "Perfilado de barba", 30, 15, 0, 1, 9_000);
  public final Service nails = service("manicure", "Manicure", 60, 30, 10, 1, 18_000);
  public final Service yoga = service("yoga", "Yoga", 60, 60, 0, 6, 8_000);
  public final Provider ana =
      provider("ana", "Ana Rojas", List.of("Anita"), List.of("corte", "color"));
  public final Provider pedro =
      provider("pedro", "Pedro Soto", List.of(), List.of("corte", "barba"));
  public final Provider camila =
      provider("camila", "Camila Díaz", List.of("Cami"), List.of("manicure", "yoga"));

  Salon(MemoryWorld world) {
    TenantId id = new TenantId("salon-andina");
    tenant =
        world.directory.create(
            Tenant.create(
                id,
                "Salón Andina",
                Plan.PRO,
                Optional.of("salon"),
                Settings.of("es-CL", ZONE).withHours(openingHours())));
    realm = Realm.live(id);
    List.of(haircut, colour, beard, nails, yoga).forEach(each -> world.catalogue.save(id, each));
    for (Provider provider : List.of(ana, pedro, camila)) {
      world.catalogue.save(id, provider);
      world.hours.save(
          id, provider.providerId(), new ProviderHours(openingHours(), Map.of(), List.of(), 0));
    }
  }

  /**
   * An appointment by local time.
   *
   * @param local such as {@code 2026-03-10T10:00}
   */
  public Appointment at(Service service, Provider provider, String local) {
    return new Appointment(service, provider, LocalDateTime.parse(local).atZone(ZONE).toInstant());
  }

  private static List<WeeklyWindow> openingHours() {
    Stream<WeeklyWindow> weekdays =
        Stream.of(
                DayOfWeek.MONDAY,
                DayOfWeek.TUESDAY,
                DayOfWeek.WEDNESDAY,
                DayOfWeek.THURSDAY,
                DayOfWeek.FRIDAY)
            .map(day -> new WeeklyWindow(day, TimeWindow.parse("09:00", "18:00")));
    WeeklyWindow saturday =
        new WeeklyWindow(DayOfWeek.SATURDAY, TimeWindow.parse("10:00", "14:00"));
    return Stream.concat(weekdays, Stream.of(saturday)).toList();
  }

  private static Service service(
      String id, String name, int minutes, int step, int after, int capacity, int price) {
    return new Service(
        id,
        name,
        Optional.empty(),
        List.of(),
        minutes,
        step,
        Alignment.CLOCK,
        0,
        after,
        capacity,
        OptionalInt.of(price),
        Optional.of("CLP"),
        true);
  }

  private static Provider provider(
      String id, String name, List<String> aliases, List<String> services) {
    return new Provider(id, name, aliases, services, Optional.empty(), true);
  }
}
