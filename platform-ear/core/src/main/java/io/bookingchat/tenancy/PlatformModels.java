package io.bookingchat.tenancy;

import io.bookingchat.Component;
import io.bookingchat.error.Refusal;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which models the platform lets companies use. Where a model is reached and with which credentials
 * is the platform's configuration alone; a company names a provider and a model out of these.
 */
@Component
public final class PlatformModels {
  /**
   * What one provider has.
   *
   * @param standard the model of companies that name none
   * @param allowed what companies may name; empty: any
   */
  public record Provided(Optional<String> standard, Optional<List<String>> allowed) {
    boolean allows(String model) {
      return standard.filter(model::equals).isPresent()
          || allowed.map(models -> models.contains(model)).orElse(true);
    }

    private String names() {
      List<String> names = new ArrayList<>(allowed.orElse(List.of()));
      standard.filter(model -> !names.contains(model)).ifPresent(names::add);
      return String.join(", ", names);
    }
  }

  private final Map<String, Provided> providers;

  /** Bedrock is there for any account that may use it; a compatible server where one is named. */
  @Inject
  public PlatformModels(
      @ConfigProperty(name = "bookingchat.bedrock.model") Optional<String> bedrockModel,
      @ConfigProperty(name = "bookingchat.bedrock.allowed") Optional<List<String>> bedrockAllowed,
      @ConfigProperty(name = "bookingchat.openai.base-url") Optional<URI> openAi,
      @ConfigProperty(name = "bookingchat.openai.model") Optional<String> openAiModel,
      @ConfigProperty(name = "bookingchat.openai.allowed") Optional<List<String>> openAiAllowed) {
    this(providers(new Provided(bedrockModel, bedrockAllowed), openAi, openAiModel, openAiAllowed));
  }

  public PlatformModels(Map<String, Provided> providers) {
    this.providers = Map.copyOf(providers);
  }

  private static Map<String, Provided> providers(
      Provided bedrock,
      Optional<URI> openAi,
      Optional<String> openAiModel,
      Optional<List<String>> openAiAllowed) {
    Map<String, Provided> providers = new LinkedHashMap<>();
    providers.put(AiSettings.BEDROCK, bedrock);
    openAi.ifPresent(
        there ->
            providers.put(
                AiSettings.OPENAI,
                new Provided(openAiModel, Optional.of(openAiAllowed.orElse(List.of())))));
    return providers;
  }

  /** The model for these settings: their own where it is allowed, else the provider's standard. */
  public Optional<String> model(AiSettings settings) {
    return Optional.ofNullable(providers.get(settings.provider()))
        .flatMap(
            provided -> settings.model().filter(provided::allows).or(() -> provided.standard()));
  }

  /**
   * Checks a company's choice when it is made. One that was allowed then and is not any more does
   * not come up again until it is changed: the standard model answers.
   *
   * @throws Refusal INVALID for a provider or a model that the platform does not have
   */
  void check(AiSettings settings) {
    if (settings.provider().equals(AiSettings.EMBEDDED) || settings.off()) {
      return;
    }
    Provided provided = providers.get(settings.provider());
    if (provided == null) {
      throw Refusal.invalidSaying("ai.provider", "ai.providerAbsent", settings.provider());
    }
    if (settings.model().filter(model -> !provided.allows(model)).isPresent()) {
      throw Refusal.invalidSaying("ai.model", "ai.modelAbsent", provided.names());
    }
    if (settings.model().isEmpty() && provided.standard().isEmpty()) {
      throw Refusal.invalidSaying("ai.model", "ai.modelMissing");
    }
  }
}
