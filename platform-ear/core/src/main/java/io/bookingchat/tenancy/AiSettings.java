package io.bookingchat.tenancy;

import io.bookingchat.error.Refusal;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which model answers for a tenant.
 *
 * @param provider {@code embedded} or {@code bedrock}
 * @param model model id or inference profile; empty: the platform's choice
 * @param temperature 0 to 1; empty: the model's own
 * @param instructions the tenant's own words to the model; they cannot remove a rule
 * @param readOnly answers and free times only, never a change
 */
public record AiSettings(
    String provider,
    Optional<String> model,
    OptionalDouble temperature,
    Optional<String> instructions,
    boolean readOnly) {

  public static final String EMBEDDED = "embedded";
  public static final String BEDROCK = "bedrock";

  public static final AiSettings DEFAULT =
      new AiSettings(EMBEDDED, Optional.empty(), OptionalDouble.empty(), Optional.empty(), false);

  public AiSettings {
    if (!provider.equals(EMBEDDED) && !provider.equals(BEDROCK)) {
      throw Refusal.invalid("ai.provider", "The provider is \"embedded\" or \"bedrock\".");
    }
    if (temperature.isPresent()
        && !(temperature.getAsDouble() >= 0 && temperature.getAsDouble() <= 1)) {
      throw Refusal.invalid("ai.temperature", "The temperature is between 0 and 1.");
    }
    if (instructions.isPresent() && instructions.get().length() > 4_000) {
      throw Refusal.invalid("ai.instructions", "Instructions have at most 4,000 characters.");
    }
  }
}
