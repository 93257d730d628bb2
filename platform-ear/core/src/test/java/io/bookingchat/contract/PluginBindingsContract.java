package io.bookingchat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.plugins.BindingLevel;
import io.bookingchat.plugins.PluginBinding;
import io.bookingchat.plugins.PluginBindings;
import io.bookingchat.tenancy.TenantScope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link PluginBindings} does. */
public abstract class PluginBindingsContract {
  protected abstract PluginBindings bindings();

  private final PluginBinding salon =
      new PluginBinding(
          "policy-salon",
          Optional.of("1.2.0"),
          Map.of("maxHours", 3, "note", "", "closed", true, "days", List.of("MONDAY")),
          true);

  @Test
  void keepsATenantsBindingsById() {
    Scope.run(
        Scope.ACME,
        () -> {
          PluginBinding off = new PluginBinding("a-first", Optional.empty(), Map.of(), false);
          bindings().save(Scope.ACME, salon);
          bindings().save(Scope.ACME, off);

          assertThat(bindings().of(Scope.ACME)).containsExactly(off, salon);
        });
    assertThat(Scope.as(Scope.ACME_CORP, () -> bindings().of(Scope.ACME_CORP))).isEmpty();
  }

  @Test
  void keepsThoseOfATradeAndOfThePlatformApart() {
    BindingLevel salons = new BindingLevel.OfVertical("salon");
    BindingLevel clinics = new BindingLevel.OfVertical("clinic");
    BindingLevel all = new BindingLevel.OfPlatform();
    PluginBinding pinned = new PluginBinding("policy-salon", Optional.empty(), Map.of(), true);
    TenantScope.platform(
        "a test",
        () -> {
          bindings().save(salons, salon);
          bindings().save(all, pinned);
          assertThat(bindings().of(salons)).containsExactly(salon);
          assertThat(bindings().of(all)).containsExactly(pinned);
          assertThat(bindings().of(clinics)).isEmpty();
          bindings().remove(salons, "policy-salon");
          bindings().remove(salons, "never-there");
          assertThat(bindings().of(salons)).isEmpty();
          bindings().remove(all, "policy-salon");
          return null;
        });
  }
}
