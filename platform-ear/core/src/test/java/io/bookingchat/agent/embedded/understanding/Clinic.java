package io.bookingchat.agent.embedded.understanding;

import io.bookingchat.agent.Asks;
import io.bookingchat.language.Language;
import java.util.List;
import java.util.Optional;

/** A small business to talk to in the tests of this package. */
final class Clinic {
  static final List<Named> SERVICES =
      List.of(
          new Named("corte", "Corte de pelo", List.of("haircut")),
          new Named("barba", "Perfilado de barba", List.of()),
          new Named("combo", "Corte y barba", List.of()),
          new Named("spa", "Limpieza facial", List.of("peeling")));
  static final List<Named> PROVIDERS =
      List.of(
          new Named("marisol", "Dra. Marisol Huerta", List.of("la Mari")),
          new Named("ernesto", "Ernesto Villalba", List.of()),
          new Named("camila", "Camila Prado", List.of()));

  private Clinic() {}

  static Understanding open(Language language, String text) {
    return Understander.read(text, setting(language, Optional.empty(), false));
  }

  static Understanding asked(Language language, Asks asks, String text) {
    return Understander.read(text, setting(language, Optional.of(asks), false));
  }

  static Understanding booked(Language language, String text) {
    return Understander.read(text, setting(language, Optional.of(Asks.NOTHING), true));
  }

  private static Setting setting(Language language, Optional<Asks> asked, boolean booked) {
    String region =
        switch (language) {
          case ES -> "CL";
          case EN -> "GB";
          case PT -> "BR";
        };
    return new Setting(language, asked, booked, region, SERVICES, PROVIDERS);
  }
}
