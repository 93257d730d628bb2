package io.bookingchat.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.memory.MemoryTenants;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class TestTenantDirectory {
  private final Tenant acme =
      Tenant.create(
          new TenantId("acme"),
          "Acme",
          Plan.PRO,
          Optional.empty(),
          Settings.of("en", ZoneId.of("Europe/London")));
  private final Tenant changed =
      acme.with(acme.settings().in("pt-BR", ZoneId.of("America/Sao_Paulo")));

  @Test
  void aChangeIsSeenAtOnceAlsoByWhoeverWasReadingTheOldOne() throws InterruptedException {
    SlowTenants stored = new SlowTenants();
    TenantDirectory directory = new TenantDirectory(stored);
    stored.create(acme);
    Thread change = new Thread(() -> directory.update(changed));
    Thread reading = new Thread(() -> directory.find(acme.tenantId()));
    stored.wait = change;

    reading.start();
    stored.read.await();
    change.start();
    reading.join();
    change.join();

    assertThat(directory.find(acme.tenantId())).contains(changed);
  }

  @Test
  void anUnknownTenantIsNotRemembered() {
    MemoryTenants stored = new MemoryTenants();
    TenantDirectory directory = new TenantDirectory(stored);

    assertThat(directory.find(acme.tenantId())).isEmpty();
    stored.create(acme);
    assertThat(directory.find(acme.tenantId())).contains(acme);
    stored.update(changed);
    assertThat(directory.find(acme.tenantId())).as("remembered").contains(acme);
    assertThat(directory.fresh(acme.tenantId())).contains(changed);
    assertThat(directory.find(acme.tenantId())).contains(changed);
  }

  /** Answers a first question only when the change that comes meanwhile is done or has to wait. */
  private static final class SlowTenants implements Tenants {
    private final MemoryTenants tenants = new MemoryTenants();
    private final CountDownLatch read = new CountDownLatch(1);
    private volatile Thread wait;

    @Override
    public Optional<Tenant> find(TenantId id) {
      Optional<Tenant> found = tenants.find(id);
      if (read.getCount() > 0) {
        read.countDown();
        while (!doneOrWaiting(wait.getState())) {
          Thread.onSpinWait();
        }
      }
      return found;
    }

    private static boolean doneOrWaiting(Thread.State state) {
      return switch (state) {
        case BLOCKED, WAITING, TIMED_WAITING, TERMINATED -> true;
        case NEW, RUNNABLE -> false;
      };
    }

    @Override
    public Tenant create(Tenant tenant) {
      return tenants.create(tenant);
    }

    @Override
    public Tenant update(Tenant tenant) {
      return tenants.update(tenant);
    }
  }
}
