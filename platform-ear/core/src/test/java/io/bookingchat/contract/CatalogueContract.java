package io.bookingchat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.catalogue.Catalogue;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.catalogue.Service;
import io.bookingchat.scheduling.Alignment;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What every {@link Catalogue} does. */
public abstract class CatalogueContract {
  protected abstract Catalogue catalogue();

  private final Service haircut =
      new Service(
          "haircut",
          "Corte de pelo",
          Optional.of("con lavado"),
          List.of("corte"),
          45,
          15,
          Alignment.CLOCK,
          5,
          10,
          1,
          OptionalInt.of(15_000),
          Optional.of("CLP"),
          true);
  private final Service plain =
      new Service(
          "advice",
          "Advice",
          Optional.empty(),
          List.of(),
          30,
          30,
          Alignment.WINDOW,
          0,
          0,
          4,
          OptionalInt.empty(),
          Optional.empty(),
          false);
  private final Provider ana =
      new Provider(
          "ana",
          "Ana",
          List.of("Anita"),
          List.of("haircut"),
          Optional.of(ZoneId.of("America/Punta_Arenas")),
          true);

  @Test
  void keepsServicesById() {
    Scope.run(
        Scope.ACME,
        () -> {
          catalogue().save(Scope.ACME, haircut);
          catalogue().save(Scope.ACME, plain);

          assertThat(catalogue().services(Scope.ACME)).containsExactly(plain, haircut);
          assertThat(catalogue().service(Scope.ACME, "haircut")).contains(haircut);
          assertThat(catalogue().service(Scope.ACME, "")).isEmpty();
          assertThat(catalogue().deleteService(Scope.ACME, "haircut")).isTrue();
          assertThat(catalogue().deleteService(Scope.ACME, "haircut")).isFalse();
          assertThat(catalogue().services(Scope.ACME)).containsExactly(plain);
        });
  }

  @Test
  void keepsProvidersById() {
    Scope.run(
        Scope.ACME,
        () -> {
          catalogue().save(Scope.ACME, ana);

          assertThat(catalogue().providers(Scope.ACME)).containsExactly(ana);
          assertThat(catalogue().provider(Scope.ACME, "ana")).contains(ana);
          assertThat(catalogue().deleteProvider(Scope.ACME, "ana")).isTrue();
          assertThat(catalogue().provider(Scope.ACME, "ana")).isEmpty();
        });
  }

  @Test
  void showsNothingOfATenantWhoseIdBeginsAlike() {
    Scope.run(Scope.ACME_CORP, () -> catalogue().save(Scope.ACME_CORP, haircut));

    assertThat(Scope.as(Scope.ACME, () -> catalogue().services(Scope.ACME))).isEmpty();
  }
}
