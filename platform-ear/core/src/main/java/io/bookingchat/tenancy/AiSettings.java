package io.bookingchat.tenancy;

import io.bookingchat.error.Refusal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Which model answers for a tenant.
 *
 * @param provider {@code embedded}, {@code bedrock}, {@code openai}, or {@code off}: nobody
 *     answers, and visitors book by the form
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

  /** Any server that speaks OpenAI's protocol. */
  public static final String OPENAI = "openai";

  /** No model at all. */
  public static final String OFF = "off";

  private static final Set<String> PROVIDERS = Set.of(EMBEDDED, BEDROCK, OPENAI, OFF);

  public static final AiSettings DEFAULT =
      new AiSettings(EMBEDDED, Optional.empty(), OptionalDouble.empty(), Optional.empty(), false);

  public AiSettings {
    if (!PROVIDERS.contains(provider)) {
      throw Refusal.invalidSaying("ai.provider", "ai.provider");
    }
    if (temperature.isPresent()
        && !(temperature.getAsDouble() >= 0 && temperature.getAsDouble() <= 1)) {
      throw Refusal.invalid("ai.temperature", "The temperature is between 0 and 1.");
    }
    if (instructions.isPresent() && instructions.get().length() > 4_000) {
      throw Refusal.invalid("ai.instructions", "Instructions have at most 4,000 characters.");
    }
  }

  /** Whether nobody answers. */
  public boolean off() {
    return provider.equals(OFF);
  }

  boolean sameModel(AiSettings other) {
    return provider.equals(other.provider) && model.equals(other.model);
  }
}
