package io.bookingchat.admin.schema;

import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import io.bookingchat.scenario.DayPart;
import io.bookingchat.scenario.Scenario;
import io.bookingchat.scenario.ScenarioGoal;
import io.bookingchat.tenancy.Tenant;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A made-up visitor: either what they say, message by message, or what they wish for.
 *
 * @param language BCP 47; the tenant's where it is absent
 * @param at when it is for the assistant; now where it is absent
 * @param turns at most, up to 12, which it is where it is absent
 * @param goal what is to come of it; BOOKED where it is absent
 */
@Input("ScenarioInput")
public record ScenarioInput(
    Optional<String> language,
    Optional<OffsetDateTime> at,
    Optional<Integer> turns,
    Optional<ScenarioGoal> goal,
    @Nullable List<@NonNull String> messages,
    Optional<Wish> wish) {

  /**
   * A booking that the visitor wants.
   *
   * @param service as they call it; {@code provider} likewise
   * @param contact e-mail address or phone number
   */
  @Input("ScenarioWishInput")
  public record Wish(
      String service,
      Optional<String> provider,
      Optional<LocalDate> day,
      Optional<DayPart> partOfDay,
      String name,
      String contact) {
    Scenario.Wish wish() {
      return new Scenario.Wish(service, provider, day, partOfDay, name, contact);
    }
  }

  /**
   * The scenario.
   *
   * @throws Refusal INVALID
   */
  public Scenario scenario(Tenant tenant) {
    return new Scenario(
        language
            .map(tag -> Language.of(tag).orElseThrow(ScenarioInput::unspoken))
            .orElse(tenant.settings().spoken()),
        at.map(OffsetDateTime::toInstant),
        turns.orElse(12),
        goal.orElse(ScenarioGoal.BOOKED),
        messages == null ? List.of() : messages,
        wish.map(Wish::wish));
  }

  private static Refusal unspoken() {
    return Refusal.invalid("language", "The chat speaks es, en and pt.");
  }
}
