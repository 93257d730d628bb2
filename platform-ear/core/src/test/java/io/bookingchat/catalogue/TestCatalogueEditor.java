package io.bookingchat.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.scheduling.ProviderHours;
import io.bookingchat.tenancy.TenantId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TestCatalogueEditor {
  private final MemoryWorld world = new MemoryWorld();
  private final Salon salon = world.salon();
  private final TenantId tenantId = salon.tenant.tenantId();
  private final CatalogueEditor editor = world.editor;

  @Test
  void aProviderOnlyDoesServicesThatExist() {
    Provider provider = provider("nobody-has-this");

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> editor.save(tenantId, provider));

    assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(world.catalogue.provider(tenantId, "new")).isEmpty();
  }

  @Test
  void aProviderDoesNotDoAnotherTenantsService() {
    TenantId other = new TenantId("salon-andina-2");

    Refusal foreign =
        catchThrowableOfType(Refusal.class, () -> editor.save(other, provider("corte")));
    Refusal absent =
        catchThrowableOfType(Refusal.class, () -> editor.save(other, provider("nothing")));

    assertThat(foreign).hasMessage(absent.getMessage());
    assertThat(foreign.code()).isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  void aDeletedServiceIsNobodysAnyMore() {
    editor.deleteService(tenantId, "corte");

    assertThat(world.catalogue.service(tenantId, "corte")).isEmpty();
    assertThat(world.catalogue.provider(tenantId, "ana").orElseThrow().serviceIds())
        .containsExactly("color");
  }

  @Test
  void aDeletedProviderLeavesNoHours() {
    editor.deleteProvider(tenantId, "ana");

    assertThat(world.hours.find(tenantId, "ana")).isEqualTo(ProviderHours.NONE);
    assertThat(
            catchThrowableOfType(Refusal.class, () -> editor.deleteProvider(tenantId, "ana"))
                .code())
        .isEqualTo(ErrorCode.NOT_FOUND);
  }

  private static Provider provider(String serviceId) {
    return new Provider("new", "New", List.of(), List.of(serviceId), Optional.empty(), true);
  }
}
