package io.bookingchat.agent;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Set;

/** Whom the visitor wants to be served by. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ProviderChoice.Open.class, name = "open"),
  @JsonSubTypes.Type(value = ProviderChoice.Anyone.class, name = "anyone"),
  @JsonSubTypes.Type(value = ProviderChoice.Chosen.class, name = "chosen"),
  @JsonSubTypes.Type(value = ProviderChoice.Except.class, name = "except")
})
public sealed interface ProviderChoice {
  /** Nothing said. */
  record Open() implements ProviderChoice {}

  /** It is all the same. */
  record Anyone() implements ProviderChoice {}

  record Chosen(String providerId) implements ProviderChoice {}

  /** Anyone but these. */
  record Except(Set<String> providerIds) implements ProviderChoice {}
}
