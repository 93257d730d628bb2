package io.bookingchat.plugins;

import io.bookingchat.booking.BookingPolicies.Denial;
import io.bookingchat.language.Language;
import io.bookingchat.spi.booking.Decision;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Puts a plugin's no into the terms of the product. */
final class Denials {
  /** A policy that fails closed. */
  static final Decision UNAVAILABLE =
      Decision.refuse(
          "UNAVAILABLE",
          Map.of(
              "es", "Ahora no podemos comprobar esta reserva. Inténtalo de nuevo en unos minutos.",
              "en", "We cannot check this booking right now. Please try again in a few minutes.",
              "pt", "Agora não conseguimos verificar esta reserva. Tente de novo em minutos."));

  /** A plugin that is on for the tenant and not on this server. */
  static final Decision NOT_INSTALLED =
      Decision.refuse(
          "NOT_INSTALLED",
          Map.of(
              "es", "Las reservas no están disponibles por ahora. Contacta con la empresa.",
              "en", "Booking is not available at the moment. Please contact the company.",
              "pt", "As reservas não estão disponíveis no momento. Contate a empresa."));

  private Denials() {}

  /** The denial of a decision; empty when it allows. */
  static Optional<Denial> of(String pluginId, Decision decision) {
    if (decision instanceof Decision.Refuse refuse) {
      return Optional.of(
          new Denial(Denial.PREFIX + pluginId + ":" + refuse.code(), messages(refuse.messages())));
    }
    return Optional.empty();
  }

  /** A language that the plugin does not speak gets a sentence that is true of every refusal. */
  private static Map<Language, String> messages(Map<String, String> byTag) {
    Map<Language, String> messages = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      messages.put(language, byTag.getOrDefault(language.tag(), general(language)));
    }
    return messages;
  }

  private static String general(Language language) {
    return switch (language) {
      case ES -> "La empresa no acepta esta reserva.";
      case EN -> "The company does not accept this booking.";
      case PT -> "A empresa não aceita esta reserva.";
    };
  }
}
