package io.bookingchat.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.TenantId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What is remembered of catalogues, for how long, and what ends it at once. */
final class TestOffers {
  private final MemoryWorld world = new MemoryWorld();
  private final Salon salon = world.salon();
  private final TenantId tenantId = salon.tenant.tenantId();
  private final Offers offers = world.offers;

  @Test
  void onlyWhatIsActiveIsOffered() {
    world.catalogue.save(tenantId, inactive(salon.pedro));

    assertThat(offered()).containsExactly("ana", "camila");
  }

  @Test
  void whatAnotherServerChangedIsSeenWithinTheBound() {
    assertThat(offered()).contains("pedro");
    world.catalogue.save(tenantId, inactive(salon.pedro));
    assertThat(offered()).as("remembered").contains("pedro");

    world.clock.advance(Offers.STALE);

    assertThat(offered()).doesNotContain("pedro");
  }

  @Test
  void everyChangeMadeHereIsSeenAtOnce() {
    assertThat(offered()).contains("pedro");
    world.editor.save(tenantId, inactive(salon.pedro));
    assertThat(offered()).containsExactly("ana", "camila");

    world.editor.deleteProvider(tenantId, "camila");
    assertThat(offered()).containsExactly("ana");

    world.editor.deleteService(tenantId, "corte");
    assertThat(services()).doesNotContain("corte").contains("color");

    world.editor.save(tenantId, salon.haircut);
    assertThat(services()).contains("corte");
  }

  @Test
  void eachTenantHasItsOwn() {
    TenantId other = new TenantId("salon-andina-2");
    assertThat(offers.of(other).services()).isEmpty();

    assertThat(services()).contains("corte");
    assertThat(offers.of(other).services()).isEmpty();
  }

  @Test
  void aChangeThatFailedMayHaveBeenMade() {
    assertThat(offered()).contains("pedro");

    assertThatThrownBy(
            () ->
                offers.change(
                    tenantId,
                    () -> {
                      world.catalogue.save(tenantId, inactive(salon.pedro));
                      throw Refusal.saying(ErrorCode.UNAVAILABLE, "unavailable.store");
                    }))
        .isInstanceOf(Refusal.class);

    assertThat(offered()).doesNotContain("pedro");
  }

  @Test
  void nobodyRemembersWhatWasReadBeforeAChange() throws InterruptedException {
    CountDownLatch changing = new CountDownLatch(1);
    Thread reading = new Thread(() -> offers.of(tenantId), "reading");

    offers.change(
        tenantId,
        () -> {
          reading.start();
          waitFor(reading);
          world.catalogue.save(tenantId, inactive(salon.pedro));
          changing.countDown();
        });
    reading.join();

    assertThat(changing.getCount()).isZero();
    assertThat(offered()).doesNotContain("pedro");
  }

  /** Until it is done or has to wait. */
  private static void waitFor(Thread thread) {
    while (thread.getState() == Thread.State.NEW || thread.getState() == Thread.State.RUNNABLE) {
      Thread.onSpinWait();
    }
  }

  private List<String> offered() {
    return offers.of(tenantId).providers().stream().map(Provider::providerId).toList();
  }

  private List<String> services() {
    return offers.of(tenantId).services().stream().map(Service::serviceId).toList();
  }

  private static Provider inactive(Provider provider) {
    return new Provider(
        provider.providerId(),
        provider.name(),
        provider.aliases(),
        provider.serviceIds(),
        provider.zone(),
        false);
  }
}
