package io.bookingchat.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import io.bookingchat.memory.MemoryWorld;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TestTenantRegistry {
  private static final SettingsPatch NOTHING =
      new SettingsPatch(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private final MemoryWorld world = new MemoryWorld();
  private final Tenant tenant = world.salon().tenant;
  private final TenantRegistry registry = new TenantRegistry(world.directory, world.models);

  @Test
  void aPatchLeavesWhatItDoesNotName() {
    Tenant changed = registry.change(tenant.tenantId(), 1, holding(30));

    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.settings())
        .usingRecursiveComparison()
        .ignoringFields("booking.holdMinutes")
        .isEqualTo(tenant.settings());
    assertThat(changed.settings().booking().holdMinutes()).isEqualTo(30);
    assertThat(registry.change(tenant.tenantId(), 2, NOTHING).settings())
        .isEqualTo(changed.settings());
  }

  @Test
  void aLimitIsTakenAway() {
    Tenant changed =
        registry.change(
            tenant.tenantId(),
            1,
            patch(
                new SettingsPatch.Booking(
                    Optional.empty(),
                    Patched.none(),
                    Patched.to(3),
                    Patched.kept(),
                    Optional.empty(),
                    Optional.empty(),
                    Patched.kept(),
                    Patched.kept())));

    assertThat(tenant.settings().booking().maxAdvanceDays()).isPresent();
    assertThat(changed.settings().booking().maxAdvanceDays()).isEmpty();
    assertThat(changed.settings().booking().maxBookingsPerDay()).isEqualTo(OptionalInt.of(3));
  }

  @Test
  void aChangeOfAnOlderVersionIsAConflict() {
    registry.change(tenant.tenantId(), 1, holding(30));

    assertThat(refusal(() -> registry.change(tenant.tenantId(), 1, holding(20))).code())
        .isEqualTo(ErrorCode.CONFLICT);
    assertThat(world.directory.fresh(tenant.tenantId()).orElseThrow().settings().booking())
        .returns(30, BookingSettings::holdMinutes);
  }

  @Test
  void aWrongValueNamesItsFieldAndChangesNothing() {
    assertThat(refusal(() -> registry.change(tenant.tenantId(), 1, holding(0))).field())
        .contains("booking.holdMinutes");
    assertThat(world.directory.fresh(tenant.tenantId())).contains(tenant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC+25", "America/Nowhere", "", "+03:00"})
  void aZoneIsAnIanaName(String zone) {
    assertThat(refusal(() -> Settings.zone(zone)).field()).contains("zone");
  }

  private static SettingsPatch holding(int minutes) {
    return patch(
        new SettingsPatch.Booking(
            Optional.empty(),
            Patched.kept(),
            Patched.kept(),
            Patched.kept(),
            Optional.empty(),
            Optional.of(minutes),
            Patched.kept(),
            Patched.kept()));
  }

  private static SettingsPatch patch(SettingsPatch.Booking booking) {
    return new SettingsPatch(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(booking),
        Optional.empty(),
        Optional.empty());
  }

  private static Refusal refusal(Runnable work) {
    return catchThrowableOfType(Refusal.class, work::run);
  }

  @Test
  void aCompanyChoosesAmongTheModelsOfThePlatform() {
    Tenant changed =
        registry.change(tenant.tenantId(), 1, ai("bedrock", Patched.to("other-model")));

    assertThat(changed.settings().ai().model()).contains("other-model");
    assertThat(world.models.model(changed.settings().ai())).contains("other-model");
    Tenant standard = registry.change(tenant.tenantId(), 2, ai("bedrock", Patched.none()));
    assertThat(world.models.model(standard.settings().ai())).contains("standard-model");
  }

  @Test
  void aModelThatThePlatformDoesNotHaveIsRefusedInEachLanguage() {
    Refusal provider = refused(ai("openai", Patched.kept()));
    Refusal model = refused(ai("bedrock", Patched.to("another-companys-model")));

    assertThat(provider.field()).contains("ai.provider");
    assertThat(provider.message(Language.EN)).contains("no models of \"openai\"");
    assertThat(provider.message(Language.ES)).contains("no tiene modelos de \"openai\"");
    assertThat(provider.message(Language.PT)).contains("não tem modelos de \"openai\"");
    assertThat(model.field()).contains("ai.model");
    assertThat(model.message(Language.EN)).contains("other-model, standard-model");
    assertThat(world.directory.fresh(tenant.tenantId()).orElseThrow().settings().ai().provider())
        .isEqualTo(AiSettings.EMBEDDED);
  }

  @Test
  void aModelThatIsNotAllowedAnyMoreIsNotAskedAndStopsNoOtherChange() {
    AiSettings gone =
        new AiSettings(
            AiSettings.BEDROCK,
            Optional.of("gone"),
            OptionalDouble.empty(),
            Optional.empty(),
            false);
    Tenant before = world.directory.update(tenant.with(tenant.settings().with(gone)));

    assertThat(world.models.model(before.settings().ai())).contains("standard-model");
    assertThat(
            registry
                .change(tenant.tenantId(), before.version(), holding(30))
                .settings()
                .booking()
                .holdMinutes())
        .isEqualTo(30);
  }

  @Test
  void anOpenAiServerIsThePlatformsToName() {
    PlatformModels none =
        new PlatformModels(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    PlatformModels one =
        new PlatformModels(
            Optional.empty(),
            Optional.empty(),
            Optional.of(URI.create("https://models.example/v1")),
            Optional.of("small"),
            Optional.empty());
    AiSettings wanted =
        new AiSettings(
            AiSettings.OPENAI, Optional.empty(), OptionalDouble.empty(), Optional.empty(), false);

    assertThat(none.model(wanted)).isEmpty();
    assertThat(one.model(wanted)).contains("small");
  }

  private Refusal refused(SettingsPatch patch) {
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> registry.change(tenant.tenantId(), 1, patch));
    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID);
    return refusal;
  }

  private static SettingsPatch ai(String provider, Patched<String> model) {
    return new SettingsPatch(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(
            new SettingsPatch.Ai(
                Optional.of(provider), model, Patched.kept(), Patched.kept(), Optional.empty())),
        Optional.empty());
  }
}
