package io.bookingchat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.plugins.PluginBinding;
import io.bookingchat.plugins.PluginBindings;
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
}
